import { MARKS } from "../../domain/meaning.ts";
import { ColumnMeanings } from "../columns/columnMeanings.ts";
import type { HeaderColumn } from "../table/header.ts";
import type { Table } from "../table/table.ts";
import { parseMarks } from "../text/marksText.ts";

/** Whether a column that no heading calls so names the rows. */
export function holdsNames(table: Table): boolean {
  const meanings = new ColumnMeanings(table);
  takeNames(table, meanings);
  return meanings.all("indicator").length > 0;
}

/**
 * 要素 | 评审项 | 评审方法 | 应得分: where no heading says indicators, the leftmost column nobody knows with a text of its own on the rows
 * that have marks names them; right of what groups them, left of what they are judged by.
 */
export function takeNames(table: Table, meanings: ColumnMeanings): void {
  const marks = MARKS.flatMap((meaning) => meanings.columns(meaning));
  const rows = table.dataRows.filter((row) => marks.some((column) => table.value(row, column) !== null));
  const named = (["item", "indicator", "content", "task"] as const).flatMap((meaning) => meanings.all(meaning));
  const [broad, ...others] = named;
  if (others.length > 0 || rows.length === 0) return;
  const item = broad?.column;
  // What is written once, or merged, over several rows groups them, also where it is called 考核事项.
  const underGroup = item === undefined ? [] : rows.filter((row) => isUnderGroup(table, row, item));
  const until = Math.min(...marks, ...meanings.columns("standard"));
  const naming = meanings
    .all("unknown")
    .filter(({ column }) => column > (item ?? 0) && column < until && namesRows(table, rows, column))
    .filter(({ column }) => item === undefined || underGroup.some((row) => table.text(row, column) !== ""));
  // What is blank beside the names of a further column groups them.
  const isBroader = (one: HeaderColumn, other: HeaderColumn): boolean =>
    rows.some((row) => table.text(row, one.column) === "" && table.text(row, other.column) !== "");
  const found = naming.find((one) => !naming.some((other) => other.column > one.column && isBroader(one, other)));
  if (!found) return;
  meanings.take([found], "indicator");
  if (broad) meanings.take([broad], "item");
}

/** Blank below a text that is written once, or within one that is merged over several rows. A total is merged sideways. */
function isUnderGroup(table: Table, row: number, column: number): boolean {
  const merge = table.merge(row, column);
  return merge === null ? table.text(row, column) === "" : merge.bottom > merge.top;
}

/** Texts of their own, no two alike, on half of the rows at least; totals have none there. */
function namesRows(table: Table, rows: readonly number[], column: number): boolean {
  const texts = rows.flatMap((row) => (table.isMergeTop(row, column) ? [table.text(row, column)] : [])).filter(Boolean);
  // A closing row may say there what all can earn: 100分.
  const names = texts.length > 2 && parseMarks(texts.at(-1) ?? "") !== null ? texts.slice(0, -1) : texts;
  const own = names.every((text) => parseMarks(text) === null && !/^\d+$/u.test(text));
  return own && texts.length > 0 && texts.length * 2 >= rows.length && new Set(texts).size === texts.length;
}

/** Whether one column of the hierarchy is above another; columns outside it are compared by position. */
export function isBroader(
  { hierarchy }: { readonly hierarchy: readonly number[] },
  column: number,
  than: number,
): boolean {
  const own = hierarchy.indexOf(column);
  const other = hierarchy.indexOf(than);
  return own < 0 || other < 0 ? column < than : own < other;
}

/**
 * Orders columns by breadth. A column to the right of what it groups (考核内容 | 考核项目) is still broader if it distinguishes
 * fewer rows. If there is an item column to the left, such a column only classifies and is no level.
 */
export function byBreadth(table: Table, columns: readonly (readonly number[])[]): readonly number[] {
  const rankOf = new Map(columns.flatMap((list, rank) => list.map((column) => [column, rank] as const)));
  const rank = (column: number): number => rankOf.get(column) ?? 0;
  const known = new Map<number, number>();
  const distinct = (column: number): number => {
    const count = known.get(column) ?? new Set(table.dataRows.map((row) => table.text(row, column))).size;
    known.set(column, count);
    return count;
  };
  // An item stays an item even if each has a single row.
  const groups = (column: number, other: number): boolean =>
    rank(column) < rank(other) && distinct(column) < distinct(other) + (rank(column) === 0 ? 1 : 0);
  const sorted: number[] = [];
  for (const column of [...rankOf.keys()].sort((left, right) => left - right)) {
    const place = sorted.findIndex((other) => groups(column, other));
    if (place < 0) sorted.push(column);
    else if (rank(column) > 0 || !sorted.some((other) => rank(other) === 0)) sorted.splice(place, 0, column);
  }
  return sorted;
}
