import type { IsoDate } from "../../domain/deadline.ts";
import type { Caption } from "../table/caption.ts";
import type { DeadlineContext } from "./deadlines.ts";
import { valueAt, cellsOf, mayHoldData, type WorkbookGrid } from "../../domain/grid.ts";
import { dateFormatShows, serialDate } from "../../domain/isoDate.ts";
import { datedStages } from "./stages.ts";
import { cellText, type Table } from "../table/table.ts";
import { openYearIn, workbookYear, yearOf } from "./year.ts";
import { issue, type Issue } from "../../domain/issue.ts";

/** A table with what is said above it. */
export interface CaptionedTable {
  readonly table: Table<string>;
  readonly caption: Caption;
}

/** What the deadlines of a workbook are read against: its year, its date system, its stages. `tables` breakdown first. */
export function deadlineContext(
  grid: WorkbookGrid,
  tables: readonly CaptionedTable[],
  today: IsoDate,
): DeadlineContext {
  const year = workbookYear(
    tables.flatMap(({ caption }) => [...caption.titles, caption.period ?? ""]),
    tables.map(({ table }) => table.sheet.name),
    datesOf(tables, grid.date1904),
    today,
  );
  const users = grid.sheets.filter((sheet) => mayHoldData(sheet) && !sheet.hidden);
  return { year, date1904: grid.date1904, stages: datedStages(users, year) };
}

function* datesOf(tables: readonly CaptionedTable[], date1904: boolean): Iterable<string> {
  for (const { table, caption } of tables) {
    if (caption.filledOn) yield caption.filledOn;
    const deadline = table.column("deadline");
    if (deadline === null) continue;
    for (const row of table.dataRows) {
      const value = table.value(row, deadline);
      if (typeof value === "string") yield value;
      else if (typeof value === "number" && dateFormatShows(table.format(row, deadline) ?? "") !== null) {
        yield serialDate(value, date1904) ?? "";
      }
    }
  }
}

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
