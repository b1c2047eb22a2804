import { a1, parseA1 } from "../../domain/address.ts";
import type { Assessment, ColumnReading } from "../../domain/assessment.ts";
import { dateFormatShows } from "../../domain/isoDate.ts";
import { parseFormula } from "../../domain/formula/parseFormula.ts";
import { referencesIn } from "../../domain/formula/formula.ts";
import { evidenceAsked } from "../../recognise/evidence/evidenceWanted.ts";
import { cellKey, type CellValue, type SheetGrid } from "../../recognise/grid.ts";
import { normaliseName } from "../../recognise/text/normalise.ts";
import { cellText } from "../../recognise/table/table.ts";
import type { YearAfter } from "./yearAfter.ts";

/** What a year brings, by the meaning of the column: marks, what they were given for, how far things are. */
const OF_THE_YEAR: ReadonlySet<string> = new Set([
  ...["actual", "review", "score", "deducted", "reason", "achieved"],
  ...["progress", "measure", "evidence"],
]);
/** 材料要求, 材料清单: what is asked for, not what there is. */
const ASKED = /要求|清单/u;

const A_DAY = /^(?:19|20)\d{2}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?$/u;
const FILLED_ON = /((?:日期|时间)[:：]\s*)(?:(?:19|20)\d{2}\s*[年./-]\s*)?\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?/u;

/** Rows below a table, by their role. */
const AROUND: ReadonlySet<string> = new Set(["note", "signature"]);

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
  const days = deadlineCells(sheet, assessment);
  const formulas = new Map([...sheet.formulas].filter(([, text]) => isAmong(text, sheet.name, copied)));
  const values = Array.from(sheet.values, (row, at) =>
    Array.from(row ?? [], (value = null, index): CellValue => {
      const key = cellKey(at + 1, index + 1);
      if (sheet.formulas.has(key)) return null;
      const cell = { value, format: sheet.numberFormats.get(key) ?? "" };
      if (rows === null) return cell.value;
      if (at + 1 < rows.first || at + 1 > rows.last) return lineAround(cell, at + 1 < rows.first, year);
      return days.has(key) || isDay(cell) || isOfTheYear(cell.value, columns.get(index + 1)) ? null : cell.value;
    }),
  );
  return { ...sheet, values, formulas };
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
    ...(framework?.rows ?? []).flatMap((one) => (one.sheet === sheet.name && !AROUND.has(one.role) ? [one.row] : [])),
    ...(framework?.stated ?? []).flatMap(({ sheet: name, cell }) =>
      name === sheet.name ? [parseA1(cell)?.row ?? 0] : [],
    ),
    ...(breakdown?.tasks ?? []).flatMap((one) => (one.sheet === sheet.name ? [one.row] : [])),
  ].filter((row) => row > 0);
  if (rows.length === 0) return null;
  const header = framework?.sheets.find(({ name }) => name === sheet.name)?.headerRows[1] ?? 0;
  const lowest = rows.reduce((most, row) => Math.max(most, row), 0);
  const last = sheet.merges.reduce((most, { top, bottom }) => (top <= lowest && bottom > most ? bottom : most), lowest);
  return {
    first: Math.max(
      header + 1,
      rows.reduce((least, row) => Math.min(least, row), lowest),
    ),
    last,
  };
}

/** Deadlines that fall on a day; recurring and standing ones hold for the new year too. */
function deadlineCells(sheet: SheetGrid, { breakdown }: Assessment): ReadonlySet<number> {
  return new Set(
    (breakdown?.tasks ?? []).flatMap(({ sheet: name, deadline, deadlineCell }) => {
      const place = name === sheet.name && deadline.kind === "date" && deadlineCell ? parseA1(deadlineCell) : null;
      return place ? [cellKey(place.row, place.column)] : [];
    }),
  );
}

interface Cell {
  readonly value: CellValue;
  readonly format: string;
}

function isDay({ value, format }: Cell): boolean {
  if (typeof value === "number") return dateFormatShows(format) !== null;
  return typeof value === "string" && A_DAY.test(value.trim());
}

function isOfTheYear(value: CellValue, column: ColumnReading | undefined): boolean {
  if (!column || !OF_THE_YEAR.has(column.meaning)) return false;
  const text = cellText(value);
  // A header that is said again among the rows.
  if (normaliseName(text) !== "" && normaliseName(column.heading).includes(normaliseName(text))) return false;
  if (column.meaning !== "evidence") return true;
  return !ASKED.test(column.heading) && evidenceAsked(text, false).length === 0;
}

/** Titles are of the new year, and nobody has filled in or signed anything. */
function lineAround(cell: Cell, isAbove: boolean, year: YearAfter): CellValue {
  if (isDay(cell)) return null;
  if (typeof cell.value !== "string") return cell.value;
  const unfilled = cell.value.replace(FILLED_ON, "$1");
  return isAbove ? year.moved(unfilled) : unfilled;
}

/** Whether a formula takes from nothing but sheets that go along; what cannot be read may take from anywhere. */
function isAmong(text: string, own: string, copied: ReadonlySet<string>): boolean {
  const formula = parseFormula(text);
  if (formula === null) return !text.includes("!");
  return [...referencesIn(formula)].every(({ sheet }) => copied.has(sheet ?? own));
}
