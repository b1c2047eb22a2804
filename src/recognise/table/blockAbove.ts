import { valueAt, type SheetGrid } from "../../domain/grid.ts";
import { sameSum, sumOf } from "../../domain/marks.ts";
import { EARNED } from "../../domain/meaning.ts";
import { parseMarks } from "../text/marksText.ts";
import type { TableAbove } from "./furtherTable.ts";
import type { Header, HeaderColumn } from "./header.ts";
import type { MergeMap } from "./mergeMap.ts";

const WHOLE = 100;
const NAMES = ["indicator", "content", "item", "standard"] as const;

/**
 * 项目资金 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 above the indicators: whatever a block is about, its rows with full marks count
 * where the total below states what can be earned with them, or it is 100 in all. null where neither is so.
 *
 * @param first the columns of the table below
 * @param one the header of the block
 * @param rows the rows of the block
 * @param below the rows of the table below
 */
export function blockAbove(
  sheet: SheetGrid,
  merges: MergeMap,
  first: readonly HeaderColumn<string>[],
  one: Header,
  rows: readonly number[],
  below: readonly number[],
): TableAbove | null {
  const [full, earned] = marksOf(one.columns);
  const [firstFull, firstEarned] = marksOf(first);
  const firstNames = NAMES.flatMap((meaning) => first.filter((column) => column.meaning === meaning));
  const named = firstNames.filter(({ meaning }) => meaning === firstNames[0]?.meaning).at(-1);
  if (!full || !earned || !firstFull || !firstEarned || !named) return null;
  const figureAt = (row: number, column: number): number => {
    const merge = merges.find(row, column);
    const value = valueAt(sheet, row, column);
    if ((merge && (merge.top !== row || merge.left !== column)) || typeof value === "object") return 0;
    return Number(typeof value === "string" ? (parseMarks(value) ?? 0) : value);
  };
  const marked = rows.filter((row) => figureAt(row, full.column) > 0);
  const worth = marked.reduce((sum, row) => sum + figureAt(row, full.column), 0);
  const figures = below.flatMap((row) => figureAt(row, firstFull.column) || []);
  if (worth <= 0 || !isCounted(figures, worth)) return null;
  const texts = textColumns(sheet, merges, marked, Math.min(full.column, earned.column));
  const name = texts.at(-1);
  if (name === undefined) return null;
  const item = first.find(({ meaning, column }) => meaning === "item" && column !== named.column);
  const [broader] = texts;
  const columnOf = new Map([
    [named.column, name],
    [firstFull.column, full.column],
    [firstEarned.column, earned.column],
    ...(item && broader !== undefined && broader !== name ? [[item.column, broader] as const] : []),
  ]);
  return { headerRows: one.rows, section: null, isRecap: false, named: named.column, columnOf, rows: marked };
}

/** The only column of full marks and the only one of what was earned. */
function marksOf(columns: readonly HeaderColumn<string>[]): readonly (HeaderColumn<string> | undefined)[] {
  const earned: readonly string[] = EARNED;
  return [["full"], earned].map((meanings) => {
    const [only, ...others] = columns.filter(({ meaning }) => meanings.includes(meaning));
    return others.length === 0 ? only : undefined;
  });
}

/** Whether the last of some figures is what the others come to with the block's, or all of them are 100 with these. */
function isCounted(figures: readonly number[], worth: number): boolean {
  const last = figures.at(-1) ?? 0;
  const sum = sumOf(figures);
  return figures.length > 2 && (sameSum(sum - last + worth, last) || sameSum(sum + worth, WHOLE));
}

/** The columns left of the marks with a text on each of the rows, merged ones once. */
function textColumns(sheet: SheetGrid, merges: MergeMap, rows: readonly number[], until: number): readonly number[] {
  const isText = (row: number, column: number): boolean => {
    const merge = merges.find(row, column);
    const value = merge ? valueAt(sheet, merge.top, merge.left) : valueAt(sheet, row, column);
    return (merge?.left ?? column) === column && typeof value === "string" && /\p{L}/u.test(value);
  };
  const columns = Array.from({ length: until - 1 }, (_, at) => at + 1);
  return columns.filter((column) => rows.every((row) => isText(row, column)));
}
