import { WorkbookError } from "../../workbook/workbookPort.ts";
import { painted } from "../state/painted.ts";

/** How long work continues before the screen is redrawn, in milliseconds. */
const UNNOTICED = 100;

/**
 * For work of many parts: between two parts, lets the screen show the progress and a click be handled, unless that has just happened.
 * @throws WorkbookError `cancelled` where it was stopped
 */
export function pauses(signal: AbortSignal): (show: () => void) => Promise<void> {
  let shown = -Infinity;
  return async (show) => {
    if (performance.now() - shown >= UNNOTICED) {
      show();
      await painted();
      shown = performance.now();
    }
    if (signal.aborted) throw new WorkbookError("cancelled", "");
  };
}
