import { issue, type Issue } from "../domain/issue.ts";
import type { Rule } from "./rule.ts";

/** `deduction-mismatch`: full − 扣分 differs from the mark beside it. Reported at the cell of 扣分, whatever sign it is written with. */
export const deductionMismatches: Rule = (_assessment, { indicators }) => {
  const issues: Issue[] = [];
  for (const { indicator, full, actual } of indicators) {
    const { kind, sheet, name, deducted } = indicator;
    if (kind !== "base" || indicator.full.state !== "number" || indicator.actual.state === "absent") continue;
    if (actual === null || deducted.state !== "number") continue;
    const lost = full.minus(actual);
    const written = deducted.value.abs();
    // A stored formula result may carry binary noise, which is no mismatch.
    if (written.minus(lost).abs().lt(1e-6)) continue;
    const numbers = { full: full.toNumber(), actual: actual.toNumber(), lost: written.toNumber() };
    const compared = { expected: lost.toNumber(), found: written.toNumber() };
    issues.push(issue("deduction-mismatch", { sheet, cell: deducted.cell }, { name, ...numbers }, compared));
  }
  return issues;
};
