import type { Settings } from "../../domain/settings.ts";
import type { WorkbookGrid } from "../../domain/grid.ts";
import { checkWorkbook, type CheckResult } from "../../usecases/checkWorkbook.ts";
import { isoDay } from "../state/isoDay.ts";
import type { PaneHost } from "../state/paneHost.ts";

/**
 * Reads and checks the open workbook again.
 *
 * @param settings the pane's, whether stored in the workbook or not
 */
export async function readWorkbook(
  host: PaneHost,
  settings: Settings,
): Promise<{ readonly grid: WorkbookGrid; readonly result: CheckResult }> {
  const grid = await host.workbook.read();
  return { grid, result: checkWorkbook(grid, { today: isoDay(host.now()), settings }) };
}
