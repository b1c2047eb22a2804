import type { IsoDate } from "../../domain/deadline.ts";
import type { LedgerField, LedgerRow, SaidDay } from "../../domain/ledger.ts";
import { withDateNumerals } from "../../domain/chineseNumerals.ts";
import { isoDate } from "../../domain/isoDate.ts";
import type { Instance } from "../schedule/instances.ts";
import { reportWord } from "./reportWords.ts";

/** The columns of months (1月 … 12月) or quarters of one row. */
export interface MonthCells {
  /** What the row says about one time, or null. */
  stateOf(time: TimeOfMonth): "reported" | "late" | "void" | null;
}

interface TimeOfMonth {
  readonly instance: Instance;
  /** The month ("2026-03") in which the time counts. */
  readonly month: string;
  /** Index among the times of that month. */
  readonly place: number;
  /** No other time counts in that month. */
  readonly isOnly: boolean;
  /** Due once a quarter or less often: its cell may be in any month of its stretch. */
  readonly isLong: boolean;
}

interface MonthCell {
  /** First and last month of the column. */
  readonly from: string;
  readonly to: string;
  readonly field: LedgerField;
}

/** null if the sheet has no such columns. A row with none of them filled has handed in nothing. */
export function monthCells(row: LedgerRow, year: number): MonthCells | null {
  const fields = row.fields.month;
  if (!fields) return row.fields.reported || !row.columns.has("month") ? null : { stateOf: () => null };
  const cells = fields.flatMap((field) => {
    const months = monthsOfHeading(field.heading, year);
    return months ? [{ ...months, field }] : [];
  });
  return { stateOf: (time) => stateIn(cells, time) };
}

/** 1月, 2026年3月, 第一季度. */
export function monthsOfHeading(heading: string, year: number): { readonly from: string; readonly to: string } | null {
  const folded = withDateNumerals(heading.normalize("NFKC").replace(/\s+/gu, ""));
  const inYear = /((?:19|20)\d{2})年/u.exec(folded)?.[1] ?? String(year);
  const quarter = /([1-4])季/u.exec(folded)?.[1];
  const month = /(?<!\d)(\d{1,2})(?:月|$)/u.exec(folded)?.[1];
  const name = (number: number): string => `${inYear}-${String(number).padStart(2, "0")}`;
  // 一季度 / 1月 is the column of the month.
  if (month !== undefined) return { from: name(Number(month)), to: name(Number(month)) };
  return quarter === undefined ? null : { from: name(Number(quarter) * 3 - 2), to: name(Number(quarter) * 3) };
}

function stateIn(cells: readonly MonthCell[], time: TimeOfMonth): "reported" | "late" | "void" | null {
  const { instance, month, place, isOnly, isLong } = time;
  const [first, last] = isLong ? [instance.period.from.slice(0, 7), instance.period.to.slice(0, 7)] : [month, month];
  // A dash in one month of a quarter says nothing about the others.
  let isVoid = false;
  for (const { field, from } of cells.filter((cell) => cell.from <= last && cell.to >= first)) {
    const said = reportsSaid(field, from, isOnly);
    if (said === null) continue;
    if (said.state === "void") isVoid = true;
    if (said.state === "void" && isLong) continue;
    if (said.state !== null) return said.state;
    const day = said.days[place];
    if (day) return isLate(day, instance.due) ? "late" : "reported";
    return place < said.count ? "reported" : null;
  }
  return isVoid ? "void" : null;
}

/** Whether a day is after the due day; a month, only if all of it is. */
export function isLate({ day, wholeMonth }: SaidDay, due: IsoDate): boolean {
  return wholeMonth ? day.slice(0, 7) > due.slice(0, 7) : day > due;
}

interface Said {
  /** For all times of the column alike; null if days or a number distinguish them. */
  readonly state: "reported" | "late" | "void" | null;
  readonly days: readonly SaidDay[];
  readonly count: number;
}

/** @param isOnlyOne the column stands for one time, so a bare number is a day, not a count */
function reportsSaid({ text, days, number }: LedgerField, month: string, isOnlyOne: boolean): Said | null {
  const none = { days: [], count: 0 };
  if (days.length > 0) {
    return reportWord(text) === "late" && days.length === 1 && isOnlyOne
      ? { ...none, state: "late" }
      : { ...none, state: null, days };
  }
  const bare = text.normalize("NFKC").replace(/\s+/gu, "");
  const [, ownMonth, ownDay] = /^(\d{1,2})[.．/](\d{1,2})$/u.exec(bare) ?? [];
  if (ownDay !== undefined) {
    // 5.7 is 7 May, whichever month's column it is in.
    const day = isoDate(Number(month.slice(0, 4)), Number(ownMonth), Number(ownDay));
    if (day !== null) return { ...none, state: null, days: [{ day, wholeMonth: false }] };
  }
  const times = /^(?:共|已报)?(\d{1,2})[次回期篇条份]$/u.exec(bare)?.[1];
  if (times !== undefined) return { ...none, state: null, count: Number(times) };
  const listed = /^\d{1,2}[日号]?(?:[、,，;和及]\d{1,2}[日号]?)*(?:前|报)?$/u.test(bare)
    ? bare.match(/\d{1,2}/gu)
    : null;
  const isDay = isOnlyOne || /[日号、,，;]/u.test(bare);
  if (listed && isDay && number !== 0) {
    const found = listed.flatMap(
      (one) => isoDate(Number(month.slice(0, 4)), Number(month.slice(5)), Number(one)) ?? [],
    );
    if (found.length > 0) return { ...none, state: null, days: found.map((day) => ({ day, wholeMonth: false })) };
  }
  if (number !== undefined && !isOnlyOne) return { ...none, state: null, count: number };
  const word = reportWord(number === undefined ? bare : number > 0 ? "是" : "否");
  return word === null || word === "missed" ? null : { ...none, state: word };
}
