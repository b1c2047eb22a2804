import type { SheetPlan } from "../report/sheetPlan.ts";

/** Number of columns that a plan has cells in; rows are gone through only where it lists no columns. */
export function planWidth({ columns, rows }: SheetPlan): number {
  return columns.length > 0 ? columns.length : rows.reduce((most, { cells }) => Math.max(most, cells.length), 1);
}
