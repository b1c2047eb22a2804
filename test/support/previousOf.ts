import type { PreviousPeriod } from "../../src/domain/previousPeriod.ts";
import type { WorkbookGrid } from "../../src/domain/grid.ts";
import { checkWorkbook } from "../../src/usecases/checkWorkbook.ts";
import { previousPeriod } from "../../src/usecases/previousPeriod.ts";

/** What a workbook comes to as the period before; it must hold an assessment. */
export function previousOf(grid: WorkbookGrid, today: string): PreviousPeriod {
  const before = previousPeriod(checkWorkbook(grid, { today }));
  if (!before) throw new Error("nothing was recognised in the earlier workbook");
  return before;
}
