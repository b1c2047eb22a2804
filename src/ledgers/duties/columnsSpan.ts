import { yearOfDay } from "../../domain/isoDate.ts";
import type { Period } from "../../domain/period.ts";
import { dayOf, monthOf, monthStart } from "../schedule/day.ts";
import { monthsOfHeading } from "./monthCells.ts";

/**
 * The period that columns of months or quarters cover: a sheet with 1月, 2月, 3月 has no place for April.
 *
 * @param headings from left to right
 * @param span of the ledger
 * @returns null if they say nothing about it: there are none, they are not consecutive (a school year's 9月 to 8月), or
 * they are outside the span
 */
export function columnsSpan(headings: readonly string[], span: Period): Period | null {
  const year = yearOfDay(span.to);
  const months = headings.flatMap((heading) => monthsOfHeading(heading, year) ?? []);
  const [first] = months;
  const last = months.at(-1);
  const inOrder = months.every(({ from }, at) => at === 0 || from >= (months[at - 1]?.from ?? ""));
  if (!first || !last || !inOrder) return null;
  const from = `${first.from}-01`;
  const to = lastDayOf(last.to);
  if (from > span.to || to < span.from) return null;
  return { from: from < span.from ? span.from : from, to: to > span.to ? span.to : to };
}

/** @param month "2026-03" */
export function lastDayOf(month: string): string {
  return dayOf(monthStart(monthOf(`${month}-01`) + 1) - 1);
}
