import { issue, type Issue } from "../domain/issue.ts";
import type { Rule } from "./rule.ts";

/** `deadline-missing` if there is a deadline column; `deadline-invalid` for words without a day and for days that do not exist. */
export const wrongDeadlines: Rule = ({ breakdown }) => {
  const issues: Issue[] = [];
  for (const { sheet, name, deadline, deadlineCell: cell } of breakdown?.tasks ?? []) {
    if (cell === null) continue;
    if (deadline.kind === "missing") issues.push(issue("deadline-missing", { sheet, cell }, { name }));
    if (deadline.kind === "invalid") {
      const { text } = deadline;
      issues.push(issue("deadline-invalid", { sheet, cell }, { name, text }, { found: text }));
    }
  }
  return issues;
};
