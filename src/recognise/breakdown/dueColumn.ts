import { dateFormatShows } from "../../domain/isoDate.ts";
import type { IsoDate } from "../../domain/deadline.ts";
import { readDeadline, type DeadlineContext } from "../deadlines/deadlines.ts";
import type { HeaderColumn } from "../table/header.ts";
import { tableWith, type Table } from "../table/table.ts";

/** Of a hundred thousand tasks these many tell. */
const ROWS_LOOKED_AT = 500;
/** A heading that is a word for deadlines as a whole. */
const SURE = 0.95;

/**
 * A table in which the last of several columns of days is the one of deadlines, whatever they are called: where no row has a later
 * day in another, that one says when the task begins. A column headed 完成时限 in so many words stays one, whatever stands behind it.
 */
export function withDueColumn(table: Table, context: DeadlineContext): Table {
  const surest = table.columns.find(({ column }) => column === table.column("deadline"));
  if (surest?.mapped) return table;
  const dated = table.columns.flatMap((one) => {
    const days = mayBeDue(one) ? daysOf(table, one, context) : null;
    return days ? [{ one, days }] : [];
  });
  if (dated.length < 2) return table;
  const due = dated.find(({ days }) => dated.every((other) => other.days === days || isNeverBefore(days, other.days)));
  if (!due || due.one === surest) return table;
  if (surest && surest.confidence >= SURE && due.one.confidence < surest.confidence) return table;
  const others = new Set(dated.flatMap(({ one }) => (one === due.one ? [] : [one])));
  return tableWith(
    table,
    table.columns.map((one) => {
      if (one === due.one) return { ...one, meaning: "deadline" as const, confidence: Math.max(one.confidence, 0.8) };
      return others.has(one) ? { ...one, meaning: "unknown" as const, confidence: 0 } : one;
    }),
  );
}

/** 实际完成时间 says when it was done. */
function mayBeDue({ meaning, mapped, putAway, at }: HeaderColumn): boolean {
  return !mapped && !putAway && (meaning === "deadline" || meaning === "unknown") && !/实际/u.test(at.text);
}

/** The days of a column by row; null where it holds hardly any, or anything but days and times. */
function daysOf(
  table: Table,
  { column, meaning }: HeaderColumn,
  context: DeadlineContext,
): ReadonlyMap<number, IsoDate> | null {
  const days = new Map<number, IsoDate>();
  let times = 0;
  for (const row of table.dataRows.slice(0, ROWS_LOOKED_AT)) {
    const { left, right } = table.span(row, column);
    const value = right > left ? null : table.value(row, column);
    if (value === null || value === "") continue;
    const format = table.format(row, column) ?? "";
    // Any figure may be a day that lost its format.
    if (meaning === "unknown" && typeof value === "number" && dateFormatShows(format) === null) return null;
    const deadline = readDeadline(value, format, context);
    if (deadline.kind === "date") days.set(row, deadline.due);
    else if (deadline.kind === "invalid") return null;
    if (deadline.kind !== "missing") times += 1;
  }
  return days.size > 0 && (times > 1 || times === table.dataRows.length) ? days : null;
}

/** Whether none of the days is before that of the same row in another column, and one is behind it. */
function isNeverBefore(days: ReadonlyMap<number, IsoDate>, others: ReadonlyMap<number, IsoDate>): boolean {
  let isBehind = false;
  for (const [row, other] of others) {
    const own = days.get(row);
    if (own === undefined) continue;
    if (own < other) return false;
    isBehind ||= own > other;
  }
  return isBehind;
}
