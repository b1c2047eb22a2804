import type { Table } from "../table/table.ts";
import { figureAt } from "./columnFigures.ts";
import { isMark } from "./markValues.ts";
import type { ColumnMeanings } from "./columnMeanings.ts";
import type { WeightsInParts } from "./partShares.ts";

const EARNED = ["actual", "review", "score"] as const;

/**
 * 模块得分 merged over the rows of each part is no further opinion where it comes out as the marks beside it, added up or by their
 * weights, or is still blank: it is stated of the column that it follows from.
 *
 * @returns such columns
 */
export function takePartResults(table: Table, meanings: ColumnMeanings, weights: WeightsInParts): ReadonlySet<number> {
  const taken = new Set<number>();
  const earned = EARNED.flatMap((one) => meanings.all(one));
  for (const result of earned) {
    const parts = mergedParts(table, result.column, weights);
    if (parts.length < 2) continue;
    const isBlank = parts.every(([row = 0]) => table.text(row, result.column) === "");
    const of = earned.find(({ column }) => {
      if (column === result.column) return false;
      if (isBlank) return parts.flat().some((row) => table.isMergeTop(row, column) && isMark(table, row, column));
      const fitting = parts.filter((rows) => isResult(table, rows, { result: result.column, of: column }, weights));
      return fitting.length * 2 >= parts.length;
    });
    if (!of) continue;
    meanings.take([result], meanings.of(of.column));
    taken.add(result.column);
  }
  return taken;
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

function isResult(
  table: Table,
  rows: readonly number[],
  { result, of }: { readonly result: number; readonly of: number },
  { column: weight, whole, shares }: WeightsInParts,
): boolean {
  const [first = 0] = rows;
  const stated = figureAt(table, first, result);
  const marks = rows.map((row) => (table.isMergeTop(row, of) ? figureAt(table, row, of) : null));
  if (stated === null || marks.some((mark) => mark === null)) return false;
  let [sum, weighed] = [0, 0];
  marks.forEach((mark, place) => {
    sum += mark ?? 0;
    weighed += ((mark ?? 0) * (figureAt(table, rows[place] ?? 0, weight) ?? 0)) / whole;
  });
  const share = shares.get(first) ?? 1;
  // As an office rounds it.
  return [sum, weighed, sum * share, weighed * share].some((one) => Math.abs(one - stated) < 0.00501);
}
