import { issue, type Issue } from "../domain/issue.ts";
import type { FrameworkRule } from "./rule.ts";

/** `task-orphan`: a task that belongs to no indicator of the framework. */
export const orphanTasks: FrameworkRule = ({ breakdown }) => {
  const issues: Issue[] = [];
  for (const { indicators, sheet, nameCell, name, indicatorText, onlyCounts } of breakdown?.tasks ?? []) {
    if (indicators.length > 0) continue;
    const text = onlyCounts ? "" : indicatorText;
    const detail = { name, text };
    issues.push(issue("task-orphan", { sheet, cell: nameCell }, detail, { found: text }));
  }
  return issues;
};
