import { putAway } from "./header.ts";
import type { ColumnMeaning } from "../../domain/meaning.ts";
import { cellsElsewhere, type Table } from "./table.ts";

const MARKS: ReadonlySet<ColumnMeaning> = new Set(["full", "actual", "review", "deducted"]);

/**
 * 大项分值 | 分项分值 | 次分项分值: one column of marks written in steps, further right the deeper the row. Columns side by side of
 * one meaning, of which every row fills in one at most, are read as their last, wherever a row's figure stands.
 */
export function withLevelColumns(table: Table): Table {
  const ownerOf = new Map<number, readonly number[]>();
  const merged = new Set<number>();
  for (const columns of runsOf(table)) {
    const filled = columns.map((column) => table.dataRows.filter((row) => isFilled(table, row, column)));
    const rows = filled.flat();
    if (filled.some(({ length }) => length === 0) || new Set(rows).size < rows.length) continue;
    const last = columns.at(-1) ?? 0;
    ownerOf.set(last, columns);
    for (const column of columns) if (column !== last) merged.add(column);
  }
  if (ownerOf.size === 0) return table;
  const owner = (row: number, column: number): number =>
    ownerOf.get(column)?.find((one) => isFilled(table, row, one)) ?? column;
  return {
    ...table,
    ...cellsElsewhere(table, (row, column) => [row, owner(row, column)]),
    columns: table.columns.map((one) => (merged.has(one.column) ? putAway(one) : one)),
  };
}

/** Runs of two columns or more of one meaning of marks, side by side. */
function runsOf({ columns }: Table): readonly (readonly number[])[] {
  const runs: number[][] = [];
  let last = { column: 0, meaning: "" };
  for (const { column, meaning, mapped, putAway } of columns) {
    const isMarks = MARKS.has(meaning) && !mapped && putAway === undefined;
    if (isMarks && last.meaning === meaning && last.column === column - 1) runs.at(-1)?.push(column);
    else if (isMarks) runs.push([column]);
    last = isMarks ? { column, meaning } : { column: 0, meaning: "" };
  }
  return runs.filter(({ length }) => length > 1);
}

/** A note is merged over all of them. */
function isFilled(table: Table, row: number, column: number): boolean {
  if (table.span(row, column).left < column) return false;
  return table.value(row, column) !== null || table.formula(row, column) !== undefined;
}
