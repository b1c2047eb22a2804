import type { SheetPlan } from "../../src/report/sheetPlan.ts";
import { templatePlans } from "../../src/report/template.ts";
import { createWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { danjiangkou } from "./danjiangkou.ts";
import { transport } from "./transport.ts";

const EXAMPLES: Readonly<Record<string, () => readonly SheetPlan[]>> = {
  "danjiangkou.xlsx": danjiangkou,
  "transport.xlsx": transport,
  "blank.xlsx": templatePlans,
};

/** File names of examples/ with their bytes; the same bytes every time. */
export function exampleWorkbooks(): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(EXAMPLES).map(([name, plans]) => [name, createWorkbook(plans())]));
}
