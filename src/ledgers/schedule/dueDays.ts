import type { IsoDate } from "../../domain/deadline.ts";
import { dayNumber, weekday } from "./day.ts";

/** Where a due day on a holiday moves. */
type HolidayMove = "none" | "later" | "earlier";

/** Where due days fall; days are day numbers (`day.ts`). */
export interface DueDays {
  moved(day: number): number;
  isWorkday(day: number): boolean;
}

/**
 * Moves due days off holidays: Saturdays, Sundays and those given.
 *
 * @param holidays 法定节假日
 * @param workdays 调休上班: weekend days that are worked
 */
export function dueDays(
  move: HolidayMove,
  holidays: readonly IsoDate[] = [],
  workdays: readonly IsoDate[] = [],
): DueDays {
  const off = new Set(holidays.map(dayNumber));
  const worked = new Set(workdays.map(dayNumber));
  const isWorkday = (day: number): boolean => worked.has(day) || (!off.has(day) && weekday(day) < 6);
  if (move === "none") return { moved: (day) => day, isWorkday };
  const step = move === "later" ? 1 : -1;
  return {
    moved(day) {
      let at = day;
      while (!isWorkday(at)) at += step;
      return at;
    },
    isWorkday,
  };
}
