import { issue, type Issue } from "../domain/issue.ts";
import type { FrameworkRule } from "./rule.ts";

/** `grade-below-aim`: the sheet aims at 全面达到A级 and this indicator is below A. Names the departments that answer for it. */
export const gradesBelowAim: FrameworkRule = ({ framework }, { indicators }) => {
  const issues: Issue[] = [];
  for (const { indicator, grade, cell } of framework.aim?.below ?? []) {
    const scored = indicators[indicator];
    if (!scored) continue;
    const { sheet, name } = scored.indicator;
    const detail = { name, text: grade, names: scored.leads };
    issues.push(issue("grade-below-aim", { sheet, cell }, detail, { expected: "A", found: grade }));
  }
  return issues;
};
