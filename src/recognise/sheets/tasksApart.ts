import type { SheetGrid } from "../../domain/grid.ts";
import { columnsOf, cutSheet } from "../table/cutSheet.ts";
import { blankColumns, saysIndicator, tableStarts, type TableStart } from "./tableStarts.ts";

/** A sheet on which tables of tasks stand below, above or beside one of marks, as two: one without the tasks, and one with nothing else. */
export interface TasksApart {
  readonly marks: SheetGrid;
  readonly tasks: SheetGrid;
}

/** null where a sheet holds only tables of one kind. */
export function tasksApart(sheet: SheetGrid): TasksApart | null {
  const starts = tableStarts(sheet);
  if (starts.length === 0) return null;
  if (hold(starts, "tasks") && hold(starts, "marks")) {
    const isTask = (row: number): boolean => starts.findLast(({ title }) => title <= row)?.holds === "tasks";
    return { marks: cutSheet(sheet, (row) => !isTask(row)), tasks: cutSheet(sheet, isTask) };
  }
  for (const blank of blankColumns(sheet)) {
    const sides = [columnsOf(sheet, 1, blank - 1), columnsOf(sheet, blank + 1, Infinity)];
    const tasks = sides.find((side) => areTasksApart(tableStarts(side)));
    const marks = sides.find((side) => side !== tasks && hold(tableStarts(side), "marks"));
    if (tasks && marks) return { marks, tasks };
  }
  return null;
}

function hold(starts: readonly TableStart[], wanted: TableStart["holds"]): boolean {
  return starts.some(({ holds }) => holds === wanted);
}

function areTasksApart(starts: readonly TableStart[]): boolean {
  return hold(starts, "tasks") && starts.every((start) => start.holds === "tasks" && saysIndicator(start));
}
