/// <reference types="office-js" />
import { WorkbookError, type WorkbookRun } from "../workbookPort.ts";

/** Excel on the web accepts and returns 5 MB at a time; a fifth is left for the library's overhead. */
export const BYTES_A_SYNC = 4 * 1024 * 1024;

/** Collects calls for Excel and sends them in batches of 4 MB, so that only size increases the number of round trips. */
export class Traffic {
  #bytes = 0;

  constructor(
    readonly context: Excel.RequestContext,
    readonly subject: () => string,
    readonly run: WorkbookRun = {},
  ) {}

  /** Makes room for calls of about this size. Must be awaited before they are made. */
  async room(bytes: number): Promise<void> {
    if (this.#bytes > 0 && this.#bytes + bytes > BYTES_A_SYNC) await this.sync();
    // Repainting after every call costs more than the calls (ExcelApi 1.9).
    if (this.#bytes === 0) this.context.application.suspendScreenUpdatingUntilNextSync();
    this.#bytes += bytes;
  }

  async sync(): Promise<void> {
    if (this.run.signal?.aborted) throw new WorkbookError("cancelled", this.subject());
    this.#bytes = 0;
    await this.context.sync();
  }
}

/** Approximate size of a value in a request: a Chinese character takes three bytes. */
export function wireBytes(value: unknown): number {
  if (typeof value !== "string") return 8;
  let bytes = 4;
  for (let index = 0; index < value.length; index++) bytes += value.charCodeAt(index) > 127 ? 3 : 1;
  return bytes;
}
