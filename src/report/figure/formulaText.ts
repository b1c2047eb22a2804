import { columnLetters, quoteSheet } from "../../domain/address.ts";
import { Call, CellRef, Operation, RangeRef, type Figure, type Operator } from "./figure.ts";

/** Longest piece of a text, in characters of up to two units: Excel accepts 255 units. */
const LONGEST_TEXT = 120;

const RANK: Readonly<Record<Operator, number>> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  "<=": 1,
  ">": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
};

/** A figure as Excel writes it, without the leading `=`. */
export function formulaText(figure: Figure): string {
  if (figure instanceof CellRef) return prefix(figure.sheet) + place(figure.column, figure.row, figure.fixed);
  if (typeof figure === "string") return quoted(figure);
  if (typeof figure === "number") return numberText(figure);
  if (figure instanceof RangeRef) {
    const { sheet, left, top, right, bottom, fixed } = figure;
    return `${prefix(sheet)}${place(left, top, fixed)}:${place(right, bottom, fixed)}`;
  }
  if (figure instanceof Call) {
    let args = "";
    for (const arg of figure.args) args += (args === "" ? "" : ",") + formulaText(arg);
    return `${figure.name}(${args})`;
  }
  const rank = RANK[figure.operator];
  return `${operand(figure.left, rank)}${figure.operator}${operand(figure.right, rank + 1)}`;
}

/** In brackets if it binds more loosely than its context. */
function operand(figure: Figure, rank: number): string {
  const text = formulaText(figure);
  return figure instanceof Operation && RANK[figure.operator] < rank ? `(${text})` : text;
}

function quoted(text: string): string {
  if (text.length <= LONGEST_TEXT && !text.includes('"')) return `"${text}"`;
  const pieces: string[] = [];
  const characters = [...text];
  for (let at = 0; at === 0 || at < characters.length; at += LONGEST_TEXT) {
    pieces.push(
      `"${characters
        .slice(at, at + LONGEST_TEXT)
        .join("")
        .replaceAll('"', '""')}"`,
    );
  }
  return pieces.length === 1 ? pieces.join("") : `(${pieces.join("&")})`;
}

/** Never in scientific notation. */
function numberText(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toFixed(20).replace(/\.?0+$/, "") : text;
}

/** The sheet that was named last, and how: a list names one for hundreds of thousands of cells. */
let named = { sheet: "", prefix: "" };

function prefix(sheet: string | null): string {
  if (sheet === null) return "";
  if (named.sheet !== sheet) named = { sheet, prefix: `${quoteSheet(sheet)}!` };
  return named.prefix;
}

function place(column: number, row: number, fixed: boolean): string {
  return fixed ? `$${columnLetters(column)}$${row}` : `${columnLetters(column)}${row}`;
}
