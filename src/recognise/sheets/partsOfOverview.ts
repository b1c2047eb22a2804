import { columnLetters } from "../../domain/address.ts";
import { valueAt, type SheetGrid } from "../../domain/grid.ts";
import { sameSum, sumOf } from "../../domain/marks.ts";
import { isEarned } from "../../domain/meaning.ts";
import type { Settings } from "../../domain/settings.ts";
import { plainMarks } from "../columns/columnFigures.ts";
import { areMostlyAbove, roughMarks } from "../columns/columnMarks.ts";
import { callsPart } from "../joined/partsSummary.ts";
import { frameworkColumns } from "../meanings/frameworkColumns.ts";
import { findTable } from "../table/findTable.ts";
import { usedColumns } from "../table/header.ts";
import { headingOf, type Table } from "../table/table.ts";

/** Sheets that another one sums up, a line each. */

const FIELDS = ["full", "actual", "review"] as const;
type Field = (typeof FIELDS)[number];

/** What an overview says of one sheet: the column there that comes to each figure of its line. */
interface OverviewLine {
  readonly sheet: SheetGrid;
  /** null where it has no header that is known. */
  readonly table: Table | null;
  readonly columns: ReadonlyMap<Field, number>;
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
  const fields = FIELDS.map((field, at) => ({ field, column: [full, actual, review][at]?.[0] }));
  const lines = overview.dataRows.map((row) => {
    const texts = overview.columns.map(({ column }) => overview.text(row, column));
    const figures = fields.flatMap(({ field, column }) => {
      const figure = column === undefined ? null : roughMarks(overview, row, column);
      return figure === null || column === undefined ? [] : [{ field, figure, heading: headingOf(overview, column) }];
    });
    return { row, texts, figures };
  });
  const taken = new Set<number>();
  const found = sheets.flatMap((sheet): OverviewLine[] => {
    const table = findTable(sheet, "framework", mapping);
    const sums = table ? columnSums(table) : columnSumsOf(sheet);
    const fitting = lines.flatMap(({ row, texts, figures }) => {
      const columns = columnsFor(figures, sums, table);
      if (columns.size === 0) return [];
      const isNamed = texts.some((text) => callsPart(text, sheet.name));
      const isMeant = isNamed || (columns.size > 1 && columns.size === figures.length);
      return isMeant && !taken.has(row) ? [{ row, columns, isNamed }] : [];
    });
    const named = fitting.filter(({ isNamed }) => isNamed);
    const [line, ...further] = named.length > 0 ? named : fitting;
    if (!line || further.length > 0) return [];
    taken.add(line.row);
    return [{ sheet, table, columns: line.columns }];
  });
  return found.length > 1 ? found : [];
}

/** The table with the columns that the overview tells read as what they are; null where it tells no full marks, or marks exceed them. */
export function toldByOverview({ table, columns }: OverviewLine, { mapping }: Settings): Table | null {
  const full = columns.get("full");
  if (!table || full === undefined || columns.size < 2) return null;
  const marks = [...columns].flatMap(([field, column]) => (field === "full" ? [] : [column]));
  const gaps = marks.flatMap((column) =>
    table.dataRows.flatMap((row) => {
      const [most, mark] = [full, column].map((one) => roughMarks(table, row, one));
      return typeof most === "number" && typeof mark === "number" ? [most - mark] : [];
    }),
  );
  if (!areMostlyAbove(gaps)) return null;
  const { name } = table.sheet;
  const told = Object.fromEntries([...columns].map(([field, column]) => [columnLetters(column), field]));
  return findTable(table.sheet, "framework", { ...mapping, [name]: { ...told, ...mapping?.[name] } });
}

interface ColumnSum {
  readonly column: number;
  /** What the rows come to, and what the last of them states of the others. */
  readonly sums: readonly number[];
}

/** The columns that may hold marks, left to right. */
function columnSums(table: Table): readonly ColumnSum[] {
  return table.columns.flatMap(({ column, meaning }) => {
    if (meaning !== "unknown" && meaning !== "full" && !isEarned(meaning)) return [];
    return sumsIn(
      column,
      table.dataRows.map((row) => roughMarks(table, row, column)),
    );
  });
}

/** Of a sheet without a header that is known. */
function columnSumsOf(sheet: SheetGrid): readonly ColumnSum[] {
  return Array.from({ length: usedColumns(sheet) }, (_, at) => at + 1).flatMap((column) =>
    sumsIn(
      column,
      sheet.values.map((_, at) => plainMarks(valueAt(sheet, at + 1, column))),
    ),
  );
}

function sumsIn(column: number, cells: readonly (number | null)[]): readonly ColumnSum[] {
  const figures = cells.flatMap((figure) => figure ?? []);
  if (figures.length === 0) return [];
  const sum = sumOf(figures);
  const last = figures.at(-1) ?? 0;
  return [{ column, sums: sameSum(sum - last, last) ? [last] : [sum, last] }];
}

interface LineFigure {
  readonly field: Field;
  readonly figure: number;
  readonly heading: string;
}

/** Of several columns that come to a figure the one with the same heading, else the first further right than those before. */
function columnsFor(
  figures: readonly LineFigure[],
  sums: readonly ColumnSum[],
  table: Table | null,
): ReadonlyMap<Field, number> {
  const columns = new Map<Field, number>();
  for (const { field, figure, heading } of figures) {
    const taken = [...columns.values()];
    const fitting = sums.filter((one) => !taken.includes(one.column) && one.sums.some((sum) => sameSum(sum, figure)));
    const alike = fitting.find(({ column }) => table !== null && headingOf(table, column) === heading);
    const [found] = alike ? [alike] : fitting.filter(({ column }) => column > Math.max(0, ...taken));
    if (found) columns.set(field, found.column);
  }
  return columns;
}
