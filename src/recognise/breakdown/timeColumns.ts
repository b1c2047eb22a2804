import type { Deadline, IsoDate } from "../../domain/deadline.ts";
import { NO_CONCERN, NONE, STROKES } from "../../domain/fillers.ts";
import { foldedTime, readDeadline, type DeadlineContext } from "../deadlines/deadlines.ts";
import { lastDaySaid } from "../deadlines/dueDate.ts";
import type { HeaderColumn } from "../table/header.ts";
import type { Table } from "../table/table.ts";

/** Columns of a plan that are each a stretch of the year: 1月 | 2月 | 3月, 一季度 | 二季度. */

/** What a heading says of time, and the last day that it names in any year; null where it names none. */
export function timeOver({ at, groups }: HeaderColumn): { readonly text: string; readonly last: IsoDate } | null {
  const isMonth = /^\d{1,2}$/u.test(at.text) && groups.some(({ text }) => text.includes("月"));
  const text = isMonth ? `${at.text}月` : at.text;
  const said = lastDaySaid(foldedTime(text), ANY_YEAR);
  return said === null || said === "no-such-day" ? null : { text, last: said.due };
}

const ANY_YEAR = 2000;

/** A cell with nothing but a sign in it, and none that says no. */
export function isMarked(text: string): boolean {
  return SIGN.test(text) && !NOT.test(text);
}

const SIGN = /^(?:[^\p{L}\p{N}\s]+|[vV])$/u;
const NOT = new RegExp(`^(?:${STROKES}|${NONE}|${NO_CONCERN}|[×✗✘□☐])$`, "u");

/** A table's columns of times in which the rows are marked, left to right. */
export interface MarkedTimes {
  readonly columns: readonly number[];
  /** Until when a row is due by its marks; null where it has none. */
  readonly dueAt: (row: number) => { readonly deadline: Deadline; readonly column: number } | null;
}

/**
 * 1月 | 2月 | 3月 with a sign in each month in which a task is worked at, where no other column says until when: it is due at the end of
 * the last one, and in every month of the year again and again. null where other things stand in those columns.
 */
export function markedTimes(table: Table, context: DeadlineContext): MarkedTimes | null {
  const times = table.columns.flatMap((one) => {
    const time = !one.mapped && !one.putAway && MAY_BE.has(one.meaning) ? timeOver(one) : null;
    return time ? [{ column: one.column, ...time }] : [];
  });
  const columns = times.map(({ column }) => column);
  if (times.length < 2 || table.columnsOf("deadline").some((column) => !columns.includes(column))) return null;
  const isBlank = (text: string): boolean => text === "" || NOT.test(text);
  const texts = columns.flatMap((column) => table.dataRows.map((row) => table.text(row, column)));
  if (!texts.some(isMarked) || !texts.every((text) => isBlank(text) || isMarked(text))) return null;
  const every = EVERY.get(new Set(times.map(({ last }) => last)).size);
  return {
    columns,
    dueAt: (row) => {
      const marked = times.filter(({ column }) => isMarked(table.text(row, column)));
      const last = marked.at(-1);
      if (!last) return null;
      const said = marked.length === times.length && every !== undefined ? every : last.text;
      return { deadline: readDeadline(said, "", context), column: last.column };
    },
  };
}

const MAY_BE: ReadonlySet<string> = new Set(["unknown", "deadline"]);
/** By how many stretches a year has. */
const EVERY: ReadonlyMap<number, string> = new Map([
  [12, "每月"],
  [4, "每季度"],
]);
