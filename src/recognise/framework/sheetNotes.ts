import { cellsOf } from "../../domain/grid.ts";
import type { Table } from "../table/table.ts";
import type { FrameworkRow } from "./frameworkRows.ts";

/** Texts of a framework's sheet that belong to no leaf: titles, section rows, notes above and below the table. In order. */
export function* sheetNotes({ sheet }: Table, rows: readonly FrameworkRow[]): Iterable<string> {
  const leaves = rows.filter(({ kind }) => kind === "leaf").map(({ row }) => row);
  let next = 0;
  for (let row = 1; row <= sheet.values.length; row++) {
    while ((leaves[next] ?? Infinity) < row) next += 1;
    if (leaves[next] === row) continue;
    for (const value of cellsOf(sheet, row)) if (typeof value === "string" && value !== "") yield value;
  }
}
