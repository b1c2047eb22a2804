import type { ColumnReading } from "../../domain/assessment.ts";
import type { Deadline } from "../../domain/deadline.ts";
import { issue, type Issue } from "../../domain/issue.ts";
import type { Evidence } from "../../domain/reading.ts";
import { evidenceSource } from "../evidence/evidenceEntries.ts";
import { readDeadline, type DeadlineContext } from "../deadlines/deadlines.ts";
import { blockDepartments } from "./blockDepartments.ts";
import type { DepartmentCell, FrameworkDraft, LinkText, TaskDraft } from "../drafts.ts";
import { withDueColumn } from "./dueColumn.ts";
import { headingRows } from "./headingIndicators.ts";
import { unreadTicks } from "../departments/tickedDepartments.ts";
import { PeopleReader } from "../departments/peopleReader.ts";
import { readProgress, type ProgressReading } from "./progress.ts";
import { departmentsOfTables, tableOfOne, type ToldDepartment } from "./sheetDepartment.ts";
import { columnReading } from "../table/header.ts";
import type { Table } from "../table/table.ts";
import { achievedIn } from "../targets/quantity.ts";
import { taskColumns, type TaskColumns } from "./taskColumns.ts";
import { normaliseName } from "../text/normalise.ts";
import { ordinalIn } from "../text/textMarks.ts";
import { taskRows, type TaskRow } from "./taskRows.ts";
import { dutiesWithin, timesWithin } from "./taskText.ts";
import { markedTimes, type MarkedTimes } from "./timeColumns.ts";

/** A breakdown as its sheets give it; tasks are still to be joined to departments and indicators. */
export interface BreakdownDraft {
  /** The first of its sheets. */
  readonly sheet: string;
  readonly columns: readonly ColumnReading[];
  readonly tasks: readonly TaskDraft[];
  /** What may be tasks and was not read. */
  readonly issues: readonly Issue[];
  /** The framework's own rows are the tasks. */
  readonly inFramework?: true;
}

/** Reads the tasks of one or several sheets (one for each department or stage), in the order given. */
export function readBreakdown(
  tables: readonly Table[],
  context: DeadlineContext,
  framework: Pick<FrameworkDraft, "indicators" | "items"> | null = null,
): BreakdownDraft | null {
  const [first] = tables;
  if (!first) return null;
  const tasks: TaskDraft[] = [];
  const issues: Issue[] = [];
  const names = [...(framework?.items ?? []), ...(framework?.indicators ?? [])].map(({ name }) => normaliseName(name));
  const topics = new Set(names);
  const indicators = new Set((framework?.indicators ?? []).map(({ name }) => normaliseName(name)));
  const read = tables.map((table) => withDueColumn(table, context));
  const isBlock = ({ sheet: { name } }: Table): boolean => read.filter((one) => one.sheet.name === name).length > 1;
  const headed = read.map((table) => ({ table, columns: taskColumns(table) }));
  const ofOne = headed.flatMap(({ table, columns }) => tableOfOne(table, columns, isBlock(table)) ?? []);
  const whose = new Map(departmentsOfTables(ofOne).map((one, at) => [ofOne[at]?.table, one]));
  for (const { table, columns } of headed) {
    const times = markedTimes(table, context);
    const sheet = { table, columns, context, times, department: whose.get(table) ?? null };
    const people = new PeopleReader(table);
    const evidence = evidenceSource(table, columns.evidence, columns.name);
    const headings = headingRows(table, columns, indicators);
    const { tasks: rows, idle } = taskRows(table, columns, blockDepartments(table, columns, topics), headings);
    for (const one of unreadTicks(table)) issues.push(one);
    for (const { row, text } of idle)
      issues.push(issue("task-unread", { sheet: table.sheet.name, cell: `A${row}` }, { field: "heading", name: text }));
    const spans = rowsOfTasks(table, rows);
    const own = rows.map((task, at): TaskDraft => {
      const named = people.of(spans[at] ?? [task.row], task.departmentCells);
      const id = tasks.length + at;
      return { id, people: named, evidenceList: evidence(task.row), ...readTask(sheet, task) };
    });
    // One by one: so many arguments at once overflow the stack of a worker.
    for (const task of onlyCount(own) ? own.map(withCount) : own) tasks.push(task);
  }
  return { sheet: first.sheet.name, columns: read.flatMap((table) => table.columns.map(columnReading)), tasks, issues };
}

interface TaskSheet {
  readonly table: Table;
  readonly columns: TaskColumns;
  readonly context: DeadlineContext;
  readonly times: MarkedTimes | null;
  /** Whose tasks all of them are. */
  readonly department: ToldDepartment | null;
}

/** Every data row of each task: its own and those below that only go on with it. */
function rowsOfTasks(table: Table, tasks: readonly TaskRow[]): readonly (readonly number[])[] {
  const rows = tasks.map((): number[] => []);
  let at = -1;
  for (const row of table.dataRows) {
    while (at + 1 < tasks.length && (tasks[at + 1]?.row ?? Infinity) <= row) at++;
    rows[at]?.push(row);
  }
  return rows;
}

/** How far a task is, by the latest column that says it. */
function progressOf(
  table: Table,
  columns: readonly number[],
  row: number,
): ProgressReading & { readonly cell: string | null } {
  const said = columns.map((column) => ({ ...readingAt(table, column, row), cell: table.cell(row, column) }));
  const [first = { ...NO_PROGRESS, cell: null }] = said;
  return said.find(({ progress, unread }) => progress !== "unknown" || unread !== null) ?? first;
}

const NO_PROGRESS: ProgressReading = { progress: "unknown", unread: null, text: "" };

function readingAt(table: Table, column: number, row: number): ProgressReading {
  const reading = readProgress(table.value(row, column), table.format(row, column) ?? "");
  // 24次 beside 目标值 不少于24次 is an amount reached, not a word nobody understands.
  const isAmount = reading.unread !== null && table.column("target") !== null && achievedIn(reading.unread) !== null;
  return isAmount ? { ...reading, unread: null } : reading;
}

function readTask(sheet: TaskSheet, task: TaskRow): Omit<TaskDraft, "id" | "people" | "evidenceList"> {
  const { table, columns } = sheet;
  const { row, name, nameCell } = task;
  const { deadline, deadlineColumn } = deadlineOf(sheet, task);
  const progress = progressOf(table, columns.progress, row);
  const links = linkTexts(table, columns, task);
  const { departmentCells, told } = departmentsOf(sheet, task);
  return {
    sheet: table.sheet.name,
    row,
    name,
    nameCell,
    indicatorText: shownLink(links[0], name),
    deadline,
    deadlineCell: deadlineColumn === null ? null : table.cell(row, deadlineColumn),
    progress: progress.progress,
    progressText: progress.text,
    progressUnread: progress.unread,
    progressCell: progress.cell,
    evidence: table.text(row, columns.evidence),
    evidenceCell: columns.evidence === null ? null : table.cell(row, columns.evidence),
    departmentCells,
    links,
    told: [...told, ...(task.blank ? [{ by: "blank", cell: task.blank.cell, text: task.blank.above } as const] : [])],
  };
}

interface TaskDepartments {
  readonly departmentCells: readonly DepartmentCell[];
  /** What told them, if not the row itself. */
  readonly told: readonly Evidence[];
}

/**
 * Those of its own row, else of the row that heads its block, else of the whole sheet, else those its text ends with. Beside a column
 * of those who help, whoever heads a block or sheet leads.
 */
function departmentsOf({ department, columns }: TaskSheet, task: TaskRow): TaskDepartments {
  const { departmentCells, block, name, nameCell } = task;
  const heads = block ?? department;
  if (heads && departmentCells.every(({ role }) => role === "support")) {
    const leads = columns.departments.length > 0 ? { ...heads, role: "lead" as const } : heads;
    const by = block ? ({ by: "heading", cell: block.cell, text: block.text } as const) : department?.told;
    return { departmentCells: [leads, ...departmentCells], told: by ? [by] : [] };
  }
  const duties = departmentCells.length > 0 ? null : dutiesWithin(name);
  return {
    departmentCells: duties === null ? departmentCells : [{ role: null, text: duties, cell: nameCell }],
    told: [],
  };
}

function linkTexts(table: Table, columns: TaskColumns, task: TaskRow): readonly LinkText[] {
  return task.links.map((link) => {
    const texts = (wanted: readonly number[]): readonly string[] => wanted.flatMap((column) => link.get(column) ?? []);
    return {
      code: columns.code === null ? "" : (link.get(columns.code) ?? ""),
      names: texts(columns.indicator),
      contents: texts(columns.content),
      items: [...task.sections, ...texts(columns.item)],
      number: table.text(task.row, columns.number),
    };
  });
}

/** Whether 序号 only counts the tasks, from the top or, as registers do that begin with the newest, from the bottom. */
function onlyCount(tasks: readonly TaskDraft[]): boolean {
  return countsUp(tasks) || countsUp([...tasks].reverse()) || isCutFromAList(tasks);
}

/** Three rows or more whose 序号 goes on by one, from whatever number on. */
function isCutFromAList(tasks: readonly TaskDraft[]): boolean {
  const numbers = tasks.flatMap(({ links }) => (links[0]?.number ? [ordinalIn(links[0].number)] : []));
  const [first] = numbers;
  return numbers.length > 2 && first !== null && numbers.every((number, at) => number === (first ?? 0) + at);
}

/** Whether 序号 goes 1, 2, 3 (一, 二, 三; 1、 2、) from the first, or from the first of each section; a row may be without. */
function countsUp(tasks: readonly TaskDraft[]): boolean {
  let before = 0;
  let place = 0;
  for (const { links } of tasks) {
    place += 1;
    if (!links[0]?.number) continue;
    const number = ordinalIn(links[0].number);
    if (number === null) return false;
    if (number === 1) place = 1;
    else if (number !== before + 1 && number !== place) return false;
    before = number;
  }
  return before > 0;
}

function withCount(task: TaskDraft): TaskDraft {
  const number = task.links[0]?.number ?? "";
  const counted = number !== "" && shownLink(task.links[0] && { ...task.links[0], number: "" }, task.name) === "";
  return counted ? { ...task, onlyCounts: true } : task;
}

function shownLink(link: LinkText | undefined, taskName: string): string {
  if (!link) return "";
  const { code, names, contents, items, number } = link;
  return code || [...names, ...contents].find((name) => name !== taskName) || items.at(-1) || number;
}

/** The months that are marked, else the deadline column, else 频次, else the stage of the row, of a section row above it, or of the whole sheet. */
function deadlineOf(
  { table, columns, context, times }: TaskSheet,
  task: TaskRow,
): { readonly deadline: Deadline; readonly deadlineColumn: number | null } {
  const marked = times?.dueAt(task.row);
  if (marked) return { deadline: marked.deadline, deadlineColumn: marked.column };
  const own = [columns.deadline, columns.frequency].filter((column) => column !== null);
  for (const column of own) {
    const deadline = readDeadline(table.value(task.row, column), table.format(task.row, column) ?? "", context);
    // 频次 may say 1次, which is no deadline.
    if (deadline.kind === "missing" || (column === columns.frequency && deadline.kind === "invalid")) continue;
    return { deadline, deadlineColumn: column };
  }
  for (const said of columns.deadline === null ? timesWithin(task.name) : []) {
    const deadline = readDeadline(said, "", context);
    if (deadline.kind !== "invalid" && deadline.kind !== "missing")
      return { deadline, deadlineColumn: columns.name[0] ?? null };
  }
  const stage = table.text(task.row, columns.stage);
  const above = [...[...task.sections].reverse(), table.sheet.name].filter((heading) => heading.includes("阶段"));
  for (const text of [stage, ...above]) {
    if (text === "") continue;
    const deadline = readDeadline(text, "", context);
    if (deadline.kind === "date") return { deadline, deadlineColumn: columns.deadline ?? columns.stage };
  }
  return { deadline: { kind: "missing" }, deadlineColumn: columns.deadline };
}
