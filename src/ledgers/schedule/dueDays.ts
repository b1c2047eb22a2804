import type { IsoDate } from "../../domain/deadline.ts";
import { dayNumber, weekday } from "./day.ts";

/** What becomes of a due day on a holiday. */
export type HolidayMove = "none" | "later" | "earlier";

/** Where due days fall. */
export interface DueDays {
  /** @param day a day number (`day.ts`) */
  moved(day: number): number;
}

/** Due days as they are written. */
export const UNMOVED: DueDays = { moved: (day) => day };

/**
 * Due days moved off holidays: Saturdays, Sundays and those named.
 *
 * @param holidays 法定节假日
 * @param workdays 调休上班: weekend days that are worked
 */
export function dueDays(
  move: HolidayMove,
  holidays: readonly IsoDate[] = [],
  workdays: readonly IsoDate[] = [],
): DueDays {
  if (move === "none") return UNMOVED;
  const off = new Set(holidays.map(dayNumber));
  const worked = new Set(workdays.map(dayNumber));
  const step = move === "later" ? 1 : -1;
  return {
    moved(day) {
      let at = day;
      while (off.has(at) || (weekday(at) > 5 && !worked.has(at))) at += step;
      return at;
    },
  };
}
