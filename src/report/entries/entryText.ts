import type { ScoredIndicator } from "../../domain/scorecard.ts";
import { dateFormatShows, serialDate } from "../../domain/isoDate.ts";
import { dateInWords } from "../words/dateInWords.ts";
import type { KeptEntry, KeptRow } from "./keptEntry.ts";
import { sheetEntry } from "./sheetEntryCells.ts";

/** An entry of 扣分整改清单 as text for a sentence: what was typed, else what the user's own sheet says; or null. */
export function entryText(
  scored: ScoredIndicator,
  heading: string,
  typed: KeptRow | undefined,
  date1904: boolean,
): string | null {
  const entry = typed?.get(heading) ?? sheetEntry(scored, heading);
  if (!entry || entry.value === null) return null;
  return writtenEntry({ ...entry, value: entry.value }, date1904);
}

/** An entry as its cell shows it. */
export function writtenEntry({ value, numberFormat = "" }: KeptEntry, date1904: boolean): string {
  const isDay = typeof value === "number" && dateFormatShows(numberFormat) !== null;
  const day = isDay ? serialDate(value, date1904) : null;
  return day === null ? String(value) : dateInWords(day);
}
