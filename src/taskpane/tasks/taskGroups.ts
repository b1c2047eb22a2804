import type { Task } from "../../domain/assessment.ts";
import type { IsoDate } from "../../domain/deadline.ts";
import { dueSoonUntil, urgency } from "../../score/taskCounts.ts";
import type { TaskGroup } from "../language/tasksText.ts";

/** The groups by urgency. */
export const TASK_GROUPS: readonly TaskGroup[] = ["overdue", "due-soon", "doing", "done", "standing"];

/** Puts every task into one group; within a group by due day, those without one last, otherwise in sheet order. */
export function groupTasks(tasks: readonly Task[], today: IsoDate): ReadonlyMap<TaskGroup, readonly Task[]> {
  const soon = dueSoonUntil(today);
  const groups = new Map<TaskGroup, Task[]>(TASK_GROUPS.map((group) => [group, []]));
  for (const task of tasks) groups.get(groupOf(task, today, soon))?.push(task);
  for (const group of groups.values()) group.sort((a, b) => compareText(dueOf(a), dueOf(b)) || a.id - b.id);
  return groups;
}

function groupOf(task: Task, today: IsoDate, soon: IsoDate): TaskGroup {
  if (task.progress === "done") return "done";
  const due = urgency(task, today, soon);
  if (due !== "none") return due;
  return task.deadline.kind === "standing" || task.deadline.kind === "recurring" ? "standing" : "doing";
}

function dueOf(task: Task): string {
  return task.deadline.kind === "date" ? task.deadline.due : "9999";
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
