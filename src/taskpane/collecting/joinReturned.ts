import type { Decisions } from "../../collect/decisions.ts";
import type { Settings } from "../../domain/settings.ts";
import type { WorkbookGrid } from "../../domain/grid.ts";
import { mergeReturned, type MergeResult } from "../../usecases/mergeReturned.ts";
import { isoDay } from "../state/isoDay.ts";
import type { PaneHost } from "../state/paneHost.ts";
import { workbooksIn } from "./chosenFiles.ts";
import { readReturned } from "./readReturned.ts";
import { readWorkbook } from "./readWorkbook.ts";

export const NOTHING_DECIDED: Decisions = new Map();

/** What came back, joined with the workbook as it was read then. */
export interface Joined {
  readonly grid: WorkbookGrid;
  readonly merge: MergeResult;
}

/**
 * Reads what came back, and the open workbook, and joins them; writes nothing.
 * @param onRead is told how many files of how many are read
 * @returns null where nothing was recognised in the workbook
 * @throws WorkbookError `cancelled` where it was stopped
 */
export async function joinReturned(
  host: PaneHost,
  files: readonly File[],
  settings: Settings,
  signal: AbortSignal,
  onRead: (done: number, of: number) => void,
): Promise<Joined | null> {
  const workbooks = await workbooksIn(files);
  const returned = await readReturned(host, workbooks, signal, (done) => onRead(done, workbooks.length));
  onRead(workbooks.length, workbooks.length);
  const { grid, result } = await readWorkbook(host, settings);
  const merge = mergeReturned(grid, result, returned, isoDay(host.now()));
  return merge && { grid, merge };
}
