import { valueAt, type SheetGrid } from "../../domain/grid.ts";
import { sameSum, sumOf } from "../../domain/marks.ts";
import { isEarned } from "../../domain/meaning.ts";
import type { Settings } from "../../domain/settings.ts";
import { plainMarks } from "../columns/columnFigures.ts";
import { roughMarks } from "../columns/columnMarks.ts";
import { callsPart } from "../joined/partsSummary.ts";
import { frameworkColumns } from "../meanings/frameworkColumns.ts";
import { findTable } from "../table/findTable.ts";
import { usedColumns } from "../table/header.ts";
import type { Table } from "../table/table.ts";

/** Sheets that another one sums up, a line each. */

/** A sheet that a line of an overview stands for. */
interface OverviewLine {
  readonly sheet: SheetGrid;
  /** null where it has no header that is known. */
  readonly table: Table | null;
}

/** An overview has a line for each sheet, and few more; a list this long is none. */
const MOST_LINES = 100;

/**
 * The sheets that the lines of an overview stand for: a line is called as the sheet, and a column there comes to one of its figures; or
 * all figures of the line, two at least, are what columns there come to. Empty unless there are several.
 */
export function sheetsOfLines(
  overview: Table,
  sheets: readonly SheetGrid[],
  { mapping }: Settings,
): readonly OverviewLine[] {
  if (overview.dataRows.length > MOST_LINES) return [];
  const { full, actual, review } = frameworkColumns(overview);
  const marks = [full, actual, review].flatMap((columns) => columns.slice(0, 1));
  const lines = overview.dataRows.map((row) => ({
    row,
    texts: overview.columns.map(({ column }) => overview.text(row, column)),
    figures: marks.flatMap((column) => roughMarks(overview, row, column) ?? []),
  }));
  const taken = new Set<number>();
  const found = sheets.flatMap((sheet): OverviewLine[] => {
    const table = findTable(sheet, "framework", mapping);
    const sums = table ? columnSums(table) : columnSumsOf(sheet);
    const fitting = lines.flatMap(({ row, texts, figures }) => {
      const met = countMet(figures, sums);
      if (met === 0) return [];
      const isNamed = texts.some((text) => callsPart(text, sheet.name));
      const isMeant = isNamed || (met > 1 && met === figures.length);
      return isMeant && !taken.has(row) ? [{ row, isNamed }] : [];
    });
    const named = fitting.filter(({ isNamed }) => isNamed);
    const [line, ...further] = named.length > 0 ? named : fitting;
    if (!line || further.length > 0) return [];
    taken.add(line.row);
    return [{ sheet, table }];
  });
  return found.length > 1 ? found : [];
}

/** What the rows of a column come to, and what the last of them states of the others. */
type ColumnSums = readonly number[];

/** Of the columns that may hold marks. */
function columnSums(table: Table): readonly ColumnSums[] {
  return table.columns.flatMap(({ column, meaning }) => {
    if (meaning !== "full" && !isEarned(meaning)) return [];
    return sumsIn(table.dataRows.map((row) => roughMarks(table, row, column)));
  });
}

/** Of a sheet without a header that is known. */
function columnSumsOf(sheet: SheetGrid): readonly ColumnSums[] {
  return Array.from({ length: usedColumns(sheet) }, (_, at) => at + 1).flatMap((column) =>
    sumsIn(sheet.values.map((_, at) => plainMarks(valueAt(sheet, at + 1, column)))),
  );
}

function sumsIn(cells: readonly (number | null)[]): readonly ColumnSums[] {
  const figures = cells.flatMap((figure) => figure ?? []);
  if (figures.length === 0) return [];
  const sum = sumOf(figures);
  const last = figures.at(-1) ?? 0;
  return [sameSum(sum - last, last) ? [last] : [sum, last]];
}

/** How many of some figures are what a column comes to, each a column of its own. */
function countMet(figures: readonly number[], columns: readonly ColumnSums[]): number {
  const met = new Set<ColumnSums>();
  for (const figure of figures) {
    const found = columns.find((sums) => !met.has(sums) && sums.some((sum) => sameSum(sum, figure)));
    if (found) met.add(found);
  }
  return met.size;
}
