import type { IsoDate } from "../../domain/deadline.ts";
import { isoDate, yearOfDay } from "../../domain/isoDate.ts";
import type { LedgerRow, SaidDay } from "../../domain/ledger.ts";
import type { Period } from "../../domain/period.ts";
import type { Frequency } from "../schedule/frequency.ts";
import { dayIn, type LedgerContext } from "../declaration.ts";
import { instances, type Instance } from "../schedule/instances.ts";
import { isLate, monthCells, type MonthCells } from "./monthCells.ts";
import { reportWord } from "./reportWords.ts";

/** State of one time of a duty: `missed` after its day, `pending` until then, `void` if the cell says that it does not apply. */
type DutyState = "reported" | "late" | "missed" | "pending" | "void";

export interface DutyTime {
  readonly due: IsoDate;
  /** The month in which it counts. */
  readonly month: string;
  readonly state: DutyState;
}

/**
 * The times of a duty up to today and the next one, generated one at a time. A report is matched by the month's column
 * it is in, else with the time whose stretch it falls into; of two in one stretch, the first is the late report of the
 * stretch before if that has none.
 */
export function* dutyTimes(
  row: LedgerRow,
  frequency: Frequency | null,
  span: Period,
  context: LedgerContext,
): Iterable<DutyTime> {
  if (!frequency) {
    yield* single(row, context.today);
    return;
  }
  const times = instances(frequency, span, context.days);
  const cells = monthCells(row, yearOfDay(context.span.to));
  const found = cells ? inColumns(times, cells, frequency) : inOrder(times, row, frequency, context.today);
  for (const { instance, state } of found) {
    const isPast = instance.due < context.today;
    const settled = state ?? (isPast ? "missed" : "pending");
    // Handed in early: it counts once its day has come.
    if (settled !== "pending" && instance.due > context.today) continue;
    yield { due: instance.due, month: monthOf(instance, frequency), state: settled };
    if (settled === "pending") return;
  }
}

function monthOf({ due, period }: Instance, { later }: Frequency): string {
  return (later > 0 || period.to < due ? period.to : due).slice(0, 7);
}

interface Found {
  readonly instance: Instance;
  /** null: nothing was handed in. */
  readonly state: "reported" | "late" | "void" | null;
}

/** A row for one time: 应报日期 beside 报送日期. */
function* single(row: LedgerRow, today: IsoDate): Iterable<DutyTime> {
  const due = dayIn(row, "dueOn");
  if (due === null) return;
  const { days, word } = reportsIn(row);
  const day = days[0] ?? dayOfMonth(row, due);
  const unsaid = due < today ? "missed" : "pending";
  const state = day ? (isLate(day, due) ? "late" : "reported") : (word ?? unsaid);
  yield { due, month: due.slice(0, 7), state };
}

/** 4日 is in the month in which the report was due. */
function dayOfMonth(row: LedgerRow, due: IsoDate): SaidDay | null {
  const said = /^(\d{1,2})[日号]$/u.exec(row.fields.reported?.[0]?.text.trim() ?? "")?.[1];
  const day = said === undefined ? null : isoDate(yearOfDay(due), Number(due.slice(5, 7)), Number(said));
  return day === null ? null : { day, wholeMonth: false };
}

/** The contents of the columns 报送日期: days in order, else the most telling word: handed in, or not due. */
function reportsIn(row: LedgerRow): { readonly days: SaidDay[]; readonly word: "late" | "reported" | "void" | null } {
  const fields = row.fields.reported ?? [];
  const days = fields.flatMap((field) => field.days);
  const words = new Set(fields.flatMap(({ days: own, text }) => (own.length > 0 ? [] : [reportWord(text)])));
  const word = (["late", "reported", "void"] as const).find((one) => words.has(one)) ?? null;
  return { days: days.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)), word };
}

function* inOrder(
  times: Iterable<Instance>,
  row: LedgerRow,
  { times: wanted, later }: Frequency,
  today: IsoDate,
): Iterable<Found> {
  const { days, word } = reportsIn(row);
  if (days.length === 0 && word !== null) {
    const state = word === "void" ? "void" : "reported";
    for (const instance of times) yield { instance, state: instance.due > today ? null : state };
    return;
  }
  let next = 0;
  let held: Instance | null = null;
  let end: IsoDate | null = null;
  let last: Instance | null = null;
  for (const [instance, following] of pairs(times)) {
    const shares = last !== null && last.due === instance.due && last.period.from === instance.period.from;
    if (!shares) {
      const start = end;
      while (next < days.length && isBefore(days[next], start, instance)) next++;
      const isLastOfPeriod = following?.period.from !== instance.period.from;
      end = isLastOfPeriod && later === 0 && instance.period.to > instance.due ? instance.period.to : instance.due;
    }
    last = instance;
    const available = countUntil(days, next, end ?? instance.due);
    if (held) {
      // A report before the next time is due makes up for the missed one.
      const isMadeUp = wanted === 1 && available > (instance.due < today ? 1 : 0);
      yield { instance: held, state: isMadeUp ? "late" : null };
      if (isMadeUp) next++;
      held = null;
    }
    const day = days[next];
    if (day && day.day <= (end ?? instance.due)) {
      next++;
      yield { instance, state: isLate(day, instance.due) ? "late" : "reported" };
    } else if (instance.due < today) held = instance;
    else yield { instance, state: null };
  }
  if (held) yield { instance: held, state: next < days.length ? "late" : null };
}

/** Handed in before the stretch begins, or left over from the previous one. */
function isBefore(said: SaidDay | undefined, end: IsoDate | null, { period }: Instance): boolean {
  return said !== undefined && (end === null ? said.day < period.from : said.day <= end);
}

function countUntil(days: readonly SaidDay[], from: number, end: IsoDate): number {
  let at = from;
  while (at < days.length && (days[at]?.day ?? "") <= end) at++;
  return at - from;
}

function* pairs<T>(items: Iterable<T>): Iterable<readonly [item: T, following: T | null]> {
  let before: T | null = null;
  for (const item of items) {
    if (before !== null) yield [before, item];
    before = item;
  }
  if (before !== null) yield [before, null];
}

const LONG: ReadonlySet<string> = new Set(["quarter", "halfYear", "year"]);

function* inColumns(times: Iterable<Instance>, cells: MonthCells, frequency: Frequency): Iterable<Found> {
  const isLong = LONG.has(frequency.unit);
  let month = "";
  let place = 0;
  for (const [instance, following] of pairs(times)) {
    const own = monthOf(instance, frequency);
    place = own === month ? place + 1 : 0;
    month = own;
    const isLastOfMonth = following === null || monthOf(following, frequency) !== own;
    const isOnly = place === 0 && isLastOfMonth;
    yield { instance, state: cells.stateOf({ instance, month: own, place, isOnly, isLong }) };
  }
}
