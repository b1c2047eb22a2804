import { a1 } from "../domain/address.ts";
import type { ColumnReading } from "../domain/assessment.ts";
import type { Deadline } from "../domain/deadline.ts";
import { readDeadline, type DeadlineContext } from "./deadlines.ts";
import { endsLikeDepartment } from "./departmentName.ts";
import type { DepartmentCell } from "./drafts.ts";
import type { SheetGrid } from "./grid.ts";
import { readProgress } from "./progress.ts";
import { cellText, type Table } from "./table.ts";
import type { TaskDraft } from "./taskDraft.ts";
import { taskColumns, taskRows, type TaskColumns, type TaskRow } from "./taskRows.ts";

/** A breakdown as its sheets give it; tasks are still to be joined to departments and indicators. */
export interface BreakdownDraft {
  /** The first of its sheets. */
  readonly sheet: string;
  readonly columns: readonly ColumnReading[];
  readonly tasks: readonly TaskDraft[];
}

/** Reads the tasks of one or several sheets (one for each department or stage), in the order given. */
export function readBreakdown(tables: readonly Table[], context: DeadlineContext): BreakdownDraft | null {
  const [first] = tables;
  if (!first) return null;
  const tasks: TaskDraft[] = [];
  for (const table of tables) {
    const columns = taskColumns(table);
    const sheetDepartment = columns.departments.length === 0 ? departmentOfSheet(table) : null;
    for (const row of taskRows(table, columns))
      tasks.push(readTask(table, columns, row, sheetDepartment, context, tasks.length));
  }
  return { sheet: first.sheet.name, columns: tables.flatMap((table) => table.columns.map(reading)), tasks };
}

function reading({ sheet, column, heading, meaning, confidence }: ColumnReading): ColumnReading {
  return { sheet, column, heading, meaning, confidence };
}

function readTask(
  table: Table,
  columns: TaskColumns,
  task: TaskRow,
  sheetDepartment: DepartmentCell | null,
  context: DeadlineContext,
  id: number,
): TaskDraft {
  const { row } = task;
  const { deadline, deadlineColumn } = deadlineOf(table, columns, task, context);
  const progress =
    columns.progress === null
      ? ({ progress: "unknown", unread: null } as const)
      : readProgress(table.value(row, columns.progress), table.format(row, columns.progress) ?? "");
  const code = columns.code === null ? "" : (task.link.get(columns.code) ?? "");
  const names = columns.indicator.flatMap((column) => task.link.get(column) ?? []);
  const contents = columns.content.flatMap((column) => task.link.get(column) ?? []);
  const items = [...task.sections, ...columns.item.flatMap((column) => task.link.get(column) ?? [])];
  const number = table.text(row, columns.number);
  return {
    id,
    sheet: table.sheet.name,
    row,
    name: task.name,
    nameCell: task.nameCell,
    indicatorText: code || [...names, ...contents].find((name) => name !== task.name) || items.at(-1) || number,
    deadline,
    deadlineCell: deadlineColumn === null ? null : table.cell(row, deadlineColumn),
    progress: progress.progress,
    progressUnread: progress.unread,
    progressCell: columns.progress === null ? null : table.cell(row, columns.progress),
    evidence: table.text(row, columns.evidence),
    evidenceCell: columns.evidence === null ? null : table.cell(row, columns.evidence),
    departmentCells: sheetDepartment ? [sheetDepartment] : task.departmentCells,
    link: {
      code,
      names,
      contents,
      items,
      number,
    },
  };
}

/** The deadline column, else 频次, else the stage that the row or a section row above it belongs to. */
function deadlineOf(
  table: Table,
  columns: TaskColumns,
  task: TaskRow,
  context: DeadlineContext,
): { readonly deadline: Deadline; readonly deadlineColumn: number | null } {
  const own = [columns.deadline, columns.frequency].filter((column) => column !== null);
  for (const column of own) {
    const deadline = readDeadline(table.value(task.row, column), table.format(task.row, column) ?? "", context);
    // 频次 may say 1次, which is no deadline.
    if (deadline.kind === "missing" || (column === columns.frequency && deadline.kind === "invalid")) continue;
    return { deadline, deadlineColumn: column };
  }
  const stage = table.text(task.row, columns.stage);
  for (const text of [stage, ...task.sections.filter((section) => section.includes("阶段")).reverse()]) {
    if (text === "") continue;
    const deadline = readDeadline(text, "", context);
    if (deadline.kind === "date") return { deadline, deadlineColumn: columns.deadline ?? columns.stage };
  }
  return { deadline: { kind: "missing" }, deadlineColumn: columns.deadline };
}

const SHEET_WORDS =
  /(?:重点|工作|责任|目标|创建|年度)*(?:任务|职责|责任)(?:分解|分工|清单)?(?:一览)?[表单]?|[（(].*[)）]|[\d\s.、_-]+|(?:19|20)\d{2}年?度?/gu;
const DEPARTMENT_LABEL =
  /^(?:(?:牵头|责任|主办|承办|填报)?(?:单位|部门|科室|股室|处室))[(（]?(?:盖章|公章)?[)）]?\s*[:：]\s*(.*)$/su;

/** A breakdown without department columns belongs to the department its sheet is named after, or that the lines above it name. */
function departmentOfSheet(table: Table): DepartmentCell | null {
  const bare = table.sheet.name.replace(SHEET_WORDS, "");
  const found = labelledDepartment(table.sheet, table.headerRows[0]);
  if (found) return found;
  return endsLikeDepartment(bare) ? { role: "responsible", text: bare, cell: a1({ row: 1, column: 1 }) } : null;
}

function labelledDepartment(sheet: SheetGrid, headerRow: number): DepartmentCell | null {
  for (let row = 1; row < headerRow; row++) {
    const cells = sheet.values[row - 1] ?? [];
    for (let column = 1; column <= cells.length; column++) {
      const label = DEPARTMENT_LABEL.exec(cellText(cells[column - 1] ?? null));
      if (!label) continue;
      const inside = label[1]?.split(/\s{2,}|填报|日期/u)[0]?.trim() ?? "";
      const text =
        inside !== "" ? inside : cellText(cells.slice(column).find((value) => cellText(value ?? null) !== "") ?? null);
      if (endsLikeDepartment(text)) return { role: "responsible", text, cell: a1({ row, column }) };
    }
  }
  return null;
}
