import { daysBetween } from "../domain/deadline.ts";
import { issue, type Issue } from "../domain/issue.ts";
import { leadsOf } from "../score/assignments.ts";
import { dueSoonUntil, urgency } from "../score/taskCounts.ts";
import type { Rule } from "./rule.ts";

/** `task-overdue`, `task-due-soon`: a task that is not done, judged by its deadline. */
export const dueTasks: Rule = ({ breakdown }, _scorecard, today) => {
  const issues: Issue[] = [];
  const soon = dueSoonUntil(today);
  for (const task of breakdown?.tasks ?? []) {
    const how = urgency(task, today, soon);
    if (how === "none" || task.deadline.kind !== "date") continue;
    const { due } = task.deadline;
    const at = { sheet: task.sheet, cell: task.deadlineCell ?? task.nameCell };
    const names = leadsOf(task.assignments).leads.map((lead) => lead.department);
    const days = Math.abs(daysBetween(today, due));
    const code = how === "overdue" ? "task-overdue" : "task-due-soon";
    issues.push(issue(code, at, { name: task.name, due, days, names }, { found: due }));
  }
  return issues;
};
