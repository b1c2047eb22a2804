import { columnLetters, quoteSheet } from "../domain/address.ts";

/**
 * Pieces of formulas that Excel 2016, WPS and LibreOffice all understand: bounded absolute ranges, no dynamic arrays, none of
 * the functions that came later (IFS, LET, XLOOKUP, FILTER).
 */

/** `'得分明细'!$H$5:$H$20`; `sheet` null for a range of the formula's own sheet. */
export function columnRange(sheet: string | null, column: number, top: number, bottom: number): string {
  const letters = columnLetters(column);
  return `${sheet === null ? "" : `${quoteSheet(sheet)}!`}$${letters}$${top}:$${letters}$${bottom}`;
}

/** `E12`, relative: the cell of a formula's own sheet. */
export function cellOf(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}

/** `'测评体系'!$E$12`, of the address E12. */
export function sheetCell(sheet: string, address: string): string {
  return `${quoteSheet(sheet)}!${absoluteCell(address)}`;
}

/** `$E$12`, of the address E12. */
export function absoluteCell(address: string): string {
  const split = address.search(/\d/);
  return `$${address.slice(0, split)}$${address.slice(split)}`;
}

/** The value of a cell; what is blank stays blank, never 0. */
export function orBlank(cell: string): string {
  return `IF(${cell}="","",${cell})`;
}

/** Text inside a formula; one that is too long for a literal in pieces: "…"&"…". */
export function quoteText(value: string): string {
  const pieces = value.match(LITERAL) ?? [""];
  return pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join("&");
}

/** Excel refuses a file with a longer text between quotes in a formula than 255 characters; no sign is cut in two. */
const LITERAL = /[\s\S]{1,253}(?:[\ud800-\udbff][\udc00-\udfff]|[^\ud800-\udbff]|$)|[\s\S]/g;

/** A rate as the paper shows it, empty where nothing can be earned. */
export function rateFormula(part: string, whole: string): string {
  return `IF(${whole}=0,"",ROUND(${part}/${whole},4))`;
}

/**
 * Binary sums carry dust in the last places (0.1+0.2); marks have few decimals, so every total is rounded to
 * eight and comes out as the decimal it is.
 */
export function exact(expression: string): string {
  return `ROUND(${expression},8)`;
}
