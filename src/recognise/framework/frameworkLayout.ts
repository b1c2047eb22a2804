import type { FrameworkColumns } from "./frameworkColumns.ts";
import type { FrameworkRow } from "./frameworkRows.ts";
import { leafGroups, leafMarks, type LeafGroup, type LeafMarks } from "./leafGroups.ts";
import { leafNames, type LeafNames } from "./leafNames.ts";
import type { Table } from "../table/table.ts";

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
  return { table, columns, rows, leaf, marks, groups, names: leafNames(table, columns, groups, leaf) };
}
