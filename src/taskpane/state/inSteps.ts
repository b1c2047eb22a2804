import type { Steps } from "../../domain/steps.ts";
import { WorkbookError } from "../../workbook/workbookPort.ts";

/** Milliseconds for which a late reaction to a click goes unnoticed. */
const UNNOTICED = 30;

/**
 * Runs a long computation in steps; lets screen, clicks and messages in after it has blocked them for a while.
 *
 * @throws WorkbookError `cancelled` if it was stopped meanwhile
 */
export async function inSteps<T>(steps: Steps<T>, signal: AbortSignal | undefined): Promise<T> {
  for (let since = performance.now(); ;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < UNNOTICED) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (signal?.aborted) throw new WorkbookError("cancelled", "");
    since = performance.now();
  }
}
