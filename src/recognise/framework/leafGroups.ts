import type { FrameworkColumns } from "./frameworkColumns.ts";
import type { FrameworkRow } from "./frameworkRows.ts";
import { labelledKind } from "../text/sectionKind.ts";
import type { Table } from "../table/table.ts";
import { marksWithin } from "../text/textMarks.ts";

/** The rows that make one indicator: a leaf row, or several under one merged mark. */
export interface LeafGroup {
  readonly rows: readonly number[];
  readonly nameColumn: number;
}

/** Which of the marks columns belong to the leaves, and which state totals above them. */
export interface LeafMarks {
  readonly full: readonly number[];
  readonly actual: readonly number[];
  readonly review: readonly number[];
  /** Columns of item marks merged or written once over several leaves (项目 | 分值 | 内容 | 分值). */
  readonly stated: readonly { readonly column: number; readonly field: "full" | "actual" | "review" }[];
  /** Full marks stand in the leaves' text: there is no column, or it holds the items' marks. */
  readonly fullInText: boolean;
}

type LeafRow = Extract<FrameworkRow, { kind: "leaf" }>;

export function leafMarks(
  table: Table,
  columns: FrameworkColumns,
  rows: readonly FrameworkRow[],
  leafColumn: number,
): LeafMarks {
  const leaves = rows.filter((row): row is LeafRow => row.kind === "leaf");
  const stated: { column: number; field: "full" | "actual" | "review" }[] = [];
  const split = (field: "full" | "actual" | "review", all: readonly number[]): readonly number[] => {
    if (all.length < 2) return all;
    const broad = all.filter(
      (column) => columns.partResults.has(column) || isAboveLeaves(table, leaves, column, leafColumn),
    );
    if (broad.length === 0 || broad.length === all.length) return all;
    stated.push(...broad.map((column) => ({ column, field })));
    return all.filter((column) => !broad.includes(column));
  };
  const full = split("full", columns.full);
  const actual = split("actual", columns.actual);
  const review = split("review", columns.review);

  const textMarks = leaves.filter(({ row, nameColumn }) => marksWithin(table.text(row, nameColumn)) !== null).length;
  const mostInText = textMarks > 0 && textMarks * 10 >= leaves.length * 6;
  const [column] = full;
  if (column === undefined) return { full, actual, review, stated, fullInText: true };
  if (!mostInText || full.length > 1) return { full, actual, review, stated, fullInText: false };
  const ownFull = leaves.filter(({ row }) => isOwnSingle(table, row, column)).length;
  const marksColumn = actual[0] ?? columns.deducted[0];
  const ownActual = marksColumn !== undefined && leaves.some(({ row }) => isOwnSingle(table, row, marksColumn));
  if (ownFull * 2 >= leaves.length || !ownActual) return { full, actual, review, stated, fullInText: false };
  return { full: [], actual, review, stated: [...stated, { column, field: "full" }], fullInText: true };
}

function isOwnSingle(table: Table, row: number, column: number): boolean {
  const { top, bottom } = table.span(row, column);
  return top === bottom && table.value(row, column) !== null;
}

/** Left of the leaves' names, or merged over several of them. */
function isAboveLeaves(table: Table, leaves: readonly LeafRow[], column: number, leafColumn: number): boolean {
  if (column < leafColumn) return true;
  let merged = 0;
  let single = 0;
  for (const { row } of leaves) {
    const merge = table.merge(row, column);
    if (merge && merge.bottom > merge.top) merged++;
    else if (table.value(row, column) !== null) single++;
  }
  return merged > single;
}

/**
 * Joins leaf rows that share a merged mark: the mark is known of them together only. Where marks stand only on rows that
 * also name an item, the rows without either are clauses of the item above them.
 */
export function leafGroups(
  table: Table,
  columns: FrameworkColumns,
  rows: readonly FrameworkRow[],
  marks: LeafMarks,
): ReadonlyMap<number, LeafGroup> {
  const shared = [...marks.full, ...marks.actual, ...marks.review, ...columns.deducted];
  const clauses = clausesBelowItems(table, columns, rows, shared);
  const groups = new Map<number, LeafGroup>();
  let open: { rows: number[]; nameColumn: number; until: number } | null = null;
  for (const one of rows) {
    if (one.kind !== "leaf") {
      open = null;
      continue;
    }
    let until = one.row;
    let joins = false;
    for (const column of shared) {
      const merge = table.merge(one.row, column);
      if (!merge) continue;
      if (merge.bottom > until) until = merge.bottom;
      if (merge.top < one.row && table.value(one.row, column) !== null) joins = true;
    }
    if (open && ((joins && one.row <= open.until) || clauses.has(one.row))) {
      open.rows.push(one.row);
      open.until = Math.max(open.until, until);
      continue;
    }
    open = { rows: [one.row], nameColumn: one.nameColumn, until };
    groups.set(one.row, open);
  }
  return groups;
}

function clausesBelowItems(
  table: Table,
  columns: FrameworkColumns,
  rows: readonly FrameworkRow[],
  shared: readonly number[],
): ReadonlySet<number> {
  const none = new Set<number>();
  const item = columns.item[0];
  if (item === undefined || shared.length === 0) return none;
  const clauses = new Set<number>();
  for (const one of rows) {
    if (one.kind !== "leaf" || labelledKind(table.text(one.row, one.nameColumn))) continue;
    if (one.nameColumn === item) return none;
    const namesItem = table.isMergeTop(one.row, item) && table.text(one.row, item) !== "";
    const marked = shared.some((column) => table.value(one.row, column) !== null);
    if (namesItem !== marked) return none;
    if (!marked && marksWithin(table.text(one.row, one.nameColumn)) === null) clauses.add(one.row);
  }
  return clauses;
}

/** The first row of a leaf on which the column is filled; its first row where none is. */
export function firstWritten(table: Table, group: LeafGroup, column: number | null): number {
  const [first = 0] = group.rows;
  if (column === null || group.rows.length === 1) return first;
  return group.rows.find((row) => table.text(row, column) !== "") ?? first;
}
