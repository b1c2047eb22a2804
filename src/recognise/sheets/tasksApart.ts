import type { SheetGrid } from "../../domain/grid.ts";
import type { Settings } from "../../domain/settings.ts";
import { blankColumns, saysIndicator, tableStarts, type TableStart } from "../breakdown/tableStarts.ts";
import { columnsOf, cutSheet } from "../table/cutSheet.ts";
import { findTable } from "../table/findTable.ts";
import { missingForFramework } from "./headerFit.ts";
import { namesMarked, namesOf } from "./namesMarked.ts";
import { tasksByContents } from "./tasksByContents.ts";

/** A sheet on which tables of tasks stand below, above or beside one of marks, as two: one without the tasks, and one with nothing else. */
export interface TasksApart {
  readonly marks: SheetGrid;
  readonly tasks: SheetGrid;
}

/** null where a sheet holds only tables of one kind. */
export function tasksApart(sheet: SheetGrid, settings: Settings): TasksApart | null {
  const starts = tableStarts(sheet);
  if (hold(starts, "tasks") && hold(starts, "marks")) {
    const isTask = (row: number): boolean => starts.findLast(({ title }) => title <= row)?.holds === "tasks";
    return { marks: cutSheet(sheet, (row) => !isTask(row)), tasks: cutSheet(sheet, isTask) };
  }
  for (const blank of blankColumns(sheet)) {
    const sides = [columnsOf(sheet, 1, blank - 1), columnsOf(sheet, blank + 1, Infinity)];
    const tasks = sides.find((side) => areTasksApart(tableStarts(side)));
    const marks = sides.find((side) => side !== tasks && hold(tableStarts(side), "marks"));
    if (tasks && marks) return { marks, tasks };
    const [left, right] = sides;
    if (left && right && areByContents(left, right, settings)) return { marks: left, tasks: right };
  }
  return null;
}

function hold(starts: readonly TableStart[], wanted: TableStart["holds"]): boolean {
  return starts.some(({ holds }) => holds === wanted);
}

function areTasksApart(starts: readonly TableStart[]): boolean {
  return hold(starts, "tasks") && starts.every((start) => start.holds === "tasks" && saysIndicator(start));
}

/** Whether tasks under whatever headings stand beside a scorecard whose rows they do not go on with: they name its indicators, or run on below it. */
function areByContents(left: SheetGrid, right: SheetGrid, settings: Settings): boolean {
  const tasks = tasksByContents(right, settings);
  const marks = tasks && findTable(left, "framework", settings.mapping);
  if (!marks || missingForFramework(marks) !== null) return false;
  const last = marks.dataRows.at(-1) ?? Infinity;
  return namesMarked(tasks, tasks.columns, namesOf([marks])) || tasks.dataRows.some((row) => row > last);
}
