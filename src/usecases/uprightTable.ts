import type { Assessment } from "../domain/assessment.ts";
import { WorkbookError } from "../workbook/workbookPort.ts";

/**
 * What is done row by row needs a framework whose indicators are rows.
 * @throws WorkbookError table-on-its-side
 */
export function requireUpright({ framework }: Assessment): void {
  const lying = framework?.sheets.find(({ turned }) => turned === true);
  if (lying) throw new WorkbookError("table-on-its-side", lying.name);
}
