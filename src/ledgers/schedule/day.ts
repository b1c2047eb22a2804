import { yearOfDay } from "../../domain/isoDate.ts";
import type { IsoDate } from "../../domain/deadline.ts";

/** Days as whole numbers from 1970-01-01, which are faster to add and compare than text. */
const DAY = 86_400_000;

export function dayNumber(day: IsoDate): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);
}

/** Cached, because the same days recur in every duty. */
const WRITTEN = new Map<number, IsoDate>();
const MOST_WRITTEN = 20_000;

export function dayOf(number: number): IsoDate {
  let day = WRITTEN.get(number);
  if (day === undefined) {
    day = new Date(number * DAY).toISOString().slice(0, 10);
    if (WRITTEN.size < MOST_WRITTEN) WRITTEN.set(number, day);
  }
  return day;
}

/** 1 (Monday) to 7. */
export function weekday(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** First day of a month counted from year 0 (`year * 12 + month − 1`). */
export function monthStart(month: number): number {
  return Math.round(Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY);
}

export function monthOf(day: IsoDate): number {
  return yearOfDay(day) * 12 + Number(day.slice(5, 7)) - 1;
}
