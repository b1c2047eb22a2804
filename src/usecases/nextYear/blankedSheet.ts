import type { ColumnMeaning } from "../../domain/meaning.ts";
import { a1, parseA1 } from "../../domain/address.ts";
import type { Assessment, ColumnReading } from "../../domain/assessment.ts";
import { dateFormatShows } from "../../domain/isoDate.ts";
import { parseFormula } from "../../domain/formula/parseFormula.ts";
import { referencesIn } from "../../domain/formula/formula.ts";
import { marksOfUnits, type MarksOfUnits } from "../../recognise/sheets/rankedColumns.ts";
import { evidenceAsked } from "../../recognise/evidence/evidenceWanted.ts";
import { cellKey, keyCell, type CellValue } from "../../domain/cells.ts";
import type { SheetGrid } from "../../domain/grid.ts";
import { normaliseName } from "../../recognise/text/normalise.ts";
import { cellText } from "../../recognise/table/table.ts";
import type { YearAfter } from "./yearAfter.ts";

/** Meanings of columns that belong to one year: marks, their reasons, progress. */
const OF_THE_YEAR: ReadonlySet<string> = new Set([
  ...["actual", "review", "score", "deducted", "reason", "achieved"],
  ...["progress", "measure", "evidence"],
]);
/** Meanings of columns that name indicators and tasks. */
const NAMING: ReadonlySet<ColumnMeaning> = new Set(["number", "item", "indicator", "content", "task"]);
/** 材料要求, 材料清单: what is required, not what was handed in. */
const ASKED = /要求|清单/u;

/** A reference to whole rows extends far beyond any table. */
const MOST_COLUMNS = 200;

const A_DAY = /^(?:19|20)\d{2}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?$/u;
const FILLED_ON = /((?:日期|时间)[:：]\s*)(?:(?:19|20)\d{2}\s*[年./-]\s*)?\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?/u;

/** Roles of rows that consist of words: none of their cells is a mark. */
const AS_WRITTEN: ReadonlySet<string> = new Set(["header", "note", "signature"]);

/** The rows of a sheet's tables, 1-based, inclusive; titles are above them, signatures below. */
interface TableRows {
  readonly first: number;
  readonly last: number;
}

/**
 * A sheet of the plan prepared for the new year: indicators, full marks, tasks and who does them stay; marks, days and
 * the texts about them are removed. Formulas stay, without results.
 *
 * @param copied the sheets that are carried over; a formula that needs another sheet is removed
 */
export function blankedSheet(
  sheet: SheetGrid,
  assessment: Assessment,
  year: YearAfter,
  copied: ReadonlySet<string>,
): SheetGrid {
  const units = assessment.framework?.sheets.some(({ name }) => name === sheet.name) ? marksOfUnits(sheet) : null;
  const columns = columnsOf(sheet, assessment, units);
  const rows = tableRows(sheet, assessment);
  const given = new Set([...cellsOfTheYear(sheet, assessment), ...ranksIn(units)]);
  const asWritten = new Set(
    (assessment.framework?.rows ?? []).flatMap((one) =>
      one.sheet === sheet.name && AS_WRITTEN.has(one.role) ? [one.row] : [],
    ),
  );
  const isOfYear = (column: number): boolean => OF_THE_YEAR.has(columns.get(column)?.meaning ?? "");
  const formulas = new Map(
    [...sheet.formulas].filter(([key, text]) => {
      if (!usesOnlyCopied(text, sheet.name, copied)) return false;
      const { row, column } = keyCell(key);
      const isWithin = rows !== null && row >= rows.first && row <= rows.last;
      return !isWithin || !isOfYear(column) || followsFromTheYear(text, sheet, isOfYear);
    }),
  );
  const values = Array.from(sheet.values, (row, at) =>
    Array.from(row ?? [], (value = null, index): CellValue => {
      const key = cellKey(at + 1, index + 1);
      if (sheet.formulas.has(key)) return null;
      const cell = { value, format: sheet.numberFormats.get(key) ?? "" };
      if (given.has(key)) return null;
      if (rows === null) return cell.value;
      if (at + 1 < rows.first || at + 1 > rows.last) return lineAround(cell, at + 1 < rows.first, year);
      if (asWritten.has(at + 1)) return lineAround(cell, false, year);
      const column = columns.get(index + 1);
      // A code such as 1-1 may have become a date when it was typed.
      const isOfYears = (isDay(cell) && !NAMING.has(column?.meaning ?? "unknown")) || isOfTheYear(cell.value, column);
      return isOfYears ? null : cell.value;
    }),
  );
  return { ...sheet, values, formulas, hiddenRows: isFiltered(sheet) ? new Set() : sheet.hiddenRows };
}

/** Whether a sheet uses SUBTOTAL, which depends on a filter; the filter is not carried over. */
function isFiltered({ formulas }: SheetGrid): boolean {
  return [...formulas.values()].some((text) => /SUBTOTAL\(/iu.test(text));
}

/** A list of stages without its days, which are in the cells `kept` (A1). */
export function withoutDays(
  sheet: SheetGrid,
  kept: ReadonlySet<string>,
  isTime: (value: CellValue, format: string) => boolean,
): SheetGrid {
  const values = Array.from(sheet.values, (row, at) =>
    Array.from(row ?? [], (value = null, index): CellValue => {
      const format = sheet.numberFormats.get(cellKey(at + 1, index + 1)) ?? "";
      const isKept = kept.has(a1({ row: at + 1, column: index + 1 })) || !isTime(value, format);
      return isKept ? value : null;
    }),
  );
  return { ...sheet, values, formulas: new Map() };
}

/** The marks of other units are read for nothing, but are of the year as well. */
function columnsOf(
  sheet: SheetGrid,
  { framework, breakdown }: Assessment,
  units: MarksOfUnits | null,
): ReadonlyMap<number, ColumnReading> {
  const all = [...(framework?.columns ?? []), ...(breakdown?.columns ?? [])];
  return new Map(
    all.flatMap((one) => {
      if (one.sheet !== sheet.name) return [];
      const isOthers = one.meaning === "unknown" && units?.columns.includes(one.column);
      return [[one.column, isOthers ? { ...one, meaning: "actual" } : one]];
    }),
  );
}

function ranksIn(units: MarksOfUnits | null): readonly number[] {
  const { rankRow = null, columns = [] } = units ?? {};
  return rankRow === null ? [] : columns.map((column) => cellKey(rankRow, column));
}

/** null if nothing of the plan is on the sheet. */
export function tableRows(sheet: SheetGrid, { framework, breakdown }: Assessment): TableRows | null {
  const rows = [
    ...(framework?.indicators ?? []).flatMap((one) => (one.sheet === sheet.name ? [one.row] : [])),
    ...(framework?.rows ?? []).flatMap((one) =>
      one.sheet === sheet.name && !AS_WRITTEN.has(one.role) ? [one.row] : [],
    ),
    ...(framework?.stated ?? []).flatMap(({ sheet: name, cell }) =>
      name === sheet.name ? [parseA1(cell)?.row ?? 0] : [],
    ),
    ...(breakdown?.tasks ?? []).flatMap((one) => (one.sheet === sheet.name ? [one.row] : [])),
  ].filter((row) => row > 0);
  const header = framework?.sheets.find(({ name }) => name === sheet.name)?.headerRows[1];
  // With a sheet for each month or assessor only the first has indicators; the rows of the others are theirs as well.
  if (header !== undefined && !rows.some((row) => row > header))
    return { first: header + 1, last: sheet.values.length };
  if (rows.length === 0) return null;
  const lowest = rows.reduce((most, row) => Math.max(most, row), 0);
  const highest = rows.reduce((least, row) => Math.min(least, row), lowest);
  const last = sheet.merges.reduce((most, { top, bottom }) => (top <= lowest && bottom > most ? bottom : most), lowest);
  return { first: header === undefined ? highest : header + 1, last };
}

/** Deadlines on a day (recurring and standing ones also hold for the new year), and totals that were typed. */
function cellsOfTheYear(sheet: SheetGrid, { framework, breakdown }: Assessment): ReadonlySet<number> {
  const deadlines = (breakdown?.tasks ?? []).flatMap(({ sheet: name, deadline, deadlineCell }) =>
    name === sheet.name && deadline.kind === "date" && deadlineCell !== null ? [deadlineCell] : [],
  );
  const notApplicable = new Set(
    (framework?.indicators ?? []).flatMap(({ id, actual }) => (actual.state === "not-applicable" ? [id] : [])),
  );
  // Totals of full marks were typed without those that did not apply.
  const totals = (framework?.stated ?? []).flatMap(({ sheet: name, field, cell, of }) =>
    name === sheet.name && (field !== "full" || of.some((id) => notApplicable.has(id))) ? [cell] : [],
  );
  return new Set(
    [...deadlines, ...totals].flatMap((cell) => {
      const place = parseA1(cell);
      return place ? [cellKey(place.row, place.column)] : [];
    }),
  );
}

export interface Cell {
  readonly value: CellValue;
  readonly format: string;
}

export function isDay({ value, format }: Cell): boolean {
  if (typeof value === "number") return dateFormatShows(format) !== null;
  return typeof value === "string" && A_DAY.test(value.trim());
}

function isOfTheYear(value: CellValue, column: ColumnReading | undefined): boolean {
  if (!column || !OF_THE_YEAR.has(column.meaning)) return false;
  const text = cellText(value);
  // A header that is repeated among the rows.
  if (text !== "" && normaliseName(column.heading) === normaliseName(text)) return false;
  if (column.meaning !== "evidence") return true;
  return !ASKED.test(column.heading) && evidenceAsked(text, false).length === 0;
}

/** Whether a formula in a marks column depends on cells that are filled in each year; =40-1 and =D4-1 are last year's marks. */
function followsFromTheYear(text: string, sheet: SheetGrid, isOfYear: (column: number) => boolean): boolean {
  const formula = parseFormula(text);
  if (formula === null) return true;
  return [...referencesIn(formula)].some(({ sheet: other, range: { top, left, bottom, right } }) => {
    if (other !== null && other !== sheet.name) return true;
    for (let column = left; column <= Math.min(right, MOST_COLUMNS); column++) {
      if (isOfYear(column) || (top === bottom && sheet.formulas.has(cellKey(top, column)))) return true;
    }
    return false;
  });
}

/** Titles are moved to the new year; fields to fill in or sign are blank. */
export function lineAround(cell: Cell, isAbove: boolean, year: YearAfter): CellValue {
  if (isDay(cell)) return null;
  if (typeof cell.value !== "string") return cell.value;
  const unfilled = cell.value.replace(FILLED_ON, "$1");
  return isAbove ? year.moved(unfilled) : unfilled;
}

/** Whether a formula only uses sheets that are carried over; one that cannot be parsed may use any. */
export function usesOnlyCopied(text: string, own: string, copied: ReadonlySet<string>): boolean {
  const formula = parseFormula(text);
  if (formula === null) return !text.includes("!");
  return [...referencesIn(formula)].every(({ sheet }) => copied.has(sheet ?? own));
}
