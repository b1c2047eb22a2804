import { parseA1 } from "../domain/address.ts";
import type { Issue } from "../domain/issue.ts";

const NO_CELL = { row: 0, column: 0 };

/** Sorts issues as a reader walks the workbook: by sheet, row, column; issues about the workbook itself come first. */
export function inWorkbookOrder(issues: readonly Issue[], sheets: readonly string[]): readonly Issue[] {
  const place = new Map(sheets.map((sheet, index) => [sheet, index]));
  return issues
    .map((issue) => ({ issue, sheet: place.get(issue.sheet) ?? -1, ...(parseA1(issue.cell) ?? NO_CELL) }))
    .sort((a, b) => a.sheet - b.sheet || a.row - b.row || a.column - b.column)
    .map(({ issue }) => issue);
}
