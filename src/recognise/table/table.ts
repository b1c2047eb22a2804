import { a1 } from "../../domain/address.ts";
import type { ColumnReading } from "../../domain/assessment.ts";
import { cellKey, type CellRange, type CellValue, type SheetGrid } from "../grid.ts";
import type { TableKind } from "./heading.ts";
import { findHeader, usedColumns, type Header, type HeaderColumn } from "./header.ts";
import type { Meaning } from "./headerVocabulary.ts";
import { mergeMap, type MergeMap } from "./mergeMap.ts";
import { normaliseName } from "../normalise.ts";
import { isColumnNumbersRow, isFormLine, type OwnCell } from "./tableNoise.ts";
import { unheadedColumns } from "./unheadedColumns.ts";

/** A table on a sheet: a header and the rows below it, merged cells counting for every row and column they span. */
export interface Table {
  readonly sheet: SheetGrid;
  readonly kind: TableKind;
  /** 1-based, inclusive. */
  readonly headerRows: readonly [first: number, last: number];
  /** Every column with a heading, or filled in without one, left to right; `meaning` is "unknown" where no word fits. */
  readonly columns: readonly HeaderColumn[];
  /** The surest column of that meaning, leftmost of equals; null where there is none. */
  column(meaning: Meaning | RosterMeaning): number | null;
  columnsOf(meaning: Meaning | RosterMeaning): readonly number[];
  /** Rows that hold data, in order: no blank rows, repeated headers, column numbers (1 2 3 …), form or signature lines. */
  readonly dataRows: readonly number[];
  /** Merge-aware: a merged cell's value counts for every cell it spans. An absent column (null) reads as empty. */
  value(row: number, column: number | null): CellValue;
  /** `value` as trimmed text; "" for an empty cell or an error. */
  text(row: number, column: number | null): string;
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

export type RosterMeaning = "name" | "kind" | "alias" | "leader";
/** Sheet name → column letters → meaning: `Settings.mapping`. */
export type ColumnMapping = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Finds the table of that kind on a sheet; null where the first 30 rows hold no header for it. */
export function findTable(sheet: SheetGrid, wanted: TableKind, mapping?: ColumnMapping): Table | null {
  const width = usedColumns(sheet);
  const merges = mergeMap(sheet, width);
  const chosen = mapping?.[sheet.name] ?? {};
  const header = findHeader(sheet, merges, width, wanted, chosen);
  if (!header) return null;
  const rows = dataRows(sheet, merges, header);
  const unheaded = unheadedColumns(sheet, merges, header, rows, width, chosen);
  const columns = [...header.columns, ...unheaded].sort((a, b) => a.column - b.column);
  return tableBelow(sheet, merges, { ...header, columns }, rows, wanted);
}

function tableBelow(
  sheet: SheetGrid,
  merges: MergeMap,
  header: Header,
  rows: readonly number[],
  kind: TableKind,
): Table {
  const { values } = sheet;
  const byMeaning = columnsByMeaning(header.columns);

  const value = (row: number, column: number | null): CellValue => {
    if (column === null) return null;
    const merge = merges.find(row, column);
    return (merge ? values[merge.top - 1]?.[merge.left - 1] : values[row - 1]?.[column - 1]) ?? null;
  };
  const key = (row: number, column: number): number => {
    const merge = merges.find(row, column);
    return merge ? cellKey(merge.top, merge.left) : cellKey(row, column);
  };
  return {
    sheet,
    kind,
    headerRows: header.rows,
    columns: header.columns,
    column: (meaning) => byMeaning.get(meaning)?.[0] ?? null,
    columnsOf: (meaning) =>
      byMeaning
        .get(meaning)
        ?.slice()
        .sort((a, b) => a - b) ?? [],
    dataRows: rows,
    value,
    text: (row, column) => cellText(value(row, column)),
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
    formula: (row, column) => sheet.formulas.get(key(row, column)),
    format: (row, column) => sheet.numberFormats.get(key(row, column)),
  };
}

/** A value as text: trimmed, numbers as they are, errors and empty cells "". */
export function cellText(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "string") return value.trim();
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return "";
}

function columnsByMeaning(columns: readonly ColumnReading[]): Map<string, number[]> {
  const byMeaning = new Map<string, ColumnReading[]>();
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

function dataRows(sheet: SheetGrid, merges: MergeMap, header: Header): readonly number[] {
  const [first, last] = header.rows;
  const titles = new Set<string>();
  for (let row = 1; row < first; row++) {
    for (const value of sheet.values[row - 1] ?? []) {
      if (typeof value === "string" && value.trim() !== "") titles.add(normaliseName(value));
    }
  }
  const rows: number[] = [];
  for (let row = last + 1; row <= sheet.values.length; row++) {
    const cells = sheet.values[row - 1];
    if (!cells) continue;
    const own: OwnCell[] = [];
    for (let index = 0; index < cells.length; index++) {
      const value = cells[index];
      if (value === null || value === undefined || value === "") continue;
      if (typeof value === "string" && value.trim() === "") continue;
      const merge = merges.find(row, index + 1);
      // Values under a merged area are invisible leftovers.
      if (merge && (merge.top !== row || merge.left !== index + 1)) continue;
      own.push({ column: index + 1, value });
    }
    // A formula without a stored result is no blank row, but it never stands alone in one.
    if (own.length === 0) continue;
    if (isRepeatedHeader(own, header) || isRepeatedTitle(own, titles)) continue;
    if (rows.length === 0 && isColumnNumbersRow(own)) continue;
    if (isFormLine(own)) continue;
    rows.push(row);
  }
  return rows;
}

function isRepeatedHeader(own: readonly OwnCell[], header: Header): boolean {
  if (own.length < 2 && header.columns.length > 1) return false;
  return own.every(
    ({ column, value }) => typeof value === "string" && (header.texts.get(column)?.has(normaliseName(value)) ?? false),
  );
}

/** A page title printed again above a repeated header, perhaps with （续）. */
function isRepeatedTitle(own: readonly OwnCell[], titles: ReadonlySet<string>): boolean {
  const only = own.length === 1 ? own[0]?.value : undefined;
  if (typeof only !== "string") return false;
  const text = normaliseName(only);
  return text.length >= 4 && (titles.has(text) || titles.has(text.replace(/续表?$/u, "")));
}
