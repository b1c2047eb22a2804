import type { SheetGrid } from "../../domain/grid.ts";
import { columnLetters, parseA1 } from "../../domain/address.ts";
import type { ColumnMeaning } from "../../domain/meaning.ts";
import type { Settings } from "../../domain/settings.ts";
import { holdsTasks } from "../breakdown/toldColumns.ts";
import { findTable } from "../table/findTable.ts";
import { seenHeadings, usedColumns } from "../table/header.ts";
import { readHeading } from "../table/heading.ts";
import { tableWith, type Table } from "../table/table.ts";

/**
 * The first table of a sheet as one of tasks where too few of its headings are known (干什么 | 落实主体 | 啥时候干完) and its cells show that
 * it lists them. null where they do not.
 */
export function tasksByContents(sheet: SheetGrid, settings: Settings): Table | null {
  const seen = seenHeadings(sheet);
  if (!seen || settings.mapping?.[sheet.name]) return null;
  const table = headed(sheet, parseA1(seen.cell)?.column ?? 1);
  return table && holdsTasks(table) ? table : null;
}

/** Any meanings make the first row with the shape of a header one; then each heading means what it says, or nothing. */
function headed(sheet: SheetGrid, first: number): Table | null {
  const count = usedColumns(sheet) - first + 1;
  const letters = Array.from({ length: count }, (_, at) => columnLetters(first + at));
  const mapping = Object.fromEntries(letters.map((letter, at) => [letter, at === 0 ? "number" : "task"]));
  const table = findTable(sheet, "breakdown", { [sheet.name]: mapping });
  if (!table) return null;
  const columns = table.columns.map((one) => {
    const groups = one.groups.map(({ text }) => text);
    const { meaning, confidence } = readHeading("breakdown", one.at.text, groups);
    return { ...one, meaning: meaning as ColumnMeaning, confidence, mapped: false };
  });
  return tableWith(table, columns);
}
