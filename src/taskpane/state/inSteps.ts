import type { Steps } from "../../domain/steps.ts";
import { WorkbookError } from "../../workbook/workbookPort.ts";

/** How long nobody notices that a click is not answered, in milliseconds. */
const UNNOTICED = 30;

/**
 * Runs long computing in steps, and lets screen, clicks and messages in where it has held them up for a while.
 * @throws WorkbookError `cancelled` where it was stopped meanwhile
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
