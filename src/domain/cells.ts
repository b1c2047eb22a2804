import { columnLetters, columnNumber } from "./address.ts";

/** The value of a cell. `null` is an empty cell. Dates are serial numbers: the number format tells. */
export type CellValue = string | number | boolean | { readonly error: string } | null;

/** Whether two cells hold the same. */
export function sameCellValue(a: CellValue, b: CellValue): boolean {
  if (a !== null && b !== null && typeof a === "object" && typeof b === "object") return a.error === b.error;
  return a === b;
}

/** 1-based, inclusive. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The most that a sheet can hold. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** One number for a cell, for maps: rows and columns 1-based. */
export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

/** The row and column of a `cellKey`. */
export function keyCell(key: number): { readonly row: number; readonly column: number } {
  const column = columnOfKey(key);
  return { row: (key - column) / MAX_COLUMNS, column };
}

export function columnOfKey(key: number): number {
  return key % MAX_COLUMNS || MAX_COLUMNS;
}

/** "B3:D9" or "B3", dollar signs allowed; whole columns and rows ("A:C", "3:5") reach to the sheet's edge. null for anything else. */
export function parseRange(text: string): CellRange | null {
  const match = /^\$?([A-Za-z]{0,3})\$?(\d{0,7})(?::\$?([A-Za-z]{0,3})\$?(\d{0,7}))?$/.exec(text.trim());
  if (!match) return null;
  const [, letters = "", digits = "", endLetters = letters, endDigits = digits] = match;
  const single = match[3] === undefined;
  if (single && (letters === "" || digits === "")) return null;
  if ((letters === "") !== (endLetters === "") || (digits === "") !== (endDigits === "")) return null;
  if (letters === "" && digits === "") return null;
  const columns = letters === "" ? [1, MAX_COLUMNS] : [columnNumber(letters), columnNumber(endLetters)];
  const rows = digits === "" ? [1, MAX_ROWS] : [Number(digits), Number(endDigits)];
  const [left, right] = columns.toSorted((a, b) => a - b) as [number, number];
  const [top, bottom] = rows.toSorted((a, b) => a - b) as [number, number];
  return left >= 1 && top >= 1 && right <= MAX_COLUMNS && bottom <= MAX_ROWS ? { top, left, bottom, right } : null;
}

/** "B3:D9", or "B3" for one cell. */
export function rangeText({ top, left, bottom, right }: CellRange, dollar = ""): string {
  const from = `${dollar}${columnLetters(left)}${dollar}${top}`;
  return top === bottom && left === right ? from : `${from}:${dollar}${columnLetters(right)}${dollar}${bottom}`;
}
