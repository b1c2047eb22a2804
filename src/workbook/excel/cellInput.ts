import type { CellPlan } from "../../report/sheetPlan.ts";

/**
 * What to hand to `Range.formulas` for a cell. Text gets an apostrophe, always: Excel would make a formula of =…, +…, -…, @…,
 * a date of 3-5 or 2011年10月, a number of 001, and an apostrophe never shows. An empty cell is cleared by "".
 * @throws Error for a number that is none: a broken contract
 */
export function cellInput(cell: CellPlan | null | undefined): string | number | boolean {
  if (!cell) return "";
  const { value, formula } = cell;
  if (formula !== undefined) return `=${formula}`;
  if (value === null || value === "") return "";
  if (typeof value === "string") return `'${value}`;
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error(`not a number to write: ${value}`);
  return value;
}
