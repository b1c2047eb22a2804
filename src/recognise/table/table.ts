import { a1 } from "../../domain/address.ts";
import type { ColumnReading } from "../../domain/assessment.ts";
import { cellKey, type CellRange, type CellValue } from "../../domain/cells.ts";
import type { SheetGrid } from "../../domain/grid.ts";
import type { TableKind } from "./heading.ts";
import type { FurtherTable } from "./furtherTable.ts";
import type { Header, HeaderColumn } from "./header.ts";
import type { ColumnMeaning } from "../../domain/meaning.ts";
import type { RecapBeside } from "./recapBeside.ts";
import type { MergeMap } from "./mergeMap.ts";
import { shownNumber } from "./shownNumber.ts";

/** A table on a sheet: a header and the rows below it, merged cells counting for every row and column they span. */
export interface Table<M extends string = ColumnMeaning> {
  readonly sheet: SheetGrid;
  readonly kind: TableKind;
  /** 1-based, inclusive. */
  readonly headerRows: readonly [first: number, last: number];
  /** Every column with a heading, or filled in without one, left to right; `meaning` is "unknown" where no word fits. */
  readonly columns: readonly HeaderColumn<M>[];
  /** The surest column of that meaning, leftmost of equals; null where there is none. */
  column(meaning: M): number | null;
  /** The columns of each of these meanings in turn, left to right. */
  columnsOf(...meanings: readonly M[]): readonly number[];
  /** Rows that hold data, in order: no blank rows, repeated headers, column numbers (1 2 3 …), form or signature lines. */
  readonly dataRows: readonly number[];
  /** Tables with a header of their own further down, whose rows are among `dataRows`. */
  readonly furtherTables: readonly FurtherTable[];
  /** A block beside it that is none of it, and what that says the table comes to; null where nothing stands there. */
  readonly recap: RecapBeside | null;
  /** The first row of its header, and of those that other tables of it have of their own, top to bottom. */
  readonly headersAt: readonly number[];
  /** Merge-aware: a merged cell's value counts for every cell it spans. An absent column (null) reads as empty. */
  value(row: number, column: number | null): CellValue;
  /** `value` as trimmed text; "" for an empty cell or an error. In columns of codes and names a number is as its format shows it. */
  text(row: number, column: number | null): string;
  /** Whether there is such a column at that row: a further table down the sheet may lack it. */
  has(row: number, column: number): boolean;
  /** A1 of the cell, of the top-left of its merged area. */
  cell(row: number, column: number): string;
  /** Whether the cell stands for itself: unmerged, or the top-left of its merged area. */
  isMergeTop(row: number, column: number): boolean;
  /** The merged area the cell lies in; null where it is not merged. */
  merge(row: number, column: number): CellRange | null;
  /** The rows and columns the cell spans, itself where it is not merged. */
  span(row: number, column: number): CellRange;
  /** Formula text of the cell (of its merge's top-left), without the leading `=`. */
  formula(row: number, column: number): string | undefined;
  /** Number format code, undefined where General. */
  format(row: number, column: number): string | undefined;
}

/** Numbers in these columns name something; elsewhere they are figures, whatever their format. */
const NAMING = ["number", "item", "indicator", "content"] as const;

/** Sheet name → column letters → meaning: `Settings.mapping`. */
export type ColumnMapping = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The table under a header, with `rows` for its data. */
export function tableBelow(
  sheet: SheetGrid,
  merges: MergeMap,
  header: Header,
  rows: readonly number[],
  kind: TableKind,
): Table<string> {
  const { values } = sheet;
  const found = foundBy(header.columns);

  const value = (row: number, column: number | null): CellValue => {
    if (column === null) return null;
    const merge = merges.find(row, column);
    return (merge ? values[merge.top - 1]?.[merge.left - 1] : values[row - 1]?.[column - 1]) ?? null;
  };
  const key = (row: number, column: number): number => {
    const merge = merges.find(row, column);
    return merge ? cellKey(merge.top, merge.left) : cellKey(row, column);
  };
  const isNaming = new Set(NAMING.flatMap((meaning) => found.columnsOf(meaning)));
  const text = (row: number, column: number | null): string => {
    const written = value(row, column);
    if (typeof written !== "number" || column === null || !isNaming.has(column)) return cellText(written);
    const format = sheet.numberFormats.get(key(row, column));
    return (format === undefined ? null : shownNumber(written, format)) ?? cellText(written);
  };
  return {
    sheet,
    kind,
    headerRows: header.rows,
    ...found,
    dataRows: rows,
    furtherTables: [],
    recap: null,
    headersAt: [header.rows[0]],
    value,
    text,
    has: () => true,
    cell: (row, column) => {
      const merge = merges.find(row, column);
      return merge ? a1({ row: merge.top, column: merge.left }) : a1({ row, column });
    },
    isMergeTop: (row, column) => {
      const merge = merges.find(row, column);
      return !merge || (merge.top === row && merge.left === column);
    },
    merge: (row, column) => merges.find(row, column),
    span: (row, column) => merges.find(row, column) ?? { top: row, left: column, bottom: row, right: column },
    formula: sheet.formulas.size === 0 ? nowhere : (row, column) => sheet.formulas.get(key(row, column)),
    format: sheet.numberFormats.size === 0 ? nowhere : (row, column) => sheet.numberFormats.get(key(row, column)),
  };
}

function nowhere(): undefined {
  return undefined;
}

/** How the cells of a table are read. */
type Cells = Pick<
  Table<string>,
  "value" | "text" | "has" | "cell" | "isMergeTop" | "merge" | "span" | "formula" | "format"
>;

/**
 * The cells of a table as they are read where each stands somewhere else.
 *
 * @param at null where the table has no such cell
 * @param seen the merged area of that place as it is from here
 */
export function cellsElsewhere(
  table: Cells,
  at: (row: number, column: number) => readonly [row: number, column: number] | null,
  seen: (range: CellRange, row: number, column: number) => CellRange | null = (range) => range,
): Cells {
  const read =
    <T>(get: (row: number, column: number) => T, otherwise: T) =>
    (row: number, column: number | null): T => {
      const place = column === null ? null : at(row, column);
      return place ? get(place[0], place[1]) : otherwise;
    };
  const merge = (row: number, column: number): CellRange | null => {
    const place = at(row, column);
    const range = place && table.merge(place[0], place[1]);
    return range && seen(range, row, column);
  };
  return {
    value: read(table.value, null),
    text: read(table.text, ""),
    has: read(table.has, false),
    cell: (row, column) => read(table.cell, a1({ row, column: 1 }))(row, column),
    isMergeTop: read(table.isMergeTop, true),
    merge,
    span: (row, column) => merge(row, column) ?? { top: row, left: column, bottom: row, right: column },
    formula: read<string | undefined>(table.formula, undefined),
    format: read<string | undefined>(table.format, undefined),
  };
}

/** The same table with other meanings of its columns. */
export function tableWith<M extends string>(table: Table<M>, columns: readonly HeaderColumn<M>[]): Table<M> {
  return { ...table, ...foundBy(columns) };
}

function foundBy<M extends string>(
  columns: readonly HeaderColumn<M>[],
): Pick<Table<M>, "columns" | "column" | "columnsOf"> {
  const surest = columnsByMeaning(columns);
  const inOrder = new Map([...surest].map(([meaning, list]) => [meaning, list.toSorted((a, b) => a - b)]));
  return {
    columns,
    column: (meaning) => surest.get(meaning)?.[0] ?? null,
    columnsOf: (...meanings) => meanings.flatMap((meaning) => inOrder.get(meaning) ?? []),
  };
}

/** The data rows above the first further table. */
export function rowsOfFirst({ dataRows, furtherTables }: Pick<Table, "dataRows" | "furtherTables">): readonly number[] {
  const end = furtherTables[0]?.headerRows[0];
  return end === undefined ? dataRows : dataRows.filter((row) => row < end);
}

/** Whether a table has a column of any of these meanings. */
export function hasColumn(table: Table, ...meanings: readonly ColumnMeaning[]): boolean {
  return meanings.some((meaning) => table.column(meaning) !== null);
}

/** The heading of a column with those of its groups; "" where it has none. */
export function headingOf({ columns }: Table<string>, column: number): string {
  return columns.find((one) => one.column === column)?.heading ?? "";
}

/** The texts above a table, and its sheet's name behind them. */
export function titlesOf({ sheet, headerRows, columns }: Table<string>): readonly string[] {
  // Titles of a table on its side stand above it on the sheet itself.
  const first = sheet.turnedFrom ? (columns[0]?.column ?? 1) : headerRows[0];
  const above = (sheet.turnedFrom ?? sheet).values.slice(0, first - 1).flatMap((cells) => cells ?? []);
  return [...above, sheet.name].filter((text) => typeof text === "string");
}

/** A value as text: trimmed, numbers as they are, errors and empty cells "". */
export function cellText(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "string") return value.trim();
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return "";
}

function columnsByMeaning(columns: readonly ColumnReading<string>[]): Map<string, number[]> {
  const byMeaning = new Map<string, ColumnReading<string>[]>();
  for (const column of columns) {
    const list = byMeaning.get(column.meaning);
    if (list) list.push(column);
    else byMeaning.set(column.meaning, [column]);
  }
  return new Map(
    [...byMeaning].map(([meaning, list]) => [
      meaning,
      list.sort((a, b) => b.confidence - a.confidence || a.column - b.column).map(({ column }) => column),
    ]),
  );
}
