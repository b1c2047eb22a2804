import { issue, type Issue } from "../../domain/issue.ts";
import { codeKey } from "../text/normalise.ts";
import { dateFormatShows, serialDate } from "../../domain/isoDate.ts";
import type { Table } from "./table.ts";

/** More than a sentence shows, so that it says 等. */
const MOST_NAMED = 12;
/** Of the years 2000 to 2099: what a spreadsheet makes of 1-1 when it is typed. */
const FIRST_DAY = 36_526;
const LAST_DAY = 73_050;
/** What a bare number may stand for: 3-12. */
const MONTH_AND_DAY = /^\d{1,2}-\d{1,2}$/u;
/** Codes that are none, at a glance. */
const UNDIVIDED = /^[a-z\d.]+$/u;

/**
 * Codes such as 1-1 that a spreadsheet took for a day when they were typed are read as month and day again: cells that show a
 * date, and bare day numbers of a column in which at least one is the month and day of a code that stands elsewhere as text.
 * One warning says which. The same tables where there are none.
 */
export function readDatedCodes(
  tables: readonly Table[],
  date1904: boolean,
): { readonly tables: readonly Table[]; readonly issues: readonly Issue[] } {
  const columns = tables.flatMap((table) => table.columnsOf("number").map((column) => ({ table, column })));
  if (!columns.some(({ table, column }) => table.dataRows.some((row) => mayBeDay(table, row, column))))
    return { tables, issues: [] };
  const written = new Set<string>();
  for (const { table, column } of columns)
    for (const row of table.dataRows) {
      const value = table.value(row, column);
      if (typeof value !== "string" || UNDIVIDED.test(value)) continue;
      const code = codeKey(value);
      if (MONTH_AND_DAY.test(code)) written.add(code);
    }
  const found: { sheet: string; cell: string; text: string }[] = [];
  const texts = new Map<Table, Map<number, Map<number, string>>>();
  for (const { table, column } of columns) {
    const dated = datedColumn(table, column, written, date1904);
    if (dated.size === 0) continue;
    const ofTable = texts.get(table) ?? new Map<number, Map<number, string>>();
    texts.set(table, ofTable.set(column, dated));
    for (const [row, text] of dated)
      if (table.isMergeTop(row, column)) found.push({ sheet: table.sheet.name, cell: table.cell(row, column), text });
  }
  const [first] = found;
  if (!first) return { tables, issues: [] };
  const detail = { text: first.text, names: found.slice(0, MOST_NAMED).map(({ cell }) => cell) };
  return {
    tables: tables.map((table) => withTexts(table, texts.get(table))),
    issues: [issue("code-date", { sheet: first.sheet, cell: first.cell }, detail, { found: found.length })],
  };
}

function mayBeDay(table: Table, row: number, column: number): boolean {
  const value = table.value(row, column);
  if (typeof value !== "number" || !Number.isInteger(value)) return false;
  return (value >= FIRST_DAY && value <= LAST_DAY) || dateShown(table, row, column) !== null;
}

function dateShown(table: Table, row: number, column: number): ReturnType<typeof dateFormatShows> {
  const format = table.format(row, column);
  return format === undefined ? null : dateFormatShows(format);
}

/** Row → code, of the cells of a column that are days. @param written months and days that stand elsewhere as text */
function datedColumn(
  table: Table,
  column: number,
  written: ReadonlySet<string>,
  date1904: boolean,
): Map<number, string> {
  const bare = new Map<number, string>();
  const dated = new Map<number, string>();
  let isProven = false;
  for (const row of table.dataRows) {
    const value = table.value(row, column);
    if (typeof value !== "number" || !mayBeDay(table, row, column)) continue;
    const shows = dateShown(table, row, column);
    // Where no such code is written as text nothing proves a bare number.
    if (shows === null && written.size === 0) continue;
    const day = serialDate(value, date1904);
    if (day === null) continue;
    const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
    // 3-45 is no day: it became March 1945.
    const text = shows === "month" ? `${month}-${year % 100}` : `${month}-${date}`;
    if (shows !== null) dated.set(row, text);
    else {
      bare.set(row, text);
      isProven ||= written.has(text);
    }
  }
  if (isProven) for (const [row, text] of bare) dated.set(row, text);
  return dated;
}

function withTexts(table: Table, texts: ReadonlyMap<number, ReadonlyMap<number, string>> | undefined): Table {
  if (!texts) return table;
  return {
    ...table,
    text: (row, column) => (column === null ? undefined : texts.get(column)?.get(row)) ?? table.text(row, column),
  };
}
