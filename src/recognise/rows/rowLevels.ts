import { sameSum } from "../../domain/marks.ts";
import { sumOfMarks } from "../columns/columnMarks.ts";
import { figureAt } from "../columns/columnFigures.ts";
import type { Table } from "../table/table.ts";
import type { FrameworkColumns } from "../meanings/frameworkColumns.ts";
import { isRoundWhole } from "../meanings/figureColumns.ts";
import { levelsIn, type Level } from "./rowTree.ts";

/** Rows of the upper levels of a tree whose order nobody can tell. */
export interface UpperRows {
  readonly rows: ReadonlySet<number>;
  /** Every level comes to the same in all columns of marks; otherwise the upper rows may as well be indicators. */
  readonly isProven: boolean;
}

const SAYS_LEVEL = /[级层]|level|depth/iu;

/**
 * The rows above the deepest level where a column says how deep each row is (1, 2, 2, 1, 2 …) and nothing says which row stands above
 * which: each level repeats the marks of the one below it. null where no column says so, or all rows together make a whole.
 *
 * @param leaves the rows that would count
 */
export function upperRows(table: Table, columns: FrameworkColumns, leaves: readonly number[]): UpperRows | null {
  const [full, ...others] = columns.full;
  if (full === undefined || others.length > 0) return null;
  const marks = new Set([full, ...columns.earned]);
  for (const { column, at } of table.columns) {
    const saysLevels = SAYS_LEVEL.test(at.text) || leaves.every((row) => SAYS_LEVEL.test(table.text(row, column)));
    const levels = marks.has(column) || !saysLevels ? null : levelsIn(table, column, leaves);
    if (levels?.length !== leaves.length) continue;
    const deepest = Math.max(...levels.map(({ level }) => level));
    const byLevel = Array.from({ length: deepest }, (_, at) => rowsOf(levels, at + 1));
    const sums = byLevel.map((rows) => sumOfMarks(table, rows, full));
    // 100 in all is what indicators of every weight come to.
    if (byLevel.some(({ length }) => length === 0) || sameSum(sumOfMarks(table, leaves, full), 100)) continue;
    const isProven = (some: readonly (readonly number[])[]): boolean =>
      some.slice(1).every(({ length }) => length > 1) && [...marks].every((one) => comeToTheSame(table, some, one));
    const upper = byLevel.slice(0, -1).flat();
    if (isProven(byLevel)) return { rows: new Set(upper), isProven: true };
    // One row of the upper of two levels may have nothing below it.
    const [top = [], below = []] = byLevel;
    const alone = deepest === 2 ? top.filter((row) => isProven([top, [...below, row]])) : [];
    const [only, ...further] = alone;
    if (only !== undefined && further.length === 0)
      return { rows: new Set(upper.filter((row) => row !== only)), isProven: true };
    if (sums.some(isRoundWhole)) return { rows: new Set(upper), isProven: false };
  }
  return null;
}

function rowsOf(levels: readonly Level[], level: number): readonly number[] {
  return levels.flatMap((one) => (one.level === level ? one.row : []));
}

/** Whether every level that is filled in comes to what the deepest one does. */
function comeToTheSame(table: Table, byLevel: readonly (readonly number[])[], column: number): boolean {
  const filled = byLevel.filter((rows) => rows.some((row) => figureAt(table, row, column) !== null));
  const sums = filled.map((rows) => sumOfMarks(table, rows, column));
  return sums.every((sum) => sameSum(sum, sums[0] ?? sum));
}
