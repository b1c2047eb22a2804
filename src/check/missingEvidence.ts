import { issue, type Issue } from "../domain/issue.ts";
import type { ScoredIndicator } from "../domain/scorecard.ts";
import type { Rule } from "./rule.ts";
import { saysNothing } from "./saysNothing.ts";

/** `evidence-missing`: full marks were given, or the task is done, but the evidence column is blank. */
export const missingEvidence: Rule = ({ breakdown }, { indicators }) => {
  const issues: Issue[] = [];
  for (const scored of indicators) {
    const { sheet, name, evidence, evidenceCell: cell } = scored.indicator;
    if (cell === null || !scoredFull(scored) || !saysNothing(evidence)) continue;
    issues.push(issue("evidence-missing", { sheet, cell }, { name, full: scored.full.toNumber() }));
  }
  for (const { sheet, name, evidence, evidenceCell: cell, progress } of breakdown?.tasks ?? []) {
    if (cell === null || progress !== "done" || !saysNothing(evidence)) continue;
    issues.push(issue("evidence-missing", { sheet, cell }, { name }));
  }
  return issues;
};

function scoredFull({ indicator, full, effective }: ScoredIndicator): boolean {
  if (indicator.kind !== "base" && indicator.kind !== "bonus") return false;
  return effective !== null && full.gt(0) && effective.gte(full);
}
