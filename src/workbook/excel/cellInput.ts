import type { CellPlan } from "../../report/sheetPlan.ts";

/**
 * The value to assign to `Range.formulas` for a cell. Text always gets an apostrophe, which never shows: otherwise
 * Excel would turn =…, +…, -…, @… into formulas, 3-5 or 2011年10月 into dates, and 001 into a number. An empty cell is
 * cleared by "".
 *
 * @throws Error for a number that is not finite: a broken contract
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
