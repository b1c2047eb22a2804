import { sameSum, toNumber } from "../../domain/marks.ts";
import type { Settings } from "../../domain/settings.ts";
import { keyCell } from "../../domain/cells.ts";
import type { SheetGrid } from "../../domain/grid.ts";
import { findTable } from "../table/findTable.ts";
import type { Table } from "../table/table.ts";
import { partOf } from "./part.ts";

/**
 * Two tables side by side as the one list that they are: the first half of its rows at the left, the others beside them.
 *
 * @param column where the right-hand table begins, 1-based
 * @returns null where no total that the sheet states is that of both together: they may be two lists
 */
export function blocksOfOneList({ sheet }: Table, column: number, settings: Settings): readonly [Table, Table] | null {
  const left = findTable(block(sheet, 1, column - 1), "framework", settings.mapping);
  const right = findTable(block(sheet, column, Infinity), "framework", settings.mapping);
  if (!left || !right) return null;
  const parts = [left, right].map((table) => partOf(table, settings, [], false));
  const whole = parts.reduce((sum, { full }) => sum + full, 0);
  const states = parts.some(({ draft, full }) =>
    draft.stated.some(({ field, value }) => field === "full" && full < whole && sameSum(toNumber(value), whole)),
  );
  return states && parts.every(({ full }) => full > 0) ? [left, right] : null;
}

/** The sheet with nothing but the columns `from` to `to`, each in its own place. */
function block(sheet: SheetGrid, from: number, to: number): SheetGrid {
  const isIn = (column: number): boolean => column >= from && column <= to;
  const values = sheet.values.map((row) => row?.map((value, at) => (isIn(at + 1) ? value : null)));
  const formulas = new Map([...sheet.formulas].filter(([key]) => isIn(keyCell(key).column)));
  const merges = sheet.merges.filter(({ left, right }) => isIn(left) && isIn(right));
  return { ...sheet, values, formulas, merges };
}
