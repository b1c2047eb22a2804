import { roughMarks } from "../columns/columnFigures.ts";
import type { Table } from "../table/table.ts";

/**
 * Whether full marks below zero (−10 among 0.5 and 2) say what can be taken off on a row. Beside a mark that was earned the sign
 * slipped in.
 */
export function isTakenOff(
  table: Table,
  row: number,
  {
    full,
    actual,
    review,
  }: { readonly full: readonly number[]; readonly actual: readonly number[]; readonly review: readonly number[] },
): boolean {
  const isNegative = full.some((column) => {
    const value = table.value(row, column);
    return typeof value === "number" && value < 0;
  });
  return isNegative && ![...actual, ...review].some((column) => (roughMarks(table, row, column) ?? 0) > 0);
}
