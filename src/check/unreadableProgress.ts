import { issue, type Issue } from "../domain/issue.ts";
import type { Rule } from "./rule.ts";

/** `progress-invalid`: text that no progress word covers. */
export const unreadableProgress: Rule = ({ breakdown }) => {
  const issues: Issue[] = [];
  for (const { sheet, name, nameCell, progressUnread: text, progressCell } of breakdown?.tasks ?? []) {
    if (text === null) continue;
    issues.push(issue("progress-invalid", { sheet, cell: progressCell ?? nameCell }, { name, text }, { found: text }));
  }
  return issues;
};
