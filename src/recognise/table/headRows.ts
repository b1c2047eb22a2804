import type { SheetGrid } from "../../domain/grid.ts";
import type { MergeMap } from "./mergeMap.ts";

/** A heading; `row` and `left` are those of its merged area's top left cell. */
export interface HeadingCell {
  readonly text: string;
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

/** A cell of a row that may be part of a header. */
export interface HeadCell extends HeadingCell {
  readonly bottom: number;
  readonly number: boolean;
}
export type HeadRow = readonly (HeadCell | undefined)[];

/** The first `last` rows of a sheet. Index 0 is unused; `rows[r][c]` is merge-aware, undefined for an empty cell. */
export function headRows(sheet: SheetGrid, merges: MergeMap, width: number, last: number): HeadRow[] {
  const rows: HeadRow[] = [[]];
  for (let row = 1; row <= last; row++) rows.push(headRow(sheet, merges, width, row));
  return rows;
}

/** One row of a sheet, in the form of `headRows`. */
export function headRow(sheet: SheetGrid, merges: MergeMap, width: number, row: number): HeadRow {
  const cells: (HeadCell | undefined)[] = [];
  for (let column = 1; column <= width; column++) {
    const merge = merges.find(row, column);
    const top = merge?.top ?? row;
    const left = merge?.left ?? column;
    const value = sheet.values[top - 1]?.[left - 1];
    if (value === null || value === undefined || typeof value === "object") continue;
    const text = String(value).trim();
    if (text === "") continue;
    const bottom = merge?.bottom ?? row;
    const right = Math.min(merge?.right ?? column, width);
    cells[column] = { text, row: top, left, right, bottom, number: isNumberLike(value) };
  }
  return cells;
}

function isNumberLike(value: string | number | boolean): boolean {
  return typeof value !== "string" || /^[\d.\s]+$/u.test(value.normalize("NFKC"));
}
