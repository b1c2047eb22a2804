import type { ColumnMeaning } from "../../domain/meaning.ts";
import { dateFormatShows } from "../../domain/isoDate.ts";
import { readDeadline, type DeadlineContext } from "../deadlines/deadlines.ts";
import { departmentKey } from "../departments/departmentName.ts";
import { readDepartmentText } from "../departments/departmentText.ts";
import { namesDepartmentsOnly } from "../departments/namesDepartmentsOnly.ts";
import type { FrameworkDraft } from "../drafts.ts";
import type { HeaderColumn } from "../table/header.ts";
import { OF_OTHERS } from "../table/provenMeanings.ts";
import { tableWith, type Table } from "../table/table.ts";
import { mostName } from "./linkColumn.ts";
import { LEAD } from "../words/offices.ts";
import { readProgress } from "./progress.ts";
import { taskColumns } from "./taskColumns.ts";
import { dutiesWithin } from "./taskText.ts";
import { isMarked, timeOver } from "./timeColumns.ts";

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
 * A breakdown with the columns under unknown headings, or headings that hold a word of something that the cells are not, taken for what
 * their cells are, where no known heading has that meaning: the text that tells the rows apart is the task, cells that name departments
 * are those who do it, those that read as deadlines or as progress are that. The fullest column counts, of equals the first; a second
 * one of departments helps.
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
  if (lacksTask(table, rows, framework)) {
    const texts = open.filter(({ one, contents }) => contents === "text" && tellsApart(table, one.column, rows));
    const found = fullest(texts);
    const [name] = taskColumns(table).name;
    if (found) {
      told.set(found.one.column, "task");
      // 自查标准 over the framework's names says which indicator a row is for.
      if (name !== undefined && table.columnsOf("standard").includes(name)) told.set(name, "indicator");
    }
  }
  const isOpen = new Set(open.map(({ one }) => one.column));
  const has = (...meanings: readonly ColumnMeaning[]): boolean =>
    table.columnsOf(...meanings).some((column) => !isOpen.has(column));
  if (!has("lead", "responsible")) {
    const leads = open.find(({ one, contents }) => contents === "departments" && IS_LEAD.test(one.heading));
    if (leads) told.set(leads.one.column, "lead");
    else tell("departments", "responsible");
  }
  if (!has("support")) tell("departments", "support");
  if (!has("deadline", "stage", "frequency")) tell("time", "deadline");
  if (!has("progress")) {
    const timed = open.filter(({ one, contents }) => contents === "progress" && timeOver(one) !== null);
    if (timed.length > 1) for (const { one } of timed) told.set(one.column, "progress");
    else tell("progress", "progress");
  }
  if (told.size === 0) return table;
  return tableWith(
    table,
    table.columns.map((one): HeaderColumn => {
      const meaning = told.get(one.column);
      return meaning === undefined ? one : { ...one, meaning, confidence: 0.6, evidence: { by: "shape" } };
    }),
  );
}

const NO_CONTEXT: DeadlineContext = { year: 2000, date1904: false, stages: new Map() };

/**
 * Whether a table lists tasks by what its cells are, under whatever headings: texts that tell its rows apart, departments, and until
 * when or how far.
 */
export function holdsTasks(table: Table): boolean {
  const rows = table.dataRows.slice(0, ROWS_LOOKED_AT);
  const open = table.columns.flatMap((one) =>
    openColumn(table, one, rows, { context: NO_CONTEXT, isKnown: new Set() }),
  );
  const isOpen = new Set(open.map(({ one }) => one.column));
  const holds = (contents: Contents, ...meanings: readonly ColumnMeaning[]): boolean =>
    table.columnsOf(...meanings).some((column) => !isOpen.has(column)) ||
    open.some((each) => each.contents === contents);
  const isNamed =
    table.columnsOf("task").length > 0 ||
    open.some(({ one, contents }) => contents === "text" && tellsApart(table, one.column, rows));
  return (
    isNamed &&
    holds("departments", "lead", "responsible") &&
    (holds("time", "deadline") || holds("progress", "progress"))
  );
}

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

/** What the cells of a column are where its heading is right. */
const SAID: Readonly<Partial<Record<ColumnMeaning, Contents>>> = {
  lead: "departments",
  responsible: "departments",
  support: "departments",
  deadline: "time",
  progress: "progress",
};
const LONGEST_TIME = 16;
const LONGEST_PROGRESS = 8;
/** A heading that only holds a word: 落实主体 is not how far something was put into effect. */
const IN_PART = 0.6;

function openColumn(
  table: Table,
  one: HeaderColumn,
  rows: readonly number[],
  { context, isKnown }: Known,
): readonly OpenColumn[] {
  const said = SAID[one.meaning];
  const isOpen = one.meaning === "unknown" || (said !== undefined && one.confidence <= IN_PART);
  if (!isOpen || one.mapped || one.putAway) return [];
  const counts: Record<Contents, number> = { departments: 0, time: 0, progress: 0, text: 0 };
  let filled = 0;
  const isTime = timeOver(one) !== null;
  for (const row of rows) {
    const value = table.value(row, one.column);
    const text = table.text(row, one.column);
    // √ below 3月 says when, and not that it was done.
    if (text === "" || (isTime && isMarked(text))) continue;
    filled += 1;
    const format = table.format(row, one.column) ?? "";
    if (namesDepartmentsOnly(text) || areAllKnown(text, isKnown)) counts.departments += 1;
    // 完成八个村规划报批 and 3月底前制定方案 are tasks.
    else if (text.length <= LONGEST_TIME && saysWhen(value, format, context)) counts.time += 1;
    else if (text.length <= LONGEST_PROGRESS && isProgress(value, format)) counts.progress += 1;
    else if (/\p{Script=Han}{3}/u.test(text)) counts.text += 1;
  }
  const isMost = (count: number): boolean => count > 1 && count * 3 >= filled * 2;
  const only = (["departments", "time", "progress", "text"] as const).find((each) => isMost(counts[each]));
  // Among other texts 筹备工作会 ends like a department by chance.
  const areTexts = counts.text > counts.departments && isMost(counts.text + counts.departments);
  const contents = only ?? (areTexts ? "text" : undefined);
  if (!contents || (said && (contents === said || counts[said] > 0))) return [];
  if (contents === "text" && said && !mayBeTask(table, one, rows)) return [];
  if (contents === "departments" && OF_OTHERS.test(one.at.text)) return [];
  return [{ one, contents, filled: counts[contents] }];
}

/** What is called after how far something is: 推进情况, 落实成效. 落实举措 over sentences is what is to be done. */
const HOW_FAR = /情况|进[度展]|状态|结果|成[效果]|[?？]|是否/u;

/** Whether sentences under a heading that speaks of something else may be tasks. */
function mayBeTask(table: Table, one: HeaderColumn, rows: readonly number[]): boolean {
  if (SAID[one.meaning] === "departments") return endsInDuties(table, one.column, rows);
  return one.meaning === "progress" && !HOW_FAR.test(one.at.text);
}

/** 任务及责任 over 制定方案（责任单位：办公室） or 制定方案（办公室牵头）: tasks that say themselves who does them. */
function endsInDuties(table: Table, column: number, rows: readonly number[]): boolean {
  const texts = rows.map((row) => table.text(row, column)).filter((text) => text !== "");
  return texts.filter((text) => dutiesWithin(text) !== null).length * 3 >= texts.length * 2;
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
function saysWhen(value: ReturnType<Table["value"]>, format: string, context: DeadlineContext): boolean {
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
