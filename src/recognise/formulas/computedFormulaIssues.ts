import { a1 } from "../../domain/address.ts";
import { issue, type Issue } from "../../domain/issue.ts";
import { keyCell } from "../grid.ts";
import type { ComputedGrid } from "./computedGrid.ts";

/** More than a sentence shows, so that it says 等. */
const MOST_NAMED = 12;

/** One note for all formulas of the sheets read that the file held no results for; at the first of them. */
export function computedFormulaIssues(computed: ComputedGrid["computed"], sheets: readonly string[]): readonly Issue[] {
  const cells = sheets.flatMap((sheet) =>
    (computed.get(sheet) ?? []).map((key) => ({ sheet, cell: a1(keyCell(key)) })),
  );
  const [first] = cells;
  if (!first) return [];
  const names = cells.slice(0, MOST_NAMED).map(({ cell }) => cell);
  return [issue("formula-computed", first, { names }, { found: cells.length })];
}
