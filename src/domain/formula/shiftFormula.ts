import { columnLetters, columnNumber } from "../address.ts";
import { MAX_COLUMNS, MAX_ROWS } from "../cells.ts";

/** Text, quoted sheet names, bracketed names, then references. Earlier alternatives take precedence. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\w.\\$\u0080-\uffff])(\$?[A-Za-z]{1,3}\$?[0-9]{1,7}|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[0-9]{1,7}:\$?[0-9]{1,7})(?![\w.(!\\\u0080-\uffff])/g;

/**
 * The formula after filling it `rows` down and `columns` to the right: relative references move, absolute ones stay. A
 * reference that leaves the sheet wraps around, as Excel does with shared formulas.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(TOKEN, (token, reference: string | undefined) =>
    reference === undefined
      ? token
      : reference
          .split(":")
          .map((part) => shiftPart(part, rows, columns))
          .join(":"),
  );
}

/** The formula after inserting `count` rows below row `after`: references below move, and a range that ends at `after` grows. */
export function withRowsBelow(formula: string, after: number, count: number): string {
  return formula.replace(TOKEN, (token, reference: string | undefined, at: number) => {
    if (reference === undefined || formula[at - 1] === "!") return token;
    const isEnd = formula[at - 1] === ":";
    return reference.replace(/[0-9]+/gu, (digits, place: number) => {
      const row = Number(digits);
      const grows = row === after && (isEnd || reference.lastIndexOf(":", place) >= 0);
      return String(row > after || grows ? row + count : row);
    });
  });
}

function shiftPart(part: string, rows: number, columns: number): string {
  const match = /^(\$?)([A-Za-z]*)(\$?)([0-9]*)$/.exec(part);
  if (!match) return part;
  const [, before = "", letters = "", between = "", digits = ""] = match;
  // In "$5:$9" the dollar sign before the digits is caught by the first group.
  const fixedRow = between === "$" || (letters === "" && before === "$");
  const column =
    letters === "" || before === "$" ? letters : columnLetters(wrap(columnNumber(letters) + columns, MAX_COLUMNS));
  const row = digits === "" || fixedRow ? digits : String(wrap(Number(digits) + rows, MAX_ROWS));
  return `${before}${column}${between}${row}`;
}

function wrap(value: number, size: number): number {
  return ((((value - 1) % size) + size) % size) + 1;
}
