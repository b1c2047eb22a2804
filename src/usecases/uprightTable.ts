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

/**
 * What is sent out row by row needs one indicator in each.
 * @throws WorkbookError table-on-its-side, indicators-abreast
 */
export function requireRowsApart(assessment: Assessment): void {
  requireUpright(assessment);
  const shared = assessment.framework?.sheets.find(({ inBlocks }) => inBlocks === true);
  if (shared) throw new WorkbookError("indicators-abreast", shared.name);
}
