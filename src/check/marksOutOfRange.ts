import { issue, type Issue } from "../domain/issue.ts";
import { isBelowZero } from "../domain/marks.ts";
import { mostMarks } from "../domain/mostMarks.ts";
import { markFields } from "./markCells.ts";
import type { Rule } from "./rule.ts";

/** `actual-exceeds-full`, `actual-negative`: reported, but counted as written. A bonus above its cap is `bonus-over-cap`. */
export const marksOutOfRange: Rule = (_assessment, { indicators }) => {
  const issues: Issue[] = [];
  for (const scored of indicators) {
    const { kind, sheet, name, cap } = scored.indicator;
    if (kind !== "base" && kind !== "bonus") continue;
    const most = cap === null ? mostMarks(scored.indicator, scored.full) : null;
    for (const field of markFields(scored.indicator)) {
      const marks = field === "review" ? scored.review : scored.actual;
      const reading = scored.indicator[field];
      if (marks === null || reading.state === "absent") continue;
      const above = most !== null && marks.gt(most);
      if (!above && !isBelowZero(marks)) continue;
      const at = { sheet, cell: reading.cell };
      const found = marks.toNumber();
      const full = scored.full.toNumber();
      if (above) {
        issues.push(issue("actual-exceeds-full", at, { name, field, full, actual: found }, { expected: full, found }));
      }
      if (isBelowZero(marks))
        issues.push(issue("actual-negative", at, { name, field, full, actual: found }, { found }));
    }
  }
  return issues;
};
