import type { WorkbookGrid } from "../domain/grid.ts";
import { checkWorkbook, type CheckOptions, type CheckResult } from "./checkWorkbook.ts";
import { stampIn, summaryState } from "./summaryState.ts";

/**
 * Checks a workbook for a paper made beside its summary (报送稿, the report): where the summary is up to date, overdue is judged by
 * its day, so that all papers say the same, unless the options name another.
 */
export function checkForPaper(grid: WorkbookGrid, options: CheckOptions): CheckResult {
  const result = checkWorkbook(grid, options);
  const stamp = stampIn(grid);
  const asWritten = options.judgedOn !== undefined || stamp === null || stamp.today === result.today;
  if (asWritten || summaryState(grid, result) !== "current") return result;
  return checkWorkbook(grid, { ...options, judgedOn: stamp.today });
}
