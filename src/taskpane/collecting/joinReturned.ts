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

/** The returned forms merged with the workbook as it was read then. */
export interface Joined {
  readonly grid: WorkbookGrid;
  readonly merge: MergeResult;
}

/**
 * Reads the returned files and the open workbook, and merges them; writes nothing.
 *
 * @param onRead receives the number of files read, and of all files
 * @returns null if nothing was recognised in the workbook
 * @throws WorkbookError `cancelled` if it was stopped
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
