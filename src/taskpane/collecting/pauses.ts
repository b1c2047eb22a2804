import { WorkbookError } from "../../workbook/workbookPort.ts";
import { painted } from "../state/painted.ts";

/** How long work goes on before the screen is drawn anew, in milliseconds. */
const UNNOTICED = 100;

/**
 * For work of many parts: shows between two of them how far it is and takes a click, where that was not done just before.
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
