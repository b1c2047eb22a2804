import type { Role } from "../../domain/department.ts";
import { tickedDepartments, type TickedDepartments } from "../departments/tickedDepartments.ts";
import type { Table } from "../table/table.ts";
import { readProgress } from "./progress.ts";

/** The columns of a breakdown by purpose; null or empty if the sheet has none. */
export interface TaskColumns {
  readonly code: number | null;
  readonly number: number | null;
  readonly item: readonly number[];
  readonly indicator: readonly number[];
  readonly content: readonly number[];
  /** Columns that may hold the task's name, first choice first. */
  readonly name: readonly number[];
  readonly departments: readonly { readonly column: number; readonly role: Role | null }[];
  /** Columns headed by a department and ticked if it has a part in the task. */
  readonly ticked: TickedDepartments;
  readonly deadline: number | null;
  readonly frequency: number | null;
  readonly stage: number | null;
  readonly progress: number | null;
  readonly evidence: number | null;
}

const CODE_HEADING = /指标|体系|代码|条目|对应/u;
const TASK_NUMBER = /任务|项目编号/u;

export function taskColumns(table: Table): TaskColumns {
  const numbers = table.columns.filter(({ meaning }) => meaning === "number");
  const code = numbers.find(({ heading }) => CODE_HEADING.test(heading) && !TASK_NUMBER.test(heading));
  const tasks = table.columnsOf("task");
  const contents = table.columnsOf("content");
  const indicators = table.columnsOf("indicator");
  const items = table.columnsOf("item");
  // If no column is called a task, the narrowest text says what is to be done.
  const narrowest = [table.columnsOf("measure"), contents, indicators, items, table.columnsOf("standard")].find(
    (columns) => columns.length > 0,
  );
  const named = tasks.length > 0 ? tasks : (narrowest ?? []).slice(-1);
  const ticked = tickedDepartments(table);
  const isTicked = new Set(ticked.columns.map(({ column }) => column));
  return {
    code: code?.column ?? null,
    number: numbers.find((column) => column !== code)?.column ?? null,
    item: items,
    indicator: indicators,
    content: contents,
    name: named,
    departments: (["lead", "responsible", "support"] as const).flatMap((role) =>
      table.columnsOf(role).flatMap((column) => (isTicked.has(column) ? [] : { column, role })),
    ),
    ticked,
    deadline: table.column("deadline"),
    frequency: table.column("frequency"),
    stage: table.column("stage"),
    progress: progressColumn(table),
    evidence: table.column("evidence"),
  };
}

/**
 * The column with each task's progress, or null. Beside marks, 完成情况 often states what was achieved (全年学习12次) instead: a
 * column with more such sentences than words for progress does not count.
 */
function progressColumn(table: Table): number | null {
  const column = table.column("progress");
  if (column === null || table.column("full") === null) return column;
  let understood = 0;
  let unread = 0;
  for (const row of table.dataRows) {
    const reading = readProgress(table.value(row, column), table.format(row, column) ?? "");
    if (reading.unread !== null) unread++;
    else if (reading.progress !== "unknown") understood++;
  }
  return unread > understood ? null : column;
}
