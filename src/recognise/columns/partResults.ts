import { EARNED } from "../../domain/meaning.ts";
import type { Table } from "../table/table.ts";
import { normaliseName } from "../text/normalise.ts";
import { figureAt, isMark } from "./columnFigures.ts";
import type { ColumnMeanings } from "./columnMeanings.ts";
import type { WeightsInParts } from "./partShares.ts";
import { REVIEW_WORDS } from "../words/marks.ts";

const LOOKED_AT = 2000;

/**
 * 模块得分 merged over the rows of each part, or beside their headings or subtotals only, is no further opinion where it comes out as
 * the marks beside it, added up or by their weights, or is still blank: it is stated of the column that it follows from.
 *
 * @returns such columns
 */
export function takePartResults(
  table: Table,
  meanings: ColumnMeanings,
  weights: WeightsInParts | null,
): ReadonlySet<number> {
  const taken = new Set<number>();
  const earned = EARNED.flatMap((one) => meanings.all(one));
  if (earned.length < 2) return taken;
  for (const { column: result, heading } of earned) {
    const of = earned.find(({ column }) => {
      if (column === result || taken.has(column)) return false;
      return isResultOf(table, { result, of: column }, weights, REVIEW_WORDS.test(normaliseName(heading)));
    });
    if (!of) continue;
    meanings.take(
      earned.filter(({ column }) => column === result),
      meanings.of(of.column),
    );
    taken.add(result);
  }
  return taken;
}

interface Columns {
  readonly result: number;
  readonly of: number;
}

/** @param isReview it is headed as a reviewer's, who may have marked whole parts: only where all of it comes out is it none */
function isResultOf(table: Table, columns: Columns, weights: WeightsInParts | null, isReview: boolean): boolean {
  const { result, of } = columns;
  const merged = weights ? mergedParts(table, result, weights) : [];
  const isBlank = merged.every(([row = 0]) => table.text(row, result) === "");
  if (merged.length > 1 && isBlank)
    return merged.flat().some((row) => table.isMergeTop(row, of) && isMark(table, row, of));
  const beside = merged.length > 1 ? [] : partsBeside(table, columns);
  const parts = merged.length > 1 ? merged.map((rows) => ({ at: rows[0] ?? 0, rows })) : beside;
  const fitting = parts.filter(({ at, rows }) => isResult(table, at, rows, columns, weights));
  if (parts.length < 2 || fitting.length === 0) return false;
  return fitting.length * (isReview && beside.length > 0 ? 1 : 2) >= parts.length;
}

/** The rows under each cell of the column that is merged over several. */
function mergedParts(table: Table, column: number, { shares }: WeightsInParts): readonly (readonly number[])[] {
  const parts = new Map<string, number[]>();
  for (const row of shares.keys()) {
    const { top, bottom } = table.span(row, column);
    if (bottom === top) continue;
    const cell = table.cell(row, column);
    const rows = parts.get(cell);
    if (rows) rows.push(row);
    else parts.set(cell, [row]);
  }
  return [...parts.values()];
}

interface Part {
  /** Row of the result. */
  readonly at: number;
  readonly rows: readonly number[];
}

/**
 * The parts of a column that is filled in only where the other is blank: the rows below a heading, or above a subtotal. None where
 * a row has a figure in both, other than the one that closes the table.
 */
function partsBeside(table: Table, { result, of }: Columns): readonly Part[] {
  const rows = table.dataRows.slice(0, LOOKED_AT);
  const isFilled = (row: number, column: number): boolean =>
    table.isMergeTop(row, column) && figureAt(table, row, column) !== null;
  const filled = rows.filter((row) => isFilled(row, result));
  const both = filled.filter((row) => isFilled(row, of));
  if (filled.length < 2 || both.some((row) => row !== filled.at(-1))) return [];
  const marked = rows.filter((row) => isFilled(row, of) && !both.includes(row));
  const isHeading = (marked[0] ?? 0) > (filled[0] ?? 0);
  return filled.flatMap((at, place): readonly Part[] => {
    if (both.includes(at)) return [];
    const [from, to] = isHeading ? [at, filled[place + 1] ?? Infinity] : [filled[place - 1] ?? 0, at];
    const own = marked.filter((row) => row > from && row < to);
    return own.length > 0 ? [{ at, rows: own }] : [];
  });
}

function isResult(
  table: Table,
  at: number,
  rows: readonly number[],
  { result, of }: Columns,
  weights: WeightsInParts | null,
): boolean {
  const [first = 0] = rows;
  const stated = figureAt(table, at, result);
  const marks = rows.map((row) => (table.isMergeTop(row, of) ? figureAt(table, row, of) : null));
  if (stated === null || marks.some((mark) => mark === null)) return false;
  let [sum, weighed] = [0, 0];
  marks.forEach((mark, place) => {
    sum += mark ?? 0;
    if (weights) weighed += ((mark ?? 0) * (figureAt(table, rows[place] ?? 0, weights.column) ?? 0)) / weights.whole;
  });
  const share = weights?.shares.get(first) ?? 1;
  const made = weights ? [sum, weighed, sum * share, weighed * share] : [sum];
  // As an office rounds it.
  return made.some((one) => Math.abs(one - stated) < 0.00501);
}
