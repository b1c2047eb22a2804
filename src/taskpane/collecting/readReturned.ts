import { stableHash } from "../../domain/stableHash.ts";
import type { ReturnedWorkbook } from "../../usecases/mergeReturned.ts";
import { WorkbookError } from "../../workbook/workbookPort.ts";
import type { PaneHost } from "../state/paneHost.ts";
import { pauses } from "./pauses.ts";

/**
 * Reads returned files one at a time; one that cannot be read has no grid.
 *
 * @throws WorkbookError `cancelled` if it was stopped
 */
export async function readReturned(
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
