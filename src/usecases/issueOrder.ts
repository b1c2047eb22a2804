import { columnNumber } from "../domain/address.ts";
import type { Issue } from "../domain/issue.ts";

/** Sorts issues as a reader walks the workbook: by sheet, row, column; issues about the workbook itself come first. */
export function inWorkbookOrder(issues: readonly Issue[], sheets: readonly string[]): readonly Issue[] {
  const place = new Map(sheets.map((sheet, index) => [sheet, index]));
  return issues
    .map((issue) => ({ issue, sheet: place.get(issue.sheet) ?? -1, ...position(issue.cell) }))
    .sort((a, b) => a.sheet - b.sheet || a.row - b.row || a.column - b.column)
    .map(({ issue }) => issue);
}

function position(cell: string): { readonly row: number; readonly column: number } {
  const match = /^([A-Z]+)(\d+)$/.exec(cell);
  return match?.[1] && match[2] ? { row: Number(match[2]), column: columnNumber(match[1]) } : { row: 0, column: 0 };
}
