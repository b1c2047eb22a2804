import { yearOfDay } from "./isoDate.ts";
import type { IsoDate } from "./deadline.ts";

/** A stretch of whole days, both ends included. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Whether the two have a day in common. */
export function overlaps(one: Period, other: Period): boolean {
  return one.from <= other.to && other.from <= one.to;
}

/** Number of calendar months in a period of whole months; null for any other period. */
export function wholeMonths({ from, to }: Period): number | null {
  const next = new Date(Date.parse(`${to}T00:00:00Z`) + 86_400_000).toISOString();
  if (!from.endsWith("-01") || next.slice(8, 10) !== "01") return null;
  const month = (day: string): number => yearOfDay(day) * 12 + Number(day.slice(5, 7));
  return month(next) - month(from);
}
