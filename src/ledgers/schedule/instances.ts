import type { IsoDate } from "../../domain/deadline.ts";
import type { Period } from "../../domain/period.ts";
import type { DuePoint, Frequency } from "./frequency.ts";
import { dayNumber, dayOf, monthOf, monthStart, weekday } from "./day.ts";
import type { DueDays } from "./dueDays.ts";

/** One time that a recurring duty falls due. */
export interface Instance {
  readonly due: IsoDate;
  /** The stretch that it reports on: the week, the month … */
  readonly period: Period;
}

/**
 * Every time that a duty falls due within a period, in order, generated one at a time.
 *
 * @param within the first and last day on which the duty holds
 */
export function* instances(frequency: Frequency, within: Period, days: DueDays): Iterable<Instance> {
  const from = dayNumber(within.from);
  const to = dayNumber(within.to);
  for (const [first, last] of units(frequency, within, days)) {
    if (first > to) return;
    const period = { from: dayOf(first), to: dayOf(last) };
    for (const due of pointsOf(frequency, first, last, days)) {
      if (due < from || (frequency.later === 0 && due > to) || last < from) continue;
      yield { due: dayOf(days.moved(due)), period };
    }
  }
}

const MONTHS: Readonly<Partial<Record<Frequency["unit"], number>>> = { month: 1, quarter: 3, halfYear: 6, year: 12 };

/** First and last day of each unit, from the one that the period begins in; endless. */
function* units(
  { unit, every }: Frequency,
  { from }: Period,
  days: DueDays,
): Iterable<readonly [first: number, last: number]> {
  const months = (MONTHS[unit] ?? 0) * every;
  if (months > 0) {
    const begin = Math.floor(monthOf(from) / months) * months;
    for (let month = begin; ; month += months) yield [monthStart(month), monthStart(month + months) - 1];
  }
  if (unit === "tenDays" || unit === "halfMonth") {
    const lasts = unit === "tenDays" ? [10, 20] : [15];
    for (let month = monthOf(from); ; month++) {
      const start = monthStart(month);
      let first = start;
      for (const last of lasts) {
        yield [first, start + last - 1];
        first = start + last;
      }
      yield [first, monthStart(month + 1) - 1];
    }
  }
  const start = dayNumber(from);
  if (unit === "week") {
    for (let first = start - weekday(start) + 1; ; first += 7 * every) yield [first, first + 7 * every - 1];
  }
  for (let day = start; ; day += every) if (unit === "day" || days.isWorkday(day)) yield [day, day];
}

function* pointsOf(
  { unit, points, times, later }: Frequency,
  first: number,
  last: number,
  days: DueDays,
): Iterable<number> {
  let said = 0;
  for (const point of points) {
    said++;
    yield unit === "week" ? last - 7 + (point.weekday ?? 7) : dayInMonths(point, first, last, later, days);
  }
  for (; said < times; said++) yield last;
}

function dayInMonths(
  { month, day = "last" }: DuePoint,
  first: number,
  last: number,
  later: number,
  days: DueDays,
): number {
  const begin = later > 0 ? monthOf(dayOf(last)) + 1 : monthOf(dayOf(first));
  const at = month === undefined ? (later > 0 ? begin : monthOf(dayOf(last))) : begin + month - 1;
  const start = monthStart(at);
  const end = monthStart(at + 1) - 1;
  if (day === "last") return end;
  if (day === "last-workday") {
    let at = end;
    while (at > start && !days.isWorkday(at)) at--;
    return at;
  }
  return Math.min(start + day - 1, end);
}
