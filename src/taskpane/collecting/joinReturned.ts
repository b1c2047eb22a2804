import type { Decisions } from "../../collect/decisions.ts";
import type { Settings } from "../../domain/settings.ts";
import type { WorkbookGrid } from "../../domain/grid.ts";
import { stableHash } from "../../domain/stableHash.ts";
import { mergeReturned, type MergeResult, type ReturnedWorkbook } from "../../usecases/mergeReturned.ts";
import { WorkbookError } from "../../workbook/workbookPort.ts";
import { isoDay } from "../state/isoDay.ts";
import type { PaneHost } from "../state/paneHost.ts";
import { workbooksIn } from "./chosenFiles.ts";
import { pauses } from "./pauses.ts";
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

/** Reads returned files one at a time; one that cannot be read has no grid. */
async function readReturned(
  host: PaneHost,
  files: readonly File[],
  signal: AbortSignal,
  onRead: (files: number) => void,
): Promise<readonly ReturnedWorkbook[]> {
  const read: ReturnedWorkbook[] = [];
  const pause = pauses(signal);
  for (const file of files) {
    await pause(() => onRead(read.length));
    read.push(await readOne(host, file));
  }
  return read;
}

async function readOne(host: PaneHost, file: File): Promise<ReturnedWorkbook> {
  const { name } = file;
  try {
    const bytes = await file.arrayBuffer();
    const fingerprint = stableHash(new TextDecoder("latin1").decode(bytes));
    const grid = (await host.readFile?.(new File([bytes], name))) ?? null;
    return { file: name, grid, fingerprint };
  } catch (error) {
    // What a browser throws for a file that is gone varies.
    if (error instanceof WorkbookError || error instanceof DOMException) {
      return { file: name, grid: null, fingerprint: name };
    }
    throw error;
  }
}
