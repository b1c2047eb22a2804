import type { Place, TableBlock, TableCell } from "../../blocks/block.ts";
import type { CellValue } from "../../domain/cells.ts";
import type { SheetGrid } from "../../domain/grid.ts";

/** A table of a document, or several that are one, on its way to a sheet: title lines above, section rows between. */
export interface ImportedTable {
  readonly kind: TableUse;
  readonly document: string;
  /** Chinese name of the ledger that it is; null for any other table. */
  readonly ledger: string | null;
  /** Lines above the table, top first. */
  readonly titles: readonly string[];
  /** Header and rows; rows counted from 1 below the titles. */
  readonly cells: readonly TableCell[];
  readonly rows: number;
  readonly widths: readonly number[];
  /** First and last row of the header, among `rows`. */
  readonly header: readonly [first: number, last: number];
  /** Where each row stood; null for a section row, which has the place of its heading in `sections`. */
  readonly places: readonly (Place | null)[];
  /** Lines below: signatures. */
  readonly foot: readonly string[];
}

/** What the recogniser takes a table for. */
export type TableUse = "framework" | "breakdown" | "roster" | "ledger";

/** Plain numbers as numbers; 1.10, 007 and longer ones (telephone numbers) stay text. */
export function cellValue(text: string): CellValue {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  if (!/^-?\d{1,6}(?:\.\d{1,6})?$/u.test(trimmed)) return text;
  const number = Number(trimmed);
  return String(number) === trimmed ? number : text;
}

/** The cells as the recogniser sees a sheet. */
export function gridOf(
  name: string,
  cells: readonly TableCell[],
  rows: number,
  titles: readonly string[] = [],
): SheetGrid {
  const values: CellValue[][] = [...titles.map((title): CellValue[] => [title])];
  for (let row = 0; row < rows; row++) values.push([]);
  const merges = [];
  for (const { row, column, rowSpan, columnSpan, text } of cells) {
    const top = row + titles.length;
    const line = values[top - 1];
    if (!line) continue;
    while (line.length < column + columnSpan - 1) line.push(null);
    line[column - 1] = cellValue(text);
    if (rowSpan > 1 || columnSpan > 1) {
      merges.push({ top, left: column, bottom: top + rowSpan - 1, right: column + columnSpan - 1 });
    }
  }
  return {
    name,
    hidden: false,
    values,
    formulas: new Map(),
    numberFormats: new Map(),
    merges,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    links: new Map(),
    product: null,
  };
}

/** Texts of a table's row by column, spans counted in every row and column. */
export function rowTexts(table: Pick<TableBlock, "cells">, row: number): readonly string[] {
  const texts: string[] = [];
  for (const cell of table.cells) {
    if (cell.row > row || cell.row + cell.rowSpan <= row) continue;
    for (let column = cell.column; column < cell.column + cell.columnSpan; column++) texts[column - 1] = cell.text;
  }
  return Array.from(texts, (text) => text ?? "");
}
