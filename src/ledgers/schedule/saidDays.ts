import type { IsoDate } from "../../domain/deadline.ts";
import { isoDate, yearOfDay } from "../../domain/isoDate.ts";
import { withDateNumerals } from "../../domain/chineseNumerals.ts";
import { dayNumber, dayOf } from "./day.ts";

/** The days that a text names, with every day of a stretch. */
export interface SaidDays {
  readonly off: readonly IsoDate[];
  /** Days in a clause about working: 10月10日（周六）上班. */
  readonly worked: readonly IsoDate[];
  /** It names a day that does not exist, or a stretch longer than any holiday. */
  readonly isUnclear: boolean;
}

/** 2026年10月1日, 2026-10-1, 10.1, 7日. */
const DAY =
  /(?<!\d)(?:((?:19|20)\d{2})\s*[年./-]\s*)?(?:(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?|(\d{1,2})\s*[./-]\s*(\d{1,2})[日号]?|(\d{1,2})\s*[日号])(?!\d)/gu;
const TO = /^[^、,;]*?(?:至|到|[—–~～―－-])+[^、,;]*$/u;
const WORKED = /上班|补班|调班|补休上课|工作日/u;
const LONGEST = 60;

/**
 * Reads 10月1日（周四）至7日（周三）放假调休，共7天。10月10日（周六）上班; a later day takes its year and month from an earlier one.
 *
 * @param isWorked what the column is for, if the text does not say
 */
export function saidDays(text: string, year: number, isWorked = false): SaidDays {
  const off: IsoDate[] = [];
  const worked: IsoDate[] = [];
  let isUnclear = false;
  let own = year;
  let month = 0;
  for (const clause of withDateNumerals(text.normalize("NFKC")).split(/[。;\n]+/u)) {
    const into = WORKED.test(clause) || (isWorked && !clause.includes("放假")) ? worked : off;
    let before: { readonly day: number; readonly end: number } | null = null;
    for (const found of clause.matchAll(DAY)) {
      const [whole, saidYear, month1, day1, month2, day2, day3] = found;
      if (saidYear !== undefined) own = Number(saidYear);
      month = Number(month1 ?? month2 ?? month);
      const iso = isoDate(own, month, Number(day1 ?? day2 ?? day3));
      if (iso === null) {
        isUnclear = true;
        before = null;
        continue;
      }
      const day = dayNumber(iso);
      const from = before && TO.test(clause.slice(before.end, found.index)) ? before.day : null;
      // 12月31日至1月2日 begins in the year before.
      const begin = from !== null && from > day ? shiftedYear(from) : from;
      if (begin !== null && begin !== from) into.pop();
      if (begin !== null && day - begin > LONGEST) isUnclear = true;
      else
        for (let at = begin === null ? day : begin === from ? begin + 1 : begin; at <= day; at++) into.push(dayOf(at));
      before = { day, end: found.index + whole.length };
    }
  }
  return { off, worked, isUnclear };
}

function shiftedYear(day: number): number {
  const iso = dayOf(day);
  return dayNumber(`${yearOfDay(iso) - 1}${iso.slice(4)}`);
}

/**
 * Writes days in a form that `saidDays` reads back, consecutive ones as a stretch.
 *
 * @param days in any order
 */
export function writtenDays(days: readonly IsoDate[]): string {
  const stretches: { from: number; to: number }[] = [];
  for (const day of [...new Set(days.map(dayNumber))].sort((a, b) => a - b)) {
    const last = stretches.at(-1);
    if (last && last.to + 1 === day) last.to = day;
    else stretches.push({ from: day, to: day });
  }
  return stretches.map(({ from, to }) => (from === to ? dayOf(from) : `${dayOf(from)}至${dayOf(to)}`)).join("、");
}
