import type { Settings } from "../../domain/settings.ts";
import { readFrequency } from "../schedule/frequency.ts";
import { endsLikeDepartment } from "../../recognise/departments/departmentName.ts";
import { readDeadline, type DeadlineContext } from "../../recognise/deadlines/deadlines.ts";
import { cellKey } from "../../domain/cells.ts";
import { mayHoldData, type SheetGrid, type WorkbookGrid } from "../../domain/grid.ts";
import { headerFit, missingForFramework } from "../../recognise/sheets/headerFit.ts";
import { isSummaryPaper } from "../../recognise/sheets/sheetCandidates.ts";
import { nameRank } from "../../recognise/text/sheetName.ts";
import { findHeaders, findTable, tableUnder, type FoundHeader } from "../../recognise/table/findTable.ts";
import { headerAt, type HeaderColumn } from "../../recognise/table/header.ts";
import type { TableWords } from "../../recognise/table/heading.ts";
import type { Table } from "../../recognise/table/table.ts";
import { departmentColumns, hasMonthsAcross, monthsDown, type ColumnsApart } from "./columnsApart.ts";
import { columnsOf, type Held, type LedgerDeclaration } from "../declaration.ts";

/** A ledger's table; the `meaning` of its columns is an id of the declaration. */
export interface LedgerTable {
  readonly declaration: LedgerDeclaration;
  readonly table: Table<string>;
  /** Columns for one department or matter each; absent if a row is about one matter and a column names the departments. */
  readonly apart?: ColumnsApart;
  /** It has a column for each month, and nothing else gives a frequency or a due day. */
  readonly isMatrix?: true;
}

/** Sheets that the user declared to be something else. */
export interface LedgerWishes {
  readonly settings: Settings;
  readonly framework?: string;
  readonly breakdown?: string;
}

/** If a smaller share of its headings is known, the sheet is about something else (借阅登记). */
const LEAST_KNOWN = 0.5;
/** How many cells of a column are examined. */
const CELLS_LOOKED_AT = 40;
/** A name of this rank says what the sheet is. */
const CALLED = 2.5;

const SHARED_WORDS: TableWords["shared"] = {
  number: "number",
  indicator: "indicator",
  lead: "department",
  responsible: "department",
  support: "support",
  leader: "leader",
  person: "person",
  note: "note",
};

/** Cached, because readings of headings are cached by the words object. */
const WORDS = new WeakMap<LedgerDeclaration, TableWords>();

function wordsOf(declaration: LedgerDeclaration): TableWords {
  let words = WORDS.get(declaration);
  if (!words) {
    const columns = columnsOf(declaration).map(({ id, words: own, pattern }) => ({
      meaning: id,
      words: own,
      ...(pattern ? { pattern } : {}),
    }));
    const { perDepartment, matrix } = declaration;
    const expects = perDepartment
      ? { expects: (text: string) => endsLikeDepartment(text) || (matrix?.matters.test(text) ?? false) }
      : {};
    WORDS.set(declaration, (words = { columns, shared: SHARED_WORDS, ...expects }));
  }
  return words;
}

/**
 * The sheets that are ledgers, in workbook order, recognised by a column that only this ledger has, never by name. A
 * sheet that is a framework, is called 测评体系 or 任务分解, or was declared to be one by the user, is no ledger.
 *
 * @param declarations all ledgers; if two fit a sheet equally well, the first is taken
 */
export function findLedgers(
  grid: WorkbookGrid,
  wishes: LedgerWishes,
  declarations: readonly LedgerDeclaration[],
): readonly LedgerTable[] {
  const { settings } = wishes;
  const wished = [wishes.framework, wishes.breakdown, settings.frameworkSheet, settings.breakdownSheet];
  return grid.sheets.flatMap((sheet) => {
    if (!mayHoldData(sheet) || sheet.hidden || wished.includes(sheet.name) || isSummaryPaper(sheet)) return [];
    if (nameRank(sheet.name, "framework") >= CALLED || nameRank(sheet.name, "breakdown") >= CALLED) return [];
    const best = bestFit(findHeaders(sheet, declarations.map(wordsOf)), grid.date1904, declarations);
    if (!best || isFramework(sheet, settings)) return [];
    const all = [best, ...othersOn(best, grid.date1904, declarations)].sort((a, b) => topOf(a) - topOf(b));
    return all.map(({ declaration, found, apart, isMatrix }, at): LedgerTable => {
      const whole = tableUnder(found);
      const below = all[at + 1];
      const table = below ? { ...whole, dataRows: whole.dataRows.filter((row) => row < topOf(below)) } : whole;
      return { declaration, table, ...(apart ? { apart } : {}), ...(isMatrix ? { isMatrix } : {}) };
    });
  });
}

function topOf({ found }: Fit): number {
  return found.header.rows[0];
}

const LEAST_HEADINGS = 3;
const LONGEST_HEADING = 16;

/** Other ledgers on the same sheet, each under a header of its own. */
function othersOn(best: Fit, date1904: boolean, declarations: readonly LedgerDeclaration[]): readonly Fit[] {
  const { sheet, merges, width, chosen } = best.found;
  const kinds = declarations.filter((one) => one !== best.declaration).map(wordsOf);
  const found: Fit[] = [];
  for (let row = 1; row <= sheet.values.length; row++) {
    const [first, last] = best.found.header.rows;
    const texts = (sheet.values[row - 1] ?? []).filter((value) => (value ?? "") !== "");
    const mayBeHeader =
      texts.length >= LEAST_HEADINGS &&
      texts.every((value) => typeof value === "string" && value.length <= LONGEST_HEADING && !/\d/u.test(value));
    if (!mayBeHeader || (row >= first && row <= last)) continue;
    const headers = kinds.flatMap((kind): readonly FoundHeader[] => {
      const header = headerAt(sheet, merges, width, kind, row);
      return header ? [{ sheet, kind, header, merges, width, chosen, recap: null }] : [];
    });
    const fit = bestFit(headers, date1904, declarations);
    if (!fit) continue;
    found.push(fit);
    row = fit.found.header.rows[1];
  }
  return found;
}

function isFramework(sheet: SheetGrid, settings: Settings): boolean {
  const table = findTable(sheet, "framework", settings.mapping);
  return table !== null && headerFit(table, "framework") > 0 && missingForFramework(table) === null;
}

interface Fit {
  readonly declaration: LedgerDeclaration;
  readonly found: FoundHeader;
  readonly apart: ColumnsApart | null;
  readonly isMatrix: boolean;
  readonly known: number;
}

function bestFit(
  headers: readonly FoundHeader[],
  date1904: boolean,
  declarations: readonly LedgerDeclaration[],
): Fit | null {
  let best: Fit | null = null;
  const byWords = new Map(declarations.map((one) => [wordsOf(one), one]));
  for (const header of headers) {
    const declaration = typeof header.kind === "string" ? undefined : byWords.get(header.kind);
    if (!declaration) continue;
    const columns = settled(header, declaration, date1904);
    const settledHeader = { ...header, header: { ...header.header, columns } };
    const fit =
      fitWith(settledHeader, declaration, departmentColumns(settledHeader, declaration)) ??
      matrixFit(settledHeader, declaration);
    if (fit && fit.known > (best?.known ?? 0)) best = fit;
  }
  return best;
}

function fitWith(found: FoundHeader, declaration: LedgerDeclaration, apart: ColumnsApart | null): Fit | null {
  const columns = withApart(found, apart, declaration.perDepartment?.column ?? "");
  const known = fitOf(
    columns,
    declaration,
    apart ? declaration.perDepartment?.proof : declaration.proof,
    apart !== null,
  );
  return known > 0 ? { declaration, found: headed(found, columns), apart, isMatrix: false, known } : null;
}

/** A matrix of months is recognised by its contents. */
function matrixFit(found: FoundHeader, declaration: LedgerDeclaration): Fit | null {
  const { matrix } = declaration;
  if (!matrix) return null;
  if (hasMonthsAcross(found, declaration)) {
    const known = fitOf(found.header.columns, declaration, [[matrix.across]], true);
    return known > 0 ? { declaration, found, apart: null, isMatrix: true, known } : null;
  }
  const apart = monthsDown(found, declaration);
  if (!apart) return null;
  const columns = withApart(found, apart, matrix.across);
  const known = fitOf(columns, declaration, [[matrix.down]], true);
  return known > 0 ? { declaration, found: headed(found, columns), apart, isMatrix: true, known } : null;
}

function withApart(
  { header }: FoundHeader,
  apart: ColumnsApart | null,
  meaning: string,
): readonly HeaderColumn<string>[] {
  return header.columns.map((one) => (apart?.columns.has(one.column) ? { ...one, meaning } : one));
}

function headed(found: FoundHeader, columns: readonly HeaderColumn<string>[]): FoundHeader {
  return { ...found, header: { ...found.header, columns } };
}

/** How many columns of the ledger a header has; 0 if none of them is its own, or too many are about something else. */
function fitOf(
  columns: readonly HeaderColumn<string>[],
  { nameColumns }: LedgerDeclaration,
  proof: LedgerDeclaration["proof"] | undefined,
  isApart: boolean,
): number {
  const ids = new Set(columns.flatMap(({ meaning }) => (meaning === "unknown" ? [] : [meaning])));
  const has = (alternatives: string): boolean =>
    alternatives.split("|").some((alternative) => {
      const [id, word = ""] = alternative.split("~");
      return columns.some(({ meaning, heading }) => meaning === id && heading.includes(word));
    });
  if (!proof?.some((set) => set.every(has))) return 0;
  if (!isApart && !nameColumns.some((id) => ids.has(id))) return 0;
  const headed = columns.filter(({ heading }) => heading !== "");
  const known = headed.filter(({ meaning }) => meaning !== "unknown");
  return known.length < headed.length * LEAST_KNOWN ? 0 : ids.size;
}

/** The columns; those whose heading leaves the meaning open are decided by their contents. */
function settled(
  { sheet, header }: FoundHeader,
  declaration: LedgerDeclaration,
  date1904: boolean,
): readonly HeaderColumn<string>[] {
  const { settled: by } = declaration;
  if (!by) return header.columns;
  const patterns = new Map(columnsOf(declaration).map(({ id, daysAfter }) => [id, daysAfter]));
  const context: DeadlineContext = { year: 2000, date1904, stages: new Map() };
  const pattern = columnsOf(declaration).find(({ pattern: own }) => own)?.pattern;
  return header.columns.map((column) => {
    if (column.meaning === "unknown" && !pattern) return column;
    const meaning = by(
      column.meaning,
      held(sheet, column.column, header.rows[1], context, patterns.get(column.meaning), pattern),
    );
    return meaning === column.meaning ? column : { ...column, meaning };
  });
}

/** What most of a column's first cells hold. */
function held(
  sheet: SheetGrid,
  column: number,
  headerRow: number,
  context: DeadlineContext,
  daysAfter: RegExp | undefined,
  months: RegExp | undefined,
): Held {
  let days = 0;
  let named = 0;
  let recurring = 0;
  let filled = 0;
  for (let row = headerRow + 1; row <= sheet.values.length && filled < CELLS_LOOKED_AT; row++) {
    const value = sheet.values[row - 1]?.[column - 1] ?? null;
    if (value === null || value === "") continue;
    filled++;
    // A day among other words is no date.
    if (typeof value === "string" && daysAfter?.test(value)) continue;
    if (typeof value === "string" && months?.test(value.replace(/\s+/gu, ""))) {
      named++;
      continue;
    }
    const { kind } = readDeadline(value, sheet.numberFormats.get(cellKey(row, column)) ?? "", context);
    if (kind === "date") days++;
    else if (kind === "recurring" || (typeof value === "string" && readFrequency(value))) recurring++;
  }
  if (named * 2 > filled && named > 1) return "months";
  if (recurring * 2 > filled) return "recurring";
  return days * 2 > filled ? "day" : "other";
}
