import { issue, type Issue } from "../domain/issue.ts";
import { markFields } from "./markCells.ts";
import type { FrameworkRule } from "./rule.ts";

/** `actual-invalid`: text that is no mark, grade or 不适用, in any column of marks. */
export const unreadableMarks: FrameworkRule = ({ framework }) => {
  const issues: Issue[] = [];
  for (const indicator of framework.indicators) {
    // A veto's cell is judged as a verdict, not as a mark.
    if (indicator.kind === "veto") continue;
    const { sheet, name } = indicator;
    for (const field of markFields(indicator)) {
      const reading = indicator[field];
      if (reading.state !== "invalid") continue;
      const { cell, text } = reading;
      issues.push(issue("actual-invalid", { sheet, cell }, { name, text, field }, { found: text }));
    }
  }
  return issues;
};
