import type { IsoDate } from "./deadline.ts";

/** The day as text; null if there is no such day (2月30日). Month and day are 1-based. */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  if (!Number.isInteger(year) || year < 1900 || year > 9999 || month < 1 || month > 12) return null;
  if (day < 1 || day > lastDayOf(year, month)) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The year of a day: 2026. */
export function yearOfDay(day: IsoDate): number {
  return Number(day.slice(0, 4));
}

/** 28 to 31. */
export function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const DAYS_BEFORE_1970 = 25_569;
/** Difference between Excel's two date systems: 1904-01-01 is 0 in one and 1462 in the other. */
export const DAYS_OF_1904 = 1_462;
const LAST_SERIAL = 2_958_465;

/** Excel's day number to the day; the time of day is dropped. Null outside 1900 to 9999, and for Excel's invented 1900-02-29. */
export function serialDate(serial: number, date1904: boolean): IsoDate | null {
  const day = Math.floor(serial) + (date1904 ? DAYS_OF_1904 : 0);
  if (!(day >= 1) || day > LAST_SERIAL || day === 60) return null;
  // Excel counts a 29 February 1900, which did not exist, so earlier serial numbers are one too small.
  const shift = day < 60 ? 1 : 0;
  return new Date((day + shift - DAYS_BEFORE_1970) * 86_400_000).toISOString().slice(0, 10);
}

/** The day number that a cell stores; for days from March 1900 on. */
export function daySerial(day: IsoDate, date1904: boolean): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + DAYS_BEFORE_1970 - (date1904 ? DAYS_OF_1904 : 0);
}

/** Which part of a date an Excel number format shows; null if it is no date format, or shows only a time. */
export function dateFormatShows(numberFormat: string): "day" | "month" | null {
  const section = numberFormat.split(";")[0] ?? "";
  const code = section.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./gu, "").toLowerCase();
  if (/general|@|[0#](?!.*s)|#/u.test(code)) return null;
  if (/d/u.test(code)) return "day";
  // m beside y is a month; beside h or s it would be minutes.
  return /y/u.test(code) || (/m/u.test(code) && !/[hs]/u.test(code)) ? "month" : null;
}
