import type { ColumnMeaning } from "../../domain/meaning.ts";
import { dateFormatShows } from "../../domain/isoDate.ts";
import { readDeadline, type DeadlineContext } from "../deadlines/deadlines.ts";
import { departmentKey } from "../departments/departmentName.ts";
import { readDepartmentText } from "../departments/departmentText.ts";
import { namesDepartmentsOnly } from "../departments/namesDepartmentsOnly.ts";
import type { FrameworkDraft } from "../drafts.ts";
import type { HeaderColumn } from "../table/header.ts";
import { tableWith, type Table } from "../table/table.ts";
import { mostName } from "./linkColumn.ts";
import { ordinalIn } from "../text/textMarks.ts";
import { LEAD } from "../words/offices.ts";
import { readProgress } from "./progress.ts";
import { taskColumns } from "./taskColumns.ts";

/** What the cells of a column are, whatever stands above them. */
type Contents = "departments" | "time" | "progress" | "text";

interface OpenColumn {
  readonly one: HeaderColumn;
  readonly contents: Contents;
  /** How many cells are so. */
  readonly filled: number;
}

/** Enough rows to tell. */
const ROWS_LOOKED_AT = 300;

/**
 * A breakdown with the columns under unknown headings taken for what their cells are, where no known heading has that meaning: the text
 * that tells the rows apart is the task, cells that name departments are those who do it, those that read as deadlines or as progress are
 * that. The fullest column counts, of equals the first; a second one of departments helps.
 */
export function withToldColumns(
  table: Table,
  context: DeadlineContext,
  framework: Pick<FrameworkDraft, "indicators" | "items"> | null,
): Table {
  const rows = table.dataRows.slice(0, ROWS_LOOKED_AT);
  const isKnown = knownDepartments(framework);
  const open = table.columns.flatMap((one) => openColumn(table, one, rows, { context, isKnown }));
  const told = new Map<number, ColumnMeaning>();
  const tell = (contents: Contents, meaning: ColumnMeaning): void => {
    const found = fullest(open.filter((each) => each.contents === contents && !told.has(each.one.column)));
    if (found) told.set(found.one.column, meaning);
  };
  const counting = countingTasks(table, rows);
  const rest = counting.length === 0 ? table : withMeaning(table, counting, "number");
  if (lacksTask(rest, rows, framework)) {
    const texts = open.filter(({ one, contents }) => contents === "text" && tellsApart(table, one.column, rows));
    const found = fullest(texts);
    const [name] = taskColumns(rest).name;
    if (found) {
      told.set(found.one.column, "task");
      // 自查标准 over the framework's names says which indicator a row is for.
      if (name !== undefined && table.columnsOf("standard").includes(name)) told.set(name, "indicator");
    }
  }
  const has = (...meanings: readonly ColumnMeaning[]): boolean => table.columnsOf(...meanings).length > 0;
  if (!has("lead", "responsible")) {
    const leads = open.find(({ one, contents }) => contents === "departments" && IS_LEAD.test(one.heading));
    if (leads) told.set(leads.one.column, "lead");
    else tell("departments", "responsible");
  }
  if (!has("support")) tell("departments", "support");
  if (!has("deadline", "stage", "frequency")) {
    const times = open.filter(({ contents }) => contents === "time").map(({ one }) => one.column);
    const end = endOf(table, times, rows, context);
    if (end === null) tell("time", "deadline");
    else told.set(end, "deadline");
  }
  if (!has("progress")) tell("progress", "progress");
  for (const column of counting) told.set(column, "number");
  const started = startColumns(table, rows, context);
  if (told.size === 0 && started.size === 0) return table;
  const columns = table.columns.map((one): HeaderColumn => {
    const meaning = told.get(one.column);
    if (meaning !== undefined) return { ...one, meaning, confidence: 0.6, evidence: { by: "shape" } };
    return started.has(one.column) ? { ...one, meaning: "unknown", confidence: 0, evidence: { by: "shape" } } : one;
  });
  return tableWith(table, columns);
}

function withMeaning(table: Table, columns: readonly number[], meaning: ColumnMeaning): Table {
  return tableWith(
    table,
    table.columns.map((one) => (columns.includes(one.column) ? { ...one, meaning } : one)),
  );
}

/** Columns that are headed as tasks (任务号) and only number them: 一, 二, 三. */
function countingTasks(table: Table, rows: readonly number[]): readonly number[] {
  const headed = table.columns.filter(({ meaning, mapped }) => meaning === "task" && !mapped);
  return headed.flatMap(({ column }) => {
    const texts = rows.map((row) => table.text(row, column)).filter((text) => text !== "");
    const isNumber = (text: string): boolean => text.length <= LONGEST_NUMBER && ordinalIn(text) !== null;
    return texts.length > 1 && texts.every(isNumber) ? column : [];
  });
}

const LONGEST_NUMBER = 5;

function fullest(columns: readonly OpenColumn[]): OpenColumn | undefined {
  const most = Math.max(...columns.map(({ filled }) => filled));
  return columns.find(({ filled }) => filled === most);
}

interface Known {
  readonly context: DeadlineContext;
  readonly isKnown: ReadonlySet<string>;
}

function knownDepartments(framework: Pick<FrameworkDraft, "indicators"> | null): ReadonlySet<string> {
  const texts = new Set(
    (framework?.indicators ?? []).flatMap(({ departmentCells }) => departmentCells.map(({ text }) => text)),
  );
  const nobody: ReadonlySet<string> = new Set();
  return new Set(
    [...texts].flatMap((text) =>
      readDepartmentText(text, nobody).flatMap(({ named }) =>
        named.kind === "department" ? departmentKey(named.name) : [],
      ),
    ),
  );
}

/** 主办中心（牵头）: what nobody knows a heading to be, but who leads. */
const IS_LEAD = new RegExp(LEAD, "u");
/** Who checks, or reports, is none of those who do the work. */
const OF_OTHERS = /[督考核审验评监]|填报|报送/u;

function openColumn(
  table: Table,
  one: HeaderColumn,
  rows: readonly number[],
  { context, isKnown }: Known,
): readonly OpenColumn[] {
  if (one.meaning !== "unknown" || one.mapped || one.putAway) return [];
  const counts: Record<Contents, number> = { departments: 0, time: 0, progress: 0, text: 0 };
  let filled = 0;
  for (const row of rows) {
    const value = table.value(row, one.column);
    const text = table.text(row, one.column);
    if (text === "") continue;
    filled += 1;
    const format = table.format(row, one.column) ?? "";
    if (namesDepartmentsOnly(text) || areAllKnown(text, isKnown)) counts.departments += 1;
    else if (isTime(value, format, context)) counts.time += 1;
    else if (isProgress(value, format)) counts.progress += 1;
    else if (/\p{Script=Han}{3}/u.test(text)) counts.text += 1;
  }
  const contents = (["departments", "time", "progress", "text"] as const).find(
    (each) => counts[each] > 1 && counts[each] * 3 >= filled * 2,
  );
  if (!contents || (contents === "departments" && OF_OTHERS.test(one.at.text))) return [];
  return [{ one, contents, filled: counts[contents] }];
}

function areAllKnown(text: string, isKnown: ReadonlySet<string>): boolean {
  if (isKnown.size === 0) return false;
  const mentions = readDepartmentText(text, isKnown);
  return (
    mentions.length > 0 &&
    mentions.every(({ named }) => named.kind === "department" && isKnown.has(departmentKey(named.name)))
  );
}

/** Whether a cell says until when; a plain number is none, whatever day it might be. */
function isTime(value: ReturnType<Table["value"]>, format: string, context: DeadlineContext): boolean {
  if (typeof value === "number" ? dateFormatShows(format) === null : typeof value !== "string") return false;
  const { kind } = readDeadline(value, format, context);
  return kind === "date" || kind === "recurring" || kind === "standing";
}

function isProgress(value: ReturnType<Table["value"]>, format: string): boolean {
  if (typeof value === "number" && !format.includes("%")) return false;
  const { progress, unread } = readProgress(value, format);
  return progress !== "unknown" && unread === null;
}

/**
 * Whether no column is known to say what is to be done: none at all, or only one that says which indicator it is for, because its
 * texts come again or are the framework's.
 */
function lacksTask(
  table: Table,
  rows: readonly number[],
  framework: Pick<FrameworkDraft, "indicators" | "items"> | null,
): boolean {
  if (table.columnsOf("task", "measure").length > 0) return false;
  const [name] = taskColumns(table).name;
  if (name === undefined) return true;
  const texts = rows.map((row) => table.text(row, name)).filter((text) => text !== "");
  if (framework && mostName(texts, framework)) return true;
  return (
    !table.columnsOf("standard").includes(name) && (texts.length < rows.length || new Set(texts).size < texts.length)
  );
}

/** Whether a column's texts differ from row to row, nearly all of them, and most rows have one. */
function tellsApart(table: Table, column: number, rows: readonly number[]): boolean {
  const own = rows.filter((row) => table.isMergeTop(row, column)).map((row) => table.text(row, column));
  const texts = own.filter((text) => text !== "");
  return texts.length * 2 > rows.length && new Set(texts).size * 5 >= texts.length * 4;
}

/** Of columns that are headed as deadlines alike (开始时间 | 结束时间, both below 时间) those with the beginnings. */
function startColumns(table: Table, rows: readonly number[], context: DeadlineContext): ReadonlySet<number> {
  const headed = table.columns.filter(({ meaning, mapped }) => meaning === "deadline" && !mapped);
  const surest = Math.max(...headed.map(({ confidence }) => confidence));
  const alike = headed.filter(({ confidence }) => confidence === surest).map(({ column }) => column);
  const end = endOf(table, alike, rows, context);
  return end === null ? new Set() : new Set(alike.filter((column) => column !== end));
}

/** The later of two columns of days: wherever the left one has a day the right one has one as late or later, and some are later. */
function endOf(
  table: Table,
  columns: readonly number[],
  rows: readonly number[],
  context: DeadlineContext,
): number | null {
  const [left, right, ...others] = columns;
  if (left === undefined || right === undefined || others.length > 0) return null;
  const day = (row: number, column: number): string | null => {
    const deadline = readDeadline(table.value(row, column), table.format(row, column) ?? "", context);
    return deadline.kind === "date" ? deadline.due : null;
  };
  let later = 0;
  for (const row of rows) {
    const [from, to] = [day(row, left), day(row, right)];
    if (from === null) continue;
    if (to === null || to < from) return null;
    if (to > from) later += 1;
  }
  return later > 0 ? right : null;
}
