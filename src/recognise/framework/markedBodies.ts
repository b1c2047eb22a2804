import { parseFormula } from "../../domain/formula/parseFormula.ts";
import { addsOtherRows } from "../columns/rowFormula.ts";
import { roughMarks } from "../columns/markValues.ts";
import type { Table } from "../table/table.ts";

/** The rows of a table that hold figures, and the one that may stand for them all. */
export interface MarkedBody {
  readonly rows: readonly number[];
  /** Those with two figures or more: 不涉及 or a blank may stand in the others where a mark does. */
  readonly marked: readonly number[];
  readonly total: number;
  /** own: it states one figure only, what was earned. */
  readonly states: "all" | "own";
}

const FEWEST_ROWS = 3;
const TOLERANCE = 1e-6;

/** With the total in the last row with two figures or more, in the first, or in a row below with one figure. */
export function markedBodies(table: Table, columns: readonly number[]): readonly MarkedBody[] {
  const figuresIn = (row: number): number => columns.filter((column) => roughMarks(table, row, column) !== null).length;
  const places = table.dataRows.flatMap((row, at) => (figuresIn(row) > 1 ? [at] : []));
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined || places.length < FEWEST_ROWS) return [];
  const rows = table.dataRows.slice(first, last + 1).filter((row) => figuresIn(row) > 0);
  const [top = 0, bottom = 0] = [rows[0], rows.at(-1)];
  const below = table.dataRows.slice(last + 1).find((row) => figuresIn(row) === 1);
  const body = (those: readonly number[], total: number, states: MarkedBody["states"]): MarkedBody => {
    return { rows: those, marked: those.filter((row) => figuresIn(row) > 1), total, states };
  };
  return [
    ...(places.length > FEWEST_ROWS ? [body(rows.slice(0, -1), bottom, "all"), body(rows.slice(1), top, "all")] : []),
    ...(below === undefined ? [] : [body(rows, below, "own")]),
  ];
}

/** What rows of a column come to that do not add up others by formula. */
export function leafSum(table: Table, rows: readonly number[], column: number): number {
  const leaves = rows.filter((row) => {
    const formula = table.formula(row, column);
    return formula === undefined || !addsOtherRows(parseFormula(formula), row);
  });
  return leaves.reduce((sum, row) => sum + (roughMarks(table, row, column) ?? 0), 0);
}

/** Whether the row that stands for all states the sum of a column, which may leave out what was not marked. */
export function isClosed(table: Table, { rows, marked, total }: MarkedBody, column: number): boolean {
  const stated = roughMarks(table, total, column);
  return [rows, marked].some((those) => isSumOf(leafSum(table, those, column), stated));
}

/** Once, or as often as each is counted in the row of its section and in a subtotal among them as well. */
export function sumsTo(figures: readonly number[], stated: number | null): boolean {
  return isSumOf(
    figures.reduce((all, figure) => all + figure, 0),
    stated,
  );
}

function isSumOf(sum: number, stated: number | null): boolean {
  return stated !== null && stated > 0 && [1, 2, 3].some((times) => Math.abs(sum - times * stated) < TOLERANCE);
}
