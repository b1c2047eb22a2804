import type { Table } from "../table/table.ts";
import type { LeafGroup } from "./leafGroups.ts";

/** The first row of a leaf on which the column is filled; its first row where none is. */
export function firstWritten(table: Table, group: LeafGroup, column: number | null): number {
  const [first = 0] = group.rows;
  if (column === null || group.rows.length === 1) return first;
  return group.rows.find((row) => table.text(row, column) !== "") ?? first;
}
