import { issue, type Issue } from "../domain/issue.ts";
import type { Rule } from "./rule.ts";

/** `veto-triggered`: the event happened, or a precondition is not met. `veto-unclear`: the cell does not say which. */
export const vetoes: Rule = (_assessment, { indicators }) => {
  const issues: Issue[] = [];
  for (const { indicator, assignments } of indicators) {
    const { veto, sheet, name } = indicator;
    if (!veto || veto.verdict === "clear") continue;
    const { text, scope, precondition } = veto;
    const names = assignments.flatMap((one) => (one.role === "support" ? [] : [one.department]));
    const code = veto.verdict === "triggered" ? "veto-triggered" : "veto-unclear";
    issues.push(issue(code, { sheet, cell: veto.cell }, { name, text, scope, precondition, names }, { found: text }));
  }
  return issues;
};
