import type { WorkbookGrid } from "../domain/grid.ts";
import { checkWorkbook, type CheckOptions, type CheckResult } from "./checkWorkbook.ts";
import { stampIn, summaryState } from "./summaryState.ts";

/**
 * Checks a workbook for a paper made in addition to its summary (报送稿, the report): if the summary is up to date and the
 * options give no day, overdue is judged by the summary's day, so that all papers agree.
 */
export function checkForPaper(grid: WorkbookGrid, options: CheckOptions): CheckResult {
  const result = checkWorkbook(grid, options);
  const stamp = stampIn(grid);
  const asWritten = options.judgedOn !== undefined || stamp === null || stamp.today === result.today;
  if (asWritten || summaryState(grid, result) !== "current") return result;
  return checkWorkbook(grid, { ...options, judgedOn: stamp.today });
}
