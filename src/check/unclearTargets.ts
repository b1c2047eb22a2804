import { issue, type Issue } from "../domain/issue.ts";
import type { Rule } from "./rule.ts";

/** `target-unclear`: 目标值 and 完成值 are filled in, but cannot be compared. Reported at 完成值. */
export const unclearTargets: Rule = (_assessment, { indicators }) => {
  const issues: Issue[] = [];
  for (const { indicator, attainment } of indicators) {
    const { measured, sheet, name } = indicator;
    if (attainment?.verdict !== "unclear" || !measured?.target) continue;
    const { target, achieved } = measured;
    const detail = { name, target: target.text, achieved: achieved.text };
    issues.push(issue("target-unclear", { sheet, cell: achieved.cell }, detail, { found: achieved.text }));
  }
  return issues;
};
