import type { SheetPlan } from "../../src/report/sheetPlan.ts";
import { templatePlans } from "../../src/report/template.ts";
import { createWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { campus } from "./campus.ts";
import { danjiangkou } from "./danjiangkou.ts";
import { planDocument } from "./planDocument.ts";
import { quarters } from "./quarters.ts";
import { safety } from "./safety.ts";
import { smokeFree } from "./smokeFree.ts";
import { transport } from "./transport.ts";
import { year } from "./year.ts";

const EXAMPLES: Readonly<Record<string, () => readonly SheetPlan[]>> = {
  "danjiangkou.xlsx": danjiangkou,
  "transport.xlsx": transport,
  "smoke-free.xlsx": smokeFree,
  "safety.xlsx": safety,
  "campus.xlsx": campus,
  "quarters.xlsx": quarters,
  "year.xlsx": year,
  "blank.xlsx": templatePlans,
};

/** File names of examples/ with their bytes; the same bytes every time. */
export function exampleFiles(): ReadonlyMap<string, Uint8Array> {
  const workbooks = Object.entries(EXAMPLES).map(([name, plans]) => [name, createWorkbook(plans())] as const);
  return new Map([...workbooks, ["plan.docx", planDocument()]]);
}
