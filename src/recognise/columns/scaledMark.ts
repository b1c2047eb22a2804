import type { MarkProduct, MarkReading } from "../../domain/indicator.ts";
import { exactMarks, marks, type Marks } from "../../domain/marks.ts";
import type { Table } from "../table/table.ts";
import { figureAt, shareIn } from "./columnFigures.ts";
import type { ColumnScale } from "./columnScales.ts";

/** Full marks that a weight says: 20% is 20, 40% of the part × 50% within it too. */
export function weighedFull(
  table: Table,
  row: number,
  column: number,
  read: MarkReading,
  scale: Extract<ColumnScale, { kind: "weight" }>,
): MarkReading {
  const columns = [column, ...scale.times];
  const figures = columns.map((one) => figureAt(table, row, one));
  if (figures.some((figure) => figure === null)) return read;
  // 20 among shares of one is points already.
  const factor = scale.factor.eq(100) && (figures[0] ?? 0) > 1 ? marks(1) : scale.factor;
  const value = figures.reduce<Marks>((made, figure) => made.times(exactMarks(figure ?? 0)), factor);
  const cells = columns.map((one) => table.cell(row, one));
  const plain = columns.every((one) => typeof table.value(row, one) === "number");
  const simple = plain && columns.length === 1 && factor.eq(1);
  const product: MarkProduct = { cells, factor };
  return { state: "number", cell: cells[0] ?? "", value, literal: simple, ...(plain && !simple ? { product } : {}) };
}

/** A mark that is a share of the full marks: 95% of 40, 90 of 100 on a weight of 20. */
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
  return {
    state: "number",
    cell: table.cell(row, column),
    value,
    literal: false,
    ...(literal ? product(read.cell) : {}),
  };
}
