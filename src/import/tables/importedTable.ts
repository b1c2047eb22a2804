import type { Place, TableBlock, TableCell } from "../../blocks/block.ts";
import type { CellValue } from "../../domain/cells.ts";
import type { SheetGrid } from "../../domain/grid.ts";

/** A table of a document, or several joined into one, before it becomes a sheet: title lines above, section rows between. */
export interface ImportedTable {
  readonly kind: TableUse;
  readonly document: string;
  /** Chinese name of the ledger, if it is one. */
  readonly ledger: string | null;
  /** Lines above the table, top first. */
  readonly titles: readonly string[];
  /** Header and rows, counted from 1 below the titles. */
  readonly cells: readonly TableCell[];
  readonly rows: number;
  readonly widths: readonly number[];
  /** First and last row of the header. */
  readonly header: readonly [first: number, last: number];
  /** Origin of each row; null for a section row, whose origin is in `sections`. */
  readonly places: readonly (Place | null)[];
  /** Lines below the table: signatures. */
  readonly foot: readonly string[];
}

/** What kind of sheet the recogniser takes a table for. */
export type TableUse = "framework" | "breakdown" | "roster" | "ledger";

/** Plain numbers as numbers; 1.10, 007 and very long ones (telephone numbers) stay text. */
export function cellValue(text: string): CellValue {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  if (!/^-?\d{1,6}(?:\.\d{1,6})?$/u.test(trimmed)) return text;
  const number = Number(trimmed);
  return String(number) === trimmed ? number : text;
}

/** The cells as a sheet for the recogniser. */
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

/** Texts of a table's row by column; a spanning cell counts in every row and column. */
export function rowTexts(table: Pick<TableBlock, "cells">, row: number): readonly string[] {
  const texts: string[] = [];
  for (const cell of table.cells) {
    if (cell.row > row || cell.row + cell.rowSpan <= row) continue;
    for (let column = cell.column; column < cell.column + cell.columnSpan; column++) texts[column - 1] = cell.text;
  }
  return Array.from(texts, (text) => text ?? "");
}
