import type { Table } from "../table/table.ts";
import { mayBeBase, roughMarks, sumOfMarks } from "../columns/columnMarks.ts";
import { sameSum, sumOf } from "../../domain/marks.ts";
import { parseFormula } from "../../domain/formula/parseFormula.ts";
import { addsOtherRows } from "../../domain/formula/addition.ts";

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

/**
 * With the total in the first row that closes those above, with bonuses below it; in the last row with two figures or more, in the
 * first, or in a row below with one figure.
 */
export function markedBodies(table: Table, columns: readonly number[]): readonly MarkedBody[] {
  const counts = new Map<number, number>();
  for (const row of table.dataRows)
    counts.set(row, columns.filter((column) => roughMarks(table, row, column) !== null).length);
  const figuresIn = (row: number): number => counts.get(row) ?? 0;
  const places = table.dataRows.flatMap((row, at) => (figuresIn(row) > 1 ? [at] : []));
  if (places.length < FEWEST_ROWS) return [];
  const last = places.at(-1) ?? 0;
  const rows = table.dataRows.slice(places[0], last + 1).filter((row) => figuresIn(row) > 0 && mayBeBase(table, row));
  const [top = 0, bottom = 0] = [rows[0], rows.at(-1)];
  const below = table.dataRows.slice(last + 1).find((row) => figuresIn(row) === 1);
  const body = (those: readonly number[], total: number, states: MarkedBody["states"]): MarkedBody => {
    return { rows: those, marked: those.filter((row) => figuresIn(row) > 1), total, states };
  };
  // Two rows and what they come to in three columns are no chance.
  const isEnough = places.length > FEWEST_ROWS || figuresIn(table.dataRows[last] ?? 0) > 2;
  const closing = firstClosing(table, rows, columns);
  return [
    ...(closing === null ? [] : [body(rows.slice(0, closing), rows[closing] ?? 0, "all")]),
    ...(isEnough ? [body(rows.slice(0, -1), bottom, "all"), body(rows.slice(1), top, "all")] : []),
    ...(below === undefined ? [] : [body(rows, below, "own")]),
  ];
}

/** The first row, of some above and below, that is in two columns what all rows above come to: bonuses stand below it. */
function firstClosing(table: Table, rows: readonly number[], columns: readonly number[]): number | null {
  const sums = columns.map(() => 0);
  for (const [at, row] of rows.slice(0, -1).entries()) {
    const figures = columns.map((column) => roughMarks(table, row, column));
    const closed = figures.filter((figure, place) => figure !== null && sameSum(sums[place] ?? 0, figure));
    if (at >= FEWEST_ROWS && closed.length > 1) return at;
    for (const [place, figure] of figures.entries()) sums[place] = (sums[place] ?? 0) + (figure ?? 0);
  }
  return null;
}

/** What rows of a column come to that do not add up others by formula. */
export function leafSum(table: Table, rows: readonly number[], column: number): number {
  const leaves = rows.filter((row) => !addsUp(table, row, column));
  return sumOfMarks(table, leaves, column);
}

export function addsUp(table: Table, row: number, column: number): boolean {
  const formula = table.formula(row, column);
  return formula !== undefined && addsOtherRows(parseFormula(formula), row);
}

/** Whether the row that stands for all states the sum of a column, which may leave out what was not marked. */
export function isClosed(table: Table, { rows, marked, total }: MarkedBody, column: number): boolean {
  const stated = roughMarks(table, total, column);
  return [rows, marked].some((those) => isSumOf(leafSum(table, those, column), stated));
}

/** Once, or as often as each is counted in the row of its section and in a subtotal among them as well. */
export function sumsTo(figures: readonly number[], stated: number | null): boolean {
  return isSumOf(sumOf(figures), stated);
}

function isSumOf(sum: number, stated: number | null): boolean {
  return stated !== null && stated > 0 && [1, 2, 3].some((times) => Math.abs(sum - times * stated) < TOLERANCE);
}
