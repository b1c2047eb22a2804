import { cellKey, keyCell, type CellRange, type CellValue } from "../../domain/cells.ts";
import { cellsOf, type SheetGrid } from "../../domain/grid.ts";
import { a1, parseA1 } from "../../domain/address.ts";
import { isMarks } from "../../domain/marks.ts";
import type { FrameworkDraft } from "../drafts.ts";
import { isMarks as areMarks } from "../../domain/meaning.ts";
import { issue, type Issue } from "../../domain/issue.ts";
import type { Settings } from "../../domain/settings.ts";
import { statedDay } from "../deadlines/datePoint.ts";
import { partOf } from "../joined/part.ts";
import { holdsTasks } from "../breakdown/toldColumns.ts";
import { findTable } from "../table/findTable.ts";
import { oneLine } from "../table/header.ts";
import { headsMarks } from "../table/headerAgain.ts";
import { hasColumn, type Table } from "../table/table.ts";
import { missingForFramework } from "./headerFit.ts";
import { tasksByContents } from "./tasksByContents.ts";

/** 填报单位：某局. */
const FIELD = /^[^:：]{2,12}[:：]/u;

/** 2025年12月5日, 年 月 日 to fill in. */
function isDay(value: CellValue | undefined): boolean {
  return (
    typeof value === "string" && (statedDay(value) !== null || /^[\d\s]*年[\d\s]*月[\d\s]*日$/u.test(value.trim()))
  );
}

/** 自评得分 before cells to fill in. */
function isHeading(value: CellValue | undefined): boolean {
  return typeof value === "string" && headsMarks(value);
}

/**
 * A sheet with rows and columns exchanged: a view, by which a table that lies on its side is read as any other. Lines with one
 * text alone, titles and remarks, and lines to fill in are left out: they are no column of the table.
 *
 * @param width of the sheet, in columns
 */
function turnedSheet(sheet: SheetGrid, width: number): SheetGrid {
  const isLine = (row: number): boolean => {
    const filled = cellsOf(sheet, row).filter((value) => (value ?? "") !== "");
    const isField = (value: CellValue | undefined): boolean => typeof value === "string" && FIELD.test(value);
    return (
      (filled.length === 1 && !filled.some(isHeading)) ||
      (filled.some(isField) && filled.every((value) => isField(value) || isDay(value)))
    );
  };
  const left = new Set(sheet.values.map((_, at) => at + 1).filter(isLine));
  const kept = ({ top }: CellRange): boolean => !left.has(top);
  const flip = <T>(map: ReadonlyMap<number, T>): Map<number, T> =>
    new Map(
      [...map].flatMap(([key, value]) => {
        const { row, column } = keyCell(key);
        return left.has(row) ? [] : [[cellKey(column, row), value] as const];
      }),
    );
  const formulas = [...flip(sheet.formulas)].flatMap(([key, text]) => {
    const turned = turnedFormula(text, sheet.name);
    return turned === null ? [] : [[key, turned] as const];
  });
  return {
    ...sheet,
    turnedFrom: sheet,
    values: Array.from({ length: width }, (_, column) =>
      Array.from(sheet.values, (row, at): CellValue => (left.has(at + 1) ? null : (row?.[column] ?? null))),
    ),
    formulas: new Map(formulas),
    numberFormats: flip(sheet.numberFormats),
    links: flip(sheet.links),
    ...(sheet.symbolFonts ? { symbolFonts: flip(sheet.symbolFonts) } : {}),
    merges: sheet.merges.filter(kept).map(({ top, left: from, bottom, right }) => ({
      top: from,
      left: top,
      bottom: right,
      right: bottom,
    })),
    hiddenRows: sheet.hiddenColumns,
    hiddenColumns: sheet.hiddenRows,
  };
}

/**
 * What was read from a turned sheet with its places where they are on the sheet itself. Rows and columns of readings stay lines of
 * the table: a `row` is a column of the sheet.
 */
export function turnedBack(draft: FrameworkDraft): FrameworkDraft {
  const [sheet] = draft.sheets;
  const turned = turnedValue(draft, sheet?.name ?? "");
  return {
    ...turned,
    sheets: turned.sheets.map((one) => ({ ...one, turned: true as const })),
    columns: turned.columns.map((one) => ({ ...one, turned: true as const })),
    rows: turned.rows.map((one) => ({ ...one, turned: true as const })),
  };
}

/** The same value, every address in a field called so exchanged. */
function turnedValue<T>(value: T, sheet: string): T {
  if (value === null || typeof value !== "object" || isMarks(value)) return value;
  if (Array.isArray(value)) return value.map((one: unknown) => turnedValue(one, sheet)) as T;
  const entries = Object.entries(value).map(([key, held]: [string, unknown]) => [key, turnedField(key, held, sheet)]);
  return Object.fromEntries(entries) as T;
}

function turnedField(key: string, held: unknown, sheet: string): unknown {
  if (typeof held === "string") {
    if (/(?:^c|C)ell$/u.test(key)) return turnedCell(held);
    if (key === "range") return held.split(":").map(turnedCell).join(":");
    if (key === "formula") return turnedFormula(held, sheet) ?? held;
  }
  if (key === "cells" && Array.isArray(held))
    return held.map((one: unknown) => (typeof one === "string" ? turnedCell(one) : turnedValue(one, sheet)));
  return turnedValue(held, sheet);
}

function turnedCell(cell: string): string {
  const at = parseA1(cell);
  return at ? a1({ row: at.column, column: at.row }) : cell;
}

/** Texts and references to other sheets, which stay; else a reference to a cell. */
const PARTS = /("[^"]*")|((?:'[^']*'|[\p{L}\d_.]+)!)?(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(!])/gu;
/** A:C, 3:5. */
const WHOLE_LINES = /(?<![\p{L}\d_.$])\$?(?:[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\d+:\$?\d+)(?![\p{L}\d_(])/u;

/** A formula's text with rows and columns of its own sheet exchanged; null where it speaks of whole rows or columns. */
export function turnedFormula(text: string, sheet: string): string | null {
  if (WHOLE_LINES.test(text.replace(/"[^"]*"/gu, '""'))) return null;
  return text.replace(PARTS, (whole, quoted, prefix, first, letters, second, digits, at: number) => {
    const isOther = typeof prefix === "string" && prefix.slice(0, -1).replaceAll("'", "") !== sheet;
    const isNamed = at > 0 && /[\p{L}\d_.]/u.test(text[at - 1] ?? "");
    if (quoted !== undefined || isOther || isNamed) return whole;
    const cell = parseA1(turnedCell(`${String(letters).toUpperCase()}${String(digits)}`));
    if (!cell) return whole;
    const [column = "", row = ""] = /^([A-Z]+)(\d+)$/u.exec(a1(cell))?.slice(1) ?? [];
    return `${String(prefix ?? "")}${String(second)}${column}${String(first)}${row}`;
  });
}

/** A table on its side is a few rows of many columns. */
const MOST_ROWS = 60;
const MOST_COLUMNS = 256;

/**
 * A sheet's table that lies on its side, turned: indicators across the columns, 分值 and 得分 below each other at the left. Says so
 * instead where it leaves a question open, or holds more than marks. null where none does.
 */
export function onItsSide(sheet: SheetGrid, settings: Settings): Table | Issue | null {
  const turned = turnedIfSmall(sheet);
  const table = turned && findTable(turned, "framework", settings.mapping);
  if (!table || missingForFramework(table) !== null) return null;
  const read = partOf(table, settings, [], false).draft;
  const marks = table.columns.filter(({ column }) =>
    read.columns.some((one) => one.column === column && areMarks(one.meaning)),
  );
  const names = table.dataRows.filter((row) =>
    marks.some(({ column }) => typeof table.value(row, column) === "number"),
  );
  if (marks.length < 2 || names.length < 2) return null;
  if (!holdsMore(table) && !leavesOpen(read)) return table;
  return liesOnItsSide(table, marks);
}

function turnedIfSmall(sheet: SheetGrid): SheetGrid | null {
  const width = sheet.values.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  return sheet.values.length > MOST_ROWS || width > MOST_COLUMNS ? null : turnedSheet(sheet, width);
}

function liesOnItsSide({ sheet: { name }, headerRows }: Table, columns: Table["columns"], field?: string): Issue {
  const cell = a1({ row: columns[0]?.column ?? 1, column: headerRows[1] });
  const text = columns.map(({ at }) => oneLine(at.text)).join("、");
  return issue("table-on-its-side", { sheet: name, cell }, { name, text, ...(field ? { field } : {}) });
}

/** Says that a sheet's tasks run across its columns, with 任务, 责任单位 and 时限 below each other at the left; null where they do not. */
export function tasksOnTheirSide(sheet: SheetGrid, settings: Settings): Issue | null {
  const turned = turnedIfSmall(sheet);
  const table = turned && (findTable(turned, "breakdown", settings.mapping) ?? tasksByContents(turned, settings));
  if (!table || table.dataRows.length < 2) return null;
  const known = table.columns.filter(({ meaning, confidence }) => OF_TASKS.has(meaning) && confidence >= SURE);
  const isHeaded = hasColumn(table, "lead", "responsible") && hasColumn(table, "task") && known.length > 2;
  const isUpright = findTable(sheet, "breakdown", settings.mapping) ?? tasksByContents(sheet, settings);
  return isHeaded || (!isUpright && holdsTasks(table)) ? liesOnItsSide(table, table.columns, "task") : null;
}

const SURE = 0.9;
const OF_TASKS: ReadonlySet<string> = new Set(["task", "lead", "responsible", "support", "deadline", "progress"]);

/** Tasks, whose deadlines are read along rows. */
function holdsMore(table: Table): boolean {
  return table.column("deadline") !== null || table.column("progress") !== null;
}

/** Questions speak of rows, which are columns here; months or quarters across are no indicators, whatever they come to. */
function leavesOpen({ indicators, issues }: FrameworkDraft): boolean {
  return issues.some(({ code }) => OPEN.has(code)) || indicators.every(({ name }) => PERIOD.test(name.trim()));
}

const PERIOD = /^(?:\d{4}年?度?)?(?:[一二三四五六七八九十\d]{1,3}月份?|第?[一二三四1-4]季度|[上下]半年|\d{4}年度?)$/u;

const OPEN: ReadonlySet<string> = new Set(["reading-ambiguous", "column-ambiguous", "weights-missing", "year-assumed"]);
