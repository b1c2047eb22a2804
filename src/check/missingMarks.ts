import { issue, type Issue } from "../domain/issue.ts";
import type { Rule } from "./rule.ts";
import { ruledText } from "./ruledText.ts";

/** `actual-missing`: an empty mark of a base indicator that nobody else marked. Blank bonus, deduction and veto rows are none. */
export const missingMarks: Rule = (_assessment, { indicators }) => {
  const issues: Issue[] = [];
  for (const { indicator, state, full, attainment } of indicators) {
    const { actual, kind, sheet, name } = indicator;
    if (kind !== "base" || state !== "unscored" || actual.state !== "blank") continue;
    if (actual.waits) continue;
    // A row without full marks either is told once: `full-missing`.
    if (indicator.full.state === "blank") continue;
    const ruled = attainment?.ruled ? { ruled: ruledText(attainment.ruled) } : {};
    issues.push(issue("actual-missing", { sheet, cell: actual.cell }, { name, full: full.toNumber(), ...ruled }));
  }
  return issues;
};
