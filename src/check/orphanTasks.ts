import { issue, type Issue } from "../domain/issue.ts";
import type { Rule } from "./rule.ts";

/** `task-orphan`: a task that belongs to no indicator of the framework. */
export const orphanTasks: Rule = ({ breakdown }) => {
  const issues: Issue[] = [];
  for (const { indicators, sheet, nameCell, name, indicatorText } of breakdown?.tasks ?? []) {
    if (indicators.length > 0) continue;
    const detail = { name, text: indicatorText };
    issues.push(issue("task-orphan", { sheet, cell: nameCell }, detail, { found: indicatorText }));
  }
  return issues;
};
