import { issue, type Issue } from "../domain/issue.ts";
import type { Rule } from "./rule.ts";
import { ruledText } from "./ruledText.ts";

/** `actual-missing`: a base indicator without a mark from the unit or a reviewer. Blank bonus, deduction and veto rows are not reported. */
export const missingMarks: Rule = (_assessment, { indicators }) => {
  const issues: Issue[] = [];
  for (const { indicator, state, full, attainment } of indicators) {
    const { actual, kind, sheet, name } = indicator;
    if (kind !== "base" || state !== "unscored" || actual.state !== "blank") continue;
    if (actual.waits) continue;
    // Without full marks either, the row has `full-missing`; one issue is enough.
    if (indicator.full.state === "blank") continue;
    const ruled = attainment?.ruled ? { ruled: ruledText(attainment.ruled) } : {};
    issues.push(issue("actual-missing", { sheet, cell: actual.cell }, { name, full: full.toNumber(), ...ruled }));
  }
  return issues;
};
