import { EARNED } from "../../domain/meaning.ts";
import type { Table } from "../table/table.ts";
import { normaliseName } from "../text/normalise.ts";
import { figureAt, isRounded } from "./columnFigures.ts";
import { isMark } from "./columnMarks.ts";
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
  const earned = meanings.all(...EARNED);
  for (const { column: result, heading } of earned) {
    const isReview = REVIEW_WORDS.test(normaliseName(heading));
    const of = earned.find(
      ({ column }) =>
        column !== result && !taken.has(column) && isResultOf(table, { result, of: column }, weights, isReview),
    );
    if (!of) continue;
    meanings.take([result], meanings.of(of.column));
    taken.add(result);
  }
  return taken;
}

interface Columns {
  readonly result: number;
  readonly of: number;
}

/** A result and the rows that it is of. */
interface Part {
  readonly at: number;
  readonly rows: readonly number[];
}

/** @param isReview it is headed as a reviewer's, who may have marked whole parts: only where all of it comes out is it none */
function isResultOf(table: Table, columns: Columns, weights: WeightsInParts | null, isReview: boolean): boolean {
  const { result, of } = columns;
  const merged = weights ? mergedParts(table, result, weights) : [];
  if (merged.length > 1 && merged.every(({ at }) => table.text(at, result) === ""))
    return merged.some(({ rows }) => rows.some((row) => table.isMergeTop(row, of) && isMark(table, row, of)));
  const parts = merged.length > 1 ? merged : partsBeside(table, columns);
  const fitting = parts.filter((part) => isResult(table, part, columns, weights));
  if (parts.length < 2 || fitting.length === 0) return false;
  return fitting.length * (isReview && parts !== merged ? 1 : 2) >= parts.length;
}

/** The rows under each cell of the column that is merged over several. */
function mergedParts(table: Table, column: number, { shares }: WeightsInParts): readonly Part[] {
  const parts = new Map<number, number[]>();
  for (const row of shares.keys()) {
    const { top, bottom } = table.span(row, column);
    if (bottom > top) parts.set(top, [...(parts.get(top) ?? []), row]);
  }
  return [...parts.values()].map((rows) => ({ at: rows[0] ?? 0, rows }));
}

/**
 * The parts of a column that is filled in only where the other is blank: the rows below a heading, or above a subtotal. None where
 * a row has a figure in both, other than the one that closes the table.
 */
function partsBeside(table: Table, { result, of }: Columns): readonly Part[] {
  const rows = table.dataRows.slice(0, LOOKED_AT);
  const filled = rows.filter((row) => ownFigure(table, row, result) !== null);
  const marked = rows.filter((row) => ownFigure(table, row, of) !== null);
  const [first = 0] = filled;
  const last = filled.at(-1);
  if (filled.length < 2 || marked.some((row) => row !== last && filled.includes(row))) return [];
  const isHeading = (marked[0] ?? 0) > first;
  return filled.flatMap((at, place): readonly Part[] => {
    const [from, to] = isHeading ? [at, filled[place + 1] ?? Infinity] : [filled[place - 1] ?? 0, at];
    const own = marked.filter((row) => row > from && row < to);
    return own.length > 0 && !marked.includes(at) ? [{ at, rows: own }] : [];
  });
}

/** null beneath the top of a merge. */
function ownFigure(table: Table, row: number, column: number): number | null {
  return table.isMergeTop(row, column) ? figureAt(table, row, column) : null;
}

function isResult(table: Table, { at, rows }: Part, { result, of }: Columns, weights: WeightsInParts | null): boolean {
  const stated = figureAt(table, at, result);
  let [sum, weighed] = [0, 0];
  for (const row of rows) {
    const mark = ownFigure(table, row, of);
    if (mark === null) return false;
    sum += mark;
    if (weights) weighed += (mark * (figureAt(table, row, weights.column) ?? 0)) / weights.whole;
  }
  const share = weights?.shares.get(rows[0] ?? 0) ?? 1;
  const made = weights ? [sum, weighed, sum * share, weighed * share] : [sum];
  return stated !== null && made.some((one) => isRounded(one, stated));
}
