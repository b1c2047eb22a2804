import type { ProgressCounts, UnitProgress } from "../report/rollup/unitFigures.ts";
import { dueSoonUntil } from "../score/taskCounts.ts";
import { isList, isRecord, nameOf, textOf, type Fields } from "./reportFields.ts";

/**
 * The progress of the tasks in one report of schema 1 on its own judging day, whoever made it. null if the value is no
 * such report, or has no tasks.
 *
 * @param file the file that the report describes or comes from
 */
export function unitProgress(report: unknown, file: string): UnitProgress | null {
  if (!isRecord(report) || report["schema"] !== 1) return null;
  const { tasks, today, issues, totals } = report;
  if (!isList(tasks) || !isList(issues) || tasks.length === 0) return null;
  if (typeof today !== "string" || Number.isNaN(Date.parse(`${today}T00:00:00Z`))) return null;
  return {
    file,
    unit: textOf(report["unit"]) || nameOf(file),
    period: textOf(report["period"]),
    tasks: counted(tasks, today),
    isScored: isRecord(totals),
    errors: issues.filter(({ severity }) => severity === "error").length,
  };
}

function counted(tasks: readonly Fields[], today: string): ProgressCounts {
  const soon = dueSoonUntil(today);
  const counts = { total: tasks.length, done: 0, due: 0, dueDone: 0, overdue: 0, dueSoon: 0 };
  for (const { due, progress } of tasks) {
    const isDone = progress === "done";
    if (isDone) counts.done++;
    if (typeof due !== "string") continue;
    if (due < today) {
      counts.due++;
      if (isDone) counts.dueDone++;
      else counts.overdue++;
    } else if (due <= soon && !isDone) counts.dueSoon++;
  }
  return counts;
}
