import { issue, type Issue } from "../domain/issue.ts";
import type { ScoredIndicator } from "../domain/scorecard.ts";
import { markFields } from "./markCells.ts";
import type { Rule } from "./rule.ts";

/** `actual-exceeds-full`, `actual-negative`: reported, and counted as written (rule 3). */
export const marksOutOfRange: Rule = (_assessment, { indicators }) => {
  const issues: Issue[] = [];
  for (const scored of indicators) {
    const { kind, sheet, name } = scored.indicator;
    if (kind !== "base" && kind !== "bonus") continue;
    for (const field of markFields(scored.indicator)) {
      const marks = field === "review" ? scored.review : scored.actual;
      const reading = scored.indicator[field];
      if (marks === null || reading.state === "absent") continue;
      const above = marks.gt(scored.full) && hasLimit(scored);
      if (!above && marks.gte(0)) continue;
      const at = { sheet, cell: reading.cell };
      const found = marks.toNumber();
      const full = scored.full.toNumber();
      if (above) {
        issues.push(issue("actual-exceeds-full", at, { name, field, full, actual: found }, { expected: full, found }));
      }
      if (marks.lt(0)) issues.push(issue("actual-negative", at, { name, field, full, actual: found }, { found }));
    }
  }
  return issues;
};

/** A bonus row often has no full marks, or a cap that is judged on its own. */
function hasLimit({ indicator, full }: ScoredIndicator): boolean {
  if (indicator.full.state !== "number") return false;
  return indicator.kind === "base" || (indicator.cap === null && full.gt(0));
}
