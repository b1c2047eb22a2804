import type { Indicator } from "./indicator.ts";
import { isAboveZero, type Marks } from "./marks.ts";

/**
 * The most that may be written for an indicator without an issue; null if there is no limit. A bonus row with its own
 * cap (每项2分，最高10分) may go up to the cap, and one without full marks as far as its section allows.
 *
 * @param full full marks as they count
 */
export function mostMarks({ kind, full: written, cap }: Indicator, full: Marks): Marks | null {
  switch (kind) {
    case "base":
      return written.state === "number" ? full : null;
    case "bonus":
      return cap ?? (written.state === "number" && isAboveZero(full) ? full : null);
    default:
      return null;
  }
}
