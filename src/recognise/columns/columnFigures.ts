import type { CellValue } from "../../domain/cells.ts";
import { parseFormula } from "../../domain/formula/parseFormula.ts";
import { bareWeight, parseMarks, parsePercent } from "../text/marksText.ts";
import { showsDay } from "../marks/markReading.ts";
import { rowsOfFirst, type Table } from "../table/table.ts";
import { addsOtherRows } from "../../domain/formula/addition.ts";

/** The figures of a table's columns row by row, for comparing columns only: as Excel calculates with them, 20% being 0.2. */
export interface ColumnFigures {
  /** Rows whose figures are compared: not those that add up others. */
  readonly rows: readonly number[];
  /** Columns that hold figures, left to right. */
  readonly columns: readonly number[];
  /** One for each row; null where the cell holds no figure. */
  of(column: number): readonly (number | null)[];
}

/** No formula in a row of marks refers to columns further right. */
const MOST_COLUMNS = 40;
/** So many rows are enough to tell how the columns are related. */
const MOST_ROWS = 2000;

export function columnFigures(table: Table): ColumnFigures {
  const headed = table.columns.filter(({ putAway }) => !putAway).slice(0, MOST_COLUMNS);
  const rows = rowsOfFirst(table)
    .slice(0, MOST_ROWS)
    .filter((row) => !headed.some(({ column }) => isTotal(table, row, column)));
  const values = new Map<number, readonly (number | null)[]>();
  for (const { column } of headed) {
    const figures = rows.map((row) => figureAt(table, row, column));
    const filled = figures.filter((figure) => figure !== null).length;
    // A line merged over the whole table says nothing of its columns.
    const isOwn = (row: number): boolean => table.span(row, column).left === column;
    const written = rows.filter((row) => isOwn(row) && table.text(row, column) !== "").length;
    if (filled > 0 && filled * 2 >= written) values.set(column, figures);
  }
  return { rows, columns: [...values.keys()], of: (column) => values.get(column) ?? rows.map(() => null) };
}

function isTotal(table: Table, row: number, column: number): boolean {
  const formula = table.formula(row, column);
  return formula !== undefined && addsOtherRows(parseFormula(formula), row);
}

export function figureAt(table: Table, row: number, column: number): number | null {
  return showsDay(table, row, column) ? null : figureOf(table.value(row, column));
}

/** The same of a cell's value: 18, "18", "18分", "20%", "二成", "20个百分点", "权重20". */
export function figureOf(value: CellValue): number | null {
  return typeof value === "string" && value.length <= LONGEST
    ? (shareIn(value) ?? plainMarks(bareWeight(value)))
    : plainMarks(value);
}

/** Marks as a plain number, only for comparing them; or null. */
export function plainMarks(value: CellValue): number | null {
  if (typeof value === "number") return value;
  const marks = typeof value === "string" && value.length <= LONGEST ? parseMarks(value) : null;
  return marks === null ? null : Number(marks);
}

/** No text that holds marks is longer. */
export const LONGEST = 12;

/** "95%" is 0.95, "三成" 0.3, "3/20" 0.15; null for text that is no share. */
export function shareIn(text: string): number | null {
  const folded = text.normalize("NFKC").trim();
  if (!/[%成之点/⁄]/u.test(folded)) return null;
  const percent = parsePercent(folded);
  if (percent !== null) return Number((Number(percent) / 100).toPrecision(12));
  const [, part, whole] = /^(\d{1,2})\s*[/⁄]\s*(\d{1,3})$/u.exec(folded) ?? [];
  const share = Number(part) / Number(whole);
  return share > 0 && share < 1 ? Number(share.toPrecision(12)) : null;
}

/** How many decimals a figure shows, without the noise of binary fractions. */
export function decimalsOf(figure: number): number {
  if (Number.isInteger(figure)) return 0;
  const [, decimals = ""] = String(Number(figure.toPrecision(12))).split(".");
  return decimals.length;
}

/** Whether a cell shows a share: "95%", 三成, or 0.95 as 95%. */
export function isPercent(table: Table, row: number, column: number): boolean {
  const value = table.value(row, column);
  if (typeof value === "string") return shareIn(value) !== null;
  return typeof value === "number" && table.format(row, column)?.includes("%") === true;
}

/** Whether figures are shares of one: 0.2, 20%. */
export function isShares(values: readonly (number | null)[]): boolean {
  const known = values.filter((one) => one !== null);
  return (
    known.length > 0 && known.filter((one) => one <= 1).length * 5 >= known.length * 4 && known.some((one) => one < 1)
  );
}

/** Whether a figure is the other one, or what an office rounds it to. */
export function isRounded(one: number, other: number): boolean {
  return Math.abs(one - other) < 0.00501;
}
