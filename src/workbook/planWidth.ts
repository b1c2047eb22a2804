import type { SheetPlan } from "../report/sheetPlan.ts";

/** Number of columns in which a plan has cells; its rows are only examined if it lists no columns. */
export function planWidth({ columns, rows }: SheetPlan): number {
  return columns.length > 0 ? columns.length : rows.reduce((most, { cells }) => Math.max(most, cells.length), 1);
}
