import { issue, type Issue } from "../domain/issue.ts";
import type { ScoredIndicator } from "../domain/scorecard.ts";
import { countedCell } from "./markCells.ts";
import type { Rule } from "./rule.ts";
import { ruledText } from "./ruledText.ts";

/** Marks are written in hundredths; a smaller difference comes from rounding. */
const ROUNDING = 0.005;

/**
 * `rule-differs`: the mark differs from what the written rule gives (每低1个百分点扣1分). Reported at the mark's cell; the mark
 * counts as written.
 */
export const ruleDifferences: Rule = (_assessment, { indicators }) => {
  const issues: Issue[] = [];
  for (const scored of indicators) {
    const found = difference(scored);
    if (found) issues.push(found);
  }
  return issues;
};

function difference(scored: ScoredIndicator): Issue | null {
  const { indicator, attainment, effective, state } = scored;
  const { measured, sheet, name } = indicator;
  const ruled = attainment?.ruled;
  const counted = countedCell(scored);
  if (!ruled || !measured || !counted || effective === null || state !== "scored") return null;
  // A blank bonus or deduction row claims nothing that could differ.
  if (indicator[counted.field].state === "blank") return null;
  // A mark above the cap is reported as `bonus-over-cap`.
  if (indicator.cap !== null && effective.gt(indicator.cap) && ruled.most.gte(indicator.cap)) return null;
  if (effective.gte(ruled.least.minus(ROUNDING)) && effective.lte(ruled.most.plus(ROUNDING))) return null;
  const detail = {
    name,
    field: counted.field,
    kind: indicator.kind,
    achieved: measured.achieved.text,
    ...(measured.target ? { target: measured.target.text } : {}),
    ruled: ruledText(ruled),
  };
  const expected = ruled.least.eq(ruled.most) ? ruled.least.toNumber() : ruledText(ruled);
  const mark = effective.toNumber();
  return issue("rule-differs", { sheet, cell: counted.cell }, { ...detail, actual: mark }, { expected, found: mark });
}
