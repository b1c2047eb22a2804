import type { FrameworkColumns } from "../meanings/frameworkColumns.ts";
import type { FrameworkRow } from "../rows/frameworkRows.ts";
import { labelledKind } from "../text/sectionKind.ts";
import type { Table } from "../table/table.ts";
import { marksWithin, readNamedText } from "../text/textMarks.ts";
import type { Marks } from "../../domain/marks.ts";
import { isBroader } from "../meanings/nameColumns.ts";
import { isWithinParts } from "../columns/weightPoints.ts";

/** The rows that make one indicator: a leaf row, or several under one merged mark. */
export interface LeafGroup {
  readonly rows: readonly number[];
  /** The last row that its merged name or marks reach, with a point of its own or without. */
  readonly until: number;
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

function leafMarks(
  table: Table,
  columns: FrameworkColumns,
  rows: readonly FrameworkRow[],
  leafColumn: number,
): LeafMarks {
  const leaves = rows.filter((row): row is LeafRow => row.kind === "leaf");
  const stated: LeafMarks["stated"][number][] = [];
  const split = (field: "full" | "actual" | "review"): readonly number[] => {
    const all = columns[field];
    const levels = [...columns.levels].flatMap(([column, of]) => (all.includes(of) ? [column] : []));
    stated.push(...levels.map((column) => ({ column, field })));
    if (all.length < 2) return all;
    const isOfParts = (column: number): boolean => {
      const own = columns.scales.get(column);
      if (own?.kind !== "weight" || isWithinParts(own)) return false;
      return all.some((other) => isWithinParts(columns.scales.get(other)));
    };
    const broad = all.filter(
      (column) =>
        columns.partResults.has(column) || isOfParts(column) || isAboveLeaves(table, leaves, column, leafColumn),
    );
    if (broad.length === 0 || broad.length === all.length) return all;
    stated.push(...broad.map((column) => ({ column, field })));
    return all.filter((column) => !broad.includes(column));
  };
  const marks = { full: split("full"), actual: split("actual"), review: split("review"), stated };
  const [column, ...others] = marks.full;
  if (column === undefined) return { ...marks, fullInText: true };
  const inText = leaves.filter(({ row, nameColumn }) => marksWithin(table.text(row, nameColumn)) !== null).length;
  const isOwn = ({ row }: LeafRow, of: number): boolean => {
    const { top, bottom } = table.span(row, of);
    return top === bottom && table.value(row, of) !== null;
  };
  const earned = marks.actual[0] ?? columns.deducted[0];
  // The column holds the items' marks, and the leaves' own are earned beside.
  const fullInText =
    others.length === 0 &&
    inText > 0 &&
    inText * 10 >= leaves.length * 6 &&
    leaves.filter((leaf) => isOwn(leaf, column)).length * 2 < leaves.length &&
    earned !== undefined &&
    leaves.some((leaf) => isOwn(leaf, earned));
  if (fullInText) stated.push({ column, field: "full" });
  return { ...marks, full: fullInText ? [] : marks.full, fullInText };
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
function leafGroups(
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
    let until = table.span(one.row, one.nameColumn).bottom;
    let joins = false;
    for (const column of shared) {
      const merge = table.merge(one.row, column);
      if (!merge) continue;
      if (merge.bottom > until) until = merge.bottom;
      if (merge.top < one.row && table.value(one.row, column) !== null) joins = true;
    }
    if (open && (joins || clauses.has(one.row))) {
      open.rows.push(one.row);
      open.until = until;
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
  const first = group.rows[0] ?? 0;
  if (column === null) return first;
  for (let row = first; row <= group.until; row++) if (table.text(row, column) !== "") return row;
  return first;
}

/** What an indicator is called, and where that stands. */
export interface LeafName {
  readonly name: string;
  /** The text the name was taken from, as written. */
  readonly text: string;
  readonly cell: string;
  /** The number in front of it, where there is one: 1.2, ①, Ⅱ-3. */
  readonly code: string | null;
  /** Marks in its text. */
  readonly marks: Marks | null;
  /** Every name a task may use for it. */
  readonly names: readonly string[];
  /** It is a section heading with marks and nothing under it. */
  readonly isHeading: boolean;
}

/** Finds what indicators are called. */
class LeafNames {
  /** The column most names are in: what stands left of it is broader. */
  readonly column: number;

  constructor(
    private readonly table: Table,
    private readonly columns: FrameworkColumns,
    groups: ReadonlyMap<number, LeafGroup>,
    private readonly leaf: number,
  ) {
    this.column = nameColumn(table, columns, groups, leaf);
  }

  of(group: LeafGroup): LeafName {
    const { table, leaf } = this;
    const row = group.rows[0] ?? 0;
    const column = this.columnOf(group);
    const text = table.text(row, column);
    const { name, enumerator, marks } = readNamedText(text);
    const names = name === text ? [name] : [name, text];
    for (const other of leaf === this.column ? [leaf] : [leaf, this.column]) {
      const written = table.text(row, other);
      if (written !== "" && written !== text) names.push(readNamedText(written).name, written);
    }
    return {
      name,
      text,
      cell: table.cell(row, column ?? leaf),
      code: enumerator?.text ?? null,
      marks,
      names: names.length === 1 && name !== "" ? names : [...new Set(names)].filter((one) => one !== ""),
      isHeading: column !== null && column !== leaf && column !== this.column,
    };
  }

  /** The column that names the first row of a leaf; null where none does. */
  private columnOf({ rows, nameColumn }: LeafGroup): number | null {
    const { table, columns, leaf } = this;
    const row = rows[0] ?? 0;
    const isWritten = (column: number): boolean => table.text(row, column) !== "";
    const broader = columns.hierarchy.filter((one) => isBroader(columns, one, leaf));
    if (rows.length > 1 && new Set(rows.map((one) => table.text(one, leaf)).filter(Boolean)).size > 1) {
      // Several clauses under one mark: what stands above them names it, unless it is merged over the marks of others, too.
      const found = broader.findLast(isWritten);
      const merge = found === undefined ? null : table.merge(row, found);
      const isOwn = !merge || (merge.top >= row && merge.bottom <= (rows.at(-1) ?? row));
      if (found !== undefined && isOwn && !columns.standard.includes(found)) return found;
    }
    if (isWritten(nameColumn) && nameColumn !== leaf) return nameColumn;
    return [this.column, leaf, ...columns.standard].find(isWritten) ?? broader.findLast(isWritten) ?? null;
  }
}

/** 指标 names its row better than the 内容 beside it, where each has one row; else the leaves' own column. */
function nameColumn(
  table: Table,
  columns: FrameworkColumns,
  groups: ReadonlyMap<number, LeafGroup>,
  leaf: number,
): number {
  const means = (column: number, meaning: string): boolean =>
    columns.readings.some((reading) => reading.column === column && reading.meaning === meaning);
  const indicator = columns.hierarchy.findLast(
    (column) => isBroader(columns, column, leaf) && means(column, "indicator"),
  );
  if (indicator === undefined || !means(leaf, "content")) return leaf;
  let own = 0;
  let above = "";
  for (const { rows } of groups.values()) {
    const [row = 0] = rows;
    const merge = table.merge(row, indicator);
    const inside = !merge || (merge.top === row && merge.bottom <= (rows.at(-1) ?? 0));
    const text = table.text(row, indicator);
    // Written again on each of its rows, it names none of them.
    if (inside && text !== "" && text !== above) own++;
    above = text;
  }
  return own >= groups.size * 0.9 ? indicator : leaf;
}

/** The layout of a framework's table: what its columns mean, which rows make an indicator, and where names and marks are. */
export interface FrameworkLayout {
  readonly table: Table;
  readonly columns: FrameworkColumns;
  readonly rows: readonly FrameworkRow[];
  /** The column that names the leaves, 1-based. */
  readonly leaf: number;
  readonly marks: LeafMarks;
  /** By first row. */
  readonly groups: ReadonlyMap<number, LeafGroup>;
  readonly names: LeafNames;
}

export function frameworkLayout(
  table: Table,
  columns: FrameworkColumns,
  rows: readonly FrameworkRow[],
  leaf: number,
): FrameworkLayout {
  const marks = leafMarks(table, columns, rows, leaf);
  const groups = leafGroups(table, columns, rows, marks);
  return { table, columns, rows, leaf, marks, groups, names: new LeafNames(table, columns, groups, leaf) };
}
