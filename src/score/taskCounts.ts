import type { Task } from "../domain/assessment.ts";
import type { IsoDate } from "../domain/deadline.ts";
import type { TaskCounts } from "../domain/scorecard.ts";

/** An unfinished task due within so many days is due soon, today and the last day included. */
const DUE_SOON_DAYS = 7;

export type Urgency = "overdue" | "due-soon" | "none";

/** Overdue: due before today and not done; blank progress counts as not done. */
export function urgency(task: Task, today: IsoDate, soon: IsoDate = dueSoonUntil(today)): Urgency {
  if (task.progress === "done" || task.deadline.kind !== "date") return "none";
  const { due } = task.deadline;
  return due < today ? "overdue" : due <= soon ? "due-soon" : "none";
}

/** The last day that counts as soon. */
export function dueSoonUntil(today: IsoDate): IsoDate {
  return new Date(Date.parse(`${today}T00:00:00Z`) + DUE_SOON_DAYS * 86_400_000).toISOString().slice(0, 10);
}

/** Counts tasks one at a time. */
export class TaskCounter {
  #counts = { total: 0, done: 0, overdue: 0, dueSoon: 0, standing: 0 };

  add(task: Task, due: Urgency): void {
    this.#counts.total++;
    if (task.progress === "done") this.#counts.done++;
    if (due === "overdue") this.#counts.overdue++;
    if (due === "due-soon") this.#counts.dueSoon++;
    if (task.deadline.kind === "standing") this.#counts.standing++;
  }

  counts(): TaskCounts {
    return { ...this.#counts };
  }
}

/** The progress of a list of tasks, each counted once. */
export function countTasks(tasks: readonly Task[], today: IsoDate): TaskCounts {
  const soon = dueSoonUntil(today);
  const counter = new TaskCounter();
  for (const task of tasks) counter.add(task, urgency(task, today, soon));
  return counter.counts();
}
