import type { MarkProduct, MarkReading } from "../../domain/indicator.ts";
import { exactMarks, marks, roundMarks, type Marks } from "../../domain/marks.ts";
import type { Table } from "../table/table.ts";
import { figureAt, isPercent, shareIn } from "./columnFigures.ts";
import type { ColumnScale, WeightScale } from "./weightPoints.ts";

/** The full marks that a weight means: 20% is 20; 40% of the part × 50% within it. */
export function weighedFull(
  table: Table,
  row: number,
  column: number,
  read: MarkReading,
  scale: WeightScale,
): MarkReading {
  const columns = [column, ...scale.times];
  const figures = columns.map((one) => figureAt(table, row, one));
  if (figures[0] === null && read.state !== "not-applicable") return sharedFull(table, row, column, read, scale);
  if (figures.some((figure) => figure === null)) return read;
  const factor = factorAt(table, row, column, scale).times(scale.parts?.get(row) ?? 1);
  const value = figures.reduce<Marks>((made, figure) => made.times(exactMarks(figure ?? 0)), factor);
  const cells = columns.map((one) => table.cell(row, one));
  const plain = columns.every((one) => typeof table.value(row, one) === "number");
  const simple = plain && columns.length === 1 && factor.eq(1);
  const product: MarkProduct = { cells, factor };
  return { state: "number", cell: cells[0] ?? "", value, literal: simple, ...(plain && !simple ? { product } : {}) };
}

/** 20 among shares of one is already points, and 100% below points is all of them. */
function factorAt(table: Table, row: number, column: number, { factor, times }: WeightScale): Marks {
  if (factor.eq(100) && (figureAt(table, row, column) ?? 0) > 1) return marks(1);
  return factor.eq(1) && times.length === 0 && isPercent(table, row, column) ? marks(100) : factor;
}

/** For a part whose items have no weights: its points, shared equally among its rows. */
function sharedFull(
  table: Table,
  row: number,
  column: number,
  read: MarkReading,
  { factor, times: [part, ...others] }: WeightScale,
): MarkReading {
  const points = part === undefined || others.length > 0 ? null : figureAt(table, row, part);
  const merge = part === undefined ? null : table.merge(row, part);
  if (points === null || !merge) return read;
  const rows = table.dataRows.filter((one) => one >= merge.top && one <= merge.bottom);
  if (rows.length < 2 || rows.some((one) => figureAt(table, one, column) !== null)) return read;
  // Weights within a part add up to 1 or to 100; the factor shows which.
  const whole = exactMarks(points).times(factor.gt(1) ? factor : factor.times(100));
  const share = roundMarks(whole.div(rows.length), 10);
  // The last one takes the remainder.
  const value = row === rows.at(-1) ? whole.minus(share.times(rows.length - 1)) : share;
  return { state: "number", cell: table.cell(row, part ?? column), value, literal: false, shared: true };
}

/** A mark that is a share of the full marks: 95% of 40; 90 of 100 with a weight of 20. */
export function sharedMark(
  table: Table,
  row: number,
  column: number,
  read: MarkReading,
  full: MarkReading,
  { outOf, some }: Extract<ColumnScale, { kind: "share" }>,
): MarkReading {
  if (full.state !== "number") return read;
  const follow: MarkProduct | null = full.product ?? (full.literal ? { cells: [full.cell], factor: marks(1) } : null);
  const product = (cell: string): { readonly product?: MarkProduct } =>
    follow ? { product: { cells: [cell, ...follow.cells], factor: follow.factor.div(outOf) } } : {};
  if (read.state === "blank") return { ...read, ...product(read.cell) };
  const text = table.value(row, column);
  const share = typeof text === "string" ? shareIn(text) : null;
  const isShare = share !== null || table.format(row, column)?.includes("%") === true;
  if (some && !isShare) return read;
  const own = share === null ? (read.state === "number" ? read.value : null) : marks(share);
  if (own === null) return read;
  const value = own.times(full.value).div(outOf);
  const literal = read.state === "number" && read.literal;
  if (full.shared) return { state: "blank", cell: table.cell(row, column), waits: value };
  return {
    state: "number",
    cell: table.cell(row, column),
    value,
    literal: false,
    ...(literal ? product(read.cell) : {}),
  };
}

/** Converts a mark of a part to its worth in the whole: 45 in a part of 40% is 18. */
export function partMark(
  row: number,
  read: MarkReading,
  { parts }: Extract<ColumnScale, { kind: "part" }>,
): MarkReading {
  const share = parts.get(row);
  if (share === undefined || (read.state !== "number" && read.state !== "blank")) return read;
  const product: MarkProduct = { cells: [read.cell], factor: marks(share) };
  if (read.state === "blank") return { ...read, product };
  const value = read.value.times(share);
  return { state: "number", cell: read.cell, value, literal: false, ...(read.literal ? { product } : {}) };
}
