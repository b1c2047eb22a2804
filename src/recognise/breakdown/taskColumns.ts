import type { Role } from "../../domain/department.ts";
import { tickedDepartments, type TickedDepartments } from "../departments/tickedDepartments.ts";
import type { HeaderColumn } from "../table/header.ts";
import type { Table } from "../table/table.ts";
import { readProgress } from "./progress.ts";
import { timeOver } from "./timeColumns.ts";

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
  /** How far each task is, the latest first. */
  readonly progress: readonly number[];
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
  const narrowest = [table.columnsOf("measure"), contents, indicators, items, table.columnsOf("standard")].flatMap(
    (columns) => columns.slice(-1),
  );
  const named = tasks.length > 0 ? tasks : narrowest.slice(0, 1);
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
    progress: progressColumns(table),
    evidence: table.column("evidence"),
  };
}

/**
 * The columns that say how far each task is, the latest first: by the times that their headings name (第一季度进展 | 第二季度进展), else from
 * right to left. Where words for progress stand in some of them and sentences in others, the words count, and what was planned does not
 * count beside what was done. Beside marks, 完成情况 often states what was achieved (全年学习12次) instead: a column with more such sentences
 * than words for progress does not count.
 */
function progressColumns(table: Table): readonly number[] {
  const surest = table.column("progress");
  const sure = table.columns.find(({ column }) => column === surest)?.confidence;
  const found = table.columns.filter(({ meaning, confidence }) => meaning === "progress" && confidence === sure);
  if (surest === null) return [];
  if (found.some(({ mapped }) => mapped) || (found.length === 1 && table.column("full") === null)) return [surest];
  const counts = new Map(found.map(({ column }) => [column, contentsOf(table, column)]));
  const isTold = ({ column }: HeaderColumn): boolean => {
    const { read = 0, unread = 0 } = counts.get(column) ?? {};
    return read > 0 && read >= unread;
  };
  if (table.column("full") !== null) {
    const { read = 0, unread = 0 } = counts.get(surest) ?? {};
    return unread > read ? [] : [surest];
  }
  const done = found.filter((one) => isTold(one) && !PLANNED.test(one.at.text));
  const words = done.filter(({ column }) => counts.get(column)?.areWords);
  const [only, ...others] = words.length > 0 ? words : done;
  if (!only) return [surest];
  const times = [only, ...others].map((one) => timeOver(one)?.last ?? "");
  const isBackwards = others.length > 0 && times.every((time, at) => at === 0 || time < (times[at - 1] ?? ""));
  const columns = [only, ...others].map(({ column }) => column);
  return isBackwards ? columns : columns.reverse();
}

/** What is to be reached, in a heading over progress. */
const PLANNED = /计划|目标|应|预[计期]/u;
/** Longer ones are sentences, whatever words they hold. */
const LONGEST_WORD = 8;

function contentsOf(
  table: Table,
  column: number,
): { readonly read: number; readonly unread: number; readonly areWords: boolean } {
  let [read, unread, words] = [0, 0, 0];
  for (const row of table.dataRows) {
    const reading = readProgress(table.value(row, column), table.format(row, column) ?? "");
    if (reading.unread !== null) unread++;
    else if (reading.progress !== "unknown") read++;
    if (reading.progress !== "unknown" && reading.text.length <= LONGEST_WORD) words++;
  }
  return { read, unread, areWords: words > 0 && words === read + unread };
}
