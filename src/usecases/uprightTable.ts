import type { Assessment } from "../domain/assessment.ts";
import { WorkbookError } from "../workbook/workbookPort.ts";

/**
 * Throws if the framework's indicators are not rows, because the work goes row by row.
 *
 * @throws WorkbookError table-on-its-side
 */
export function requireUpright({ framework }: Assessment): void {
  const lying = framework?.sheets.find(({ turned }) => turned === true);
  if (lying) throw new WorkbookError("table-on-its-side", lying.name);
}

/**
 * Throws if rows cannot be sent out one by one, because one of them holds several indicators.
 *
 * @throws WorkbookError table-on-its-side, indicators-abreast
 */
export function requireRowsApart(assessment: Assessment): void {
  requireUpright(assessment);
  const shared = assessment.framework?.sheets.find(({ inBlocks }) => inBlocks === true);
  if (shared) throw new WorkbookError("indicators-abreast", shared.name);
}
