/** A cell of a workbook; row and column are 1-based, so A1 is row 1, column 1. A merged area's address is its top-left cell. */
export interface CellAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Cache of letters by column: a sheet asks for the same few columns hundreds of thousands of times. */
const LETTERS: string[] = [];

/** 1 → "A", 27 → "AA". */
export function columnLetters(column: number): string {
  return (LETTERS[column] ??= lettersOf(column));
}

function lettersOf(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The name of a row or column in Excel: C for a column, 3 for a row. */
export function lineName(line: number, isColumn: boolean): string {
  return isColumn ? columnLetters(line) : String(line);
}

/** "AA" → 27; NaN if the text has anything but letters. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) {
    const digit = letter.charCodeAt(0) - 64;
    if (digit < 1 || digit > 26) return Number.NaN;
    column = column * 26 + digit;
  }
  return column;
}

/** "E12" for row 12, column 5. */
export function a1(cell: { readonly row: number; readonly column: number }): string {
  return `${columnLetters(cell.column)}${cell.row}`;
}

/** "E12" → row 12, column 5; null if it is not the address of a single cell. */
export function parseA1(address: string): { readonly row: number; readonly column: number } | null {
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return letters === undefined || row === undefined ? null : { row: Number(row), column: columnNumber(letters) };
}

/** A sheet and "E12" as the address of that cell; null if it is not a single cell. */
export function addressOf(sheet: string, cell: string): CellAddress | null {
  const at = parseA1(cell);
  return at && { sheet, ...at };
}

/** A sheet name as a formula needs it: always quoted, quotes doubled. */
export function quoteSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}
