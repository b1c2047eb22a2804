import { cellsOf, valueAt } from "../../domain/grid.ts";
import { issue, type Issue } from "../../domain/issue.ts";
import { cellText } from "../table/table.ts";
import type { CaptionedTable } from "./deadlineContext.ts";
import { openYearIn, yearOf } from "./year.ts";

/**
 * `year-assumed` where a title leaves its year open (20xx年) and no other says it.
 * @param taken the year that deadlines without one are given
 */
export function openYearIssues(tables: readonly CaptionedTable[], taken: number): readonly Issue[] {
  if (tables.some(({ caption }) => [...caption.titles, caption.period ?? ""].some((text) => yearOf(text) !== null)))
    return [];
  for (const { table } of tables) {
    const { sheet, headerRows } = table;
    if (sheet.turnedFrom) continue;
    for (let row = 1; row < headerRows[0]; row++) {
      const at = cellsOf(sheet, row).findIndex((value) => openYearIn(cellText(value ?? null)) !== null);
      const name = openYearIn(cellText(valueAt(sheet, row, at + 1)));
      if (name === null) continue;
      const where = { sheet: sheet.name, cell: table.cell(row, at + 1) };
      return [issue("year-assumed", where, { field: "title", name, text: String(taken) })];
    }
  }
  return [];
}
