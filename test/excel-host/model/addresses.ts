import { columnLetters, columnNumber } from "../../../src/domain/address.ts";
import type { Area } from "./cells.ts";

export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

/** "A1", "A1:C3", "B:D", "2:9" with or without sheet and dollars; null where it is none of these. */
export function parseArea(text: string): Area | null {
  const address = text.replace(/^.*!/, "").replaceAll("$", "");
  const cells = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/i.exec(address);
  if (cells?.[1] && cells[2]) {
    return between(
      Number(cells[2]),
      columnNumber(cells[1]),
      Number(cells[4] ?? cells[2]),
      columnNumber(cells[3] ?? cells[1]),
    );
  }
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(address);
  if (columns?.[1] && columns[2]) return between(1, columnNumber(columns[1]), ROWS, columnNumber(columns[2]));
  const rows = /^(\d+):(\d+)$/.exec(address);
  return rows ? between(Number(rows[1]), 1, Number(rows[2]), COLUMNS) : null;
}

/** From 1-based corners in any order. */
function between(row1: number, column1: number, row2: number, column2: number): Area | null {
  const row = Math.min(row1, row2) - 1;
  const column = Math.min(column1, column2) - 1;
  const area = { row, column, rows: Math.abs(row2 - row1) + 1, columns: Math.abs(column2 - column1) + 1 };
  return isInside(area) ? area : null;
}

export function isInside({ row, column, rows, columns }: Area): boolean {
  return row >= 0 && column >= 0 && rows >= 1 && columns >= 1 && row + rows <= ROWS && column + columns <= COLUMNS;
}

/** As `Range.address` gives it. */
export function areaAddress(sheet: string, { row, column, rows, columns }: Area): string {
  const name = /^[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  const first = `${columnLetters(column + 1)}${row + 1}`;
  const last = `${columnLetters(column + columns)}${row + rows}`;
  return `${name}!${first === last ? first : `${first}:${last}`}`;
}

export function overlap(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}
