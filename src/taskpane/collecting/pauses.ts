import { WorkbookError } from "../../workbook/workbookPort.ts";
import { painted } from "../state/painted.ts";

/** Milliseconds of work before the screen is redrawn. */
const UNNOTICED = 100;

/**
 * For work in many parts: between parts, lets the screen show the progress and handles clicks, unless that has just
 * happened.
 *
 * @throws WorkbookError `cancelled` if it was stopped
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
