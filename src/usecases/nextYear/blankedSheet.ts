import type { ColumnMeaning } from "../../domain/meaning.ts";
import { a1, parseA1 } from "../../domain/address.ts";
import type { Assessment, ColumnReading } from "../../domain/assessment.ts";
import { dateFormatShows } from "../../domain/isoDate.ts";
import { parseFormula } from "../../domain/formula/parseFormula.ts";
import { referencesIn } from "../../domain/formula/formula.ts";
import { evidenceAsked } from "../../recognise/evidence/evidenceWanted.ts";
import { cellKey, keyCell, type CellValue } from "../../domain/cells.ts";
import type { SheetGrid } from "../../domain/grid.ts";
import { normaliseName } from "../../recognise/text/normalise.ts";
import { cellText } from "../../recognise/table/table.ts";
import type { YearAfter } from "./yearAfter.ts";

/** What a year brings, by the meaning of the column: marks, what they were given for, how far things are. */
const OF_THE_YEAR: ReadonlySet<string> = new Set([
  ...["actual", "review", "score", "deducted", "reason", "achieved"],
  ...["progress", "measure", "evidence"],
]);
/** What indicators and tasks are called by. */
const NAMING: ReadonlySet<ColumnMeaning> = new Set(["number", "item", "indicator", "content", "task"]);
/** 材料要求, 材料清单: what is asked for, not what there is. */
const ASKED = /要求|清单/u;

/** A reference to whole rows reaches far beyond any table. */
const MOST_COLUMNS = 200;

const A_DAY = /^(?:19|20)\d{2}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?$/u;
const FILLED_ON = /((?:日期|时间)[:：]\s*)(?:(?:19|20)\d{2}\s*[年./-]\s*)?\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?/u;

/** Rows of words, by their role: none of their cells is a mark. */
const AS_WRITTEN: ReadonlySet<string> = new Set(["header", "note", "signature"]);

/** Rows of a sheet's tables, 1-based, inclusive; above stand titles, below who signs. */
interface TableRows {
  readonly first: number;
  readonly last: number;
}

/**
 * A sheet of the plan as the new year finds it: indicators, full marks, tasks and who does them as they were; marks, days and what was
 * said of them gone. Formulas stay, without results.
 * @param copied the sheets that go along: what takes its figures from others has none
 */
export function blankedSheet(
  sheet: SheetGrid,
  assessment: Assessment,
  year: YearAfter,
  copied: ReadonlySet<string>,
): SheetGrid {
  const columns = columnsOf(sheet, assessment);
  const rows = tableRows(sheet, assessment);
  const given = cellsOfTheYear(sheet, assessment);
  const asWritten = new Set(
    (assessment.framework?.rows ?? []).flatMap((one) =>
      one.sheet === sheet.name && AS_WRITTEN.has(one.role) ? [one.row] : [],
    ),
  );
  const isOfYear = (column: number): boolean => OF_THE_YEAR.has(columns.get(column)?.meaning ?? "");
  const formulas = new Map(
    [...sheet.formulas].filter(([key, text]) => {
      if (!isAmong(text, sheet.name, copied)) return false;
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
      if (rows === null) return cell.value;
      if (at + 1 < rows.first || at + 1 > rows.last) return lineAround(cell, at + 1 < rows.first, year);
      if (asWritten.has(at + 1)) return lineAround(cell, false, year);
      const column = columns.get(index + 1);
      // 1-1 that was typed as a code became a day.
      const isOfYears = (isDay(cell) && !NAMING.has(column?.meaning ?? "unknown")) || isOfTheYear(cell.value, column);
      return given.has(key) || isOfYears ? null : cell.value;
    }),
  );
  return { ...sheet, values, formulas, hiddenRows: isFiltered(sheet) ? new Set() : sheet.hiddenRows };
}

/** SUBTOTAL is for rows that a filter hides; the filter does not go along. */
function isFiltered({ formulas }: SheetGrid): boolean {
  return [...formulas.values()].some((text) => /SUBTOTAL\(/iu.test(text));
}

/** A list of stages without its days; `kept` are the cells (A1) that name them. */
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

function columnsOf(sheet: SheetGrid, { framework, breakdown }: Assessment): ReadonlyMap<number, ColumnReading> {
  const all = [...(framework?.columns ?? []), ...(breakdown?.columns ?? [])];
  return new Map(all.flatMap((one) => (one.sheet === sheet.name ? [[one.column, one]] : [])));
}

/** null where nothing of the plan stands on the sheet. */
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
  // Of sheets for months or assessors the first alone has indicators: the rows of the others are theirs as well.
  if (header !== undefined && !rows.some((row) => row > header))
    return { first: header + 1, last: sheet.values.length };
  if (rows.length === 0) return null;
  const lowest = rows.reduce((most, row) => Math.max(most, row), 0);
  const highest = rows.reduce((least, row) => Math.min(least, row), lowest);
  const last = sheet.merges.reduce((most, { top, bottom }) => (top <= lowest && bottom > most ? bottom : most), lowest);
  return { first: header === undefined ? highest : header + 1, last };
}

/** Deadlines that fall on a day, for recurring and standing ones hold for the new year too; and totals that somebody typed. */
function cellsOfTheYear(sheet: SheetGrid, { framework, breakdown }: Assessment): ReadonlySet<number> {
  const deadlines = (breakdown?.tasks ?? []).flatMap(({ sheet: name, deadline, deadlineCell }) =>
    name === sheet.name && deadline.kind === "date" && deadlineCell !== null ? [deadlineCell] : [],
  );
  const notApplicable = new Set(
    (framework?.indicators ?? []).flatMap(({ id, actual }) => (actual.state === "not-applicable" ? [id] : [])),
  );
  // Full marks in all were typed without those of what did not apply.
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
  // A header repeated among the rows.
  if (text !== "" && normaliseName(column.heading) === normaliseName(text)) return false;
  if (column.meaning !== "evidence") return true;
  return !ASKED.test(column.heading) && evidenceAsked(text, false).length === 0;
}

/** Whether a formula in a marks column takes from what is filled in anew; =40-1 and =D4-1 are marks of last year. */
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

/** Titles are of the new year, and nobody has filled in or signed anything. */
export function lineAround(cell: Cell, isAbove: boolean, year: YearAfter): CellValue {
  if (isDay(cell)) return null;
  if (typeof cell.value !== "string") return cell.value;
  const unfilled = cell.value.replace(FILLED_ON, "$1");
  return isAbove ? year.moved(unfilled) : unfilled;
}

/** Whether a formula takes from nothing but sheets that go along; what cannot be read may take from anywhere. */
export function isAmong(text: string, own: string, copied: ReadonlySet<string>): boolean {
  const formula = parseFormula(text);
  if (formula === null) return !text.includes("!");
  return [...referencesIn(formula)].every(({ sheet }) => copied.has(sheet ?? own));
}
