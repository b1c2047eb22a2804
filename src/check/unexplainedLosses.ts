import { issue, type Issue } from "../domain/issue.ts";
import { isAboveZero } from "../domain/marks.ts";
import { countedCell } from "./markCells.ts";
import type { Rule } from "./rule.ts";
import { saysNothing } from "./saysNothing.ts";

/** `deduction-unexplained`: marks were lost without a reason. Reported at the mark's cell. */
export const unexplainedLosses: Rule = (_assessment, { indicators }) => {
  const issues: Issue[] = [];
  for (const scored of indicators) {
    const { indicator, full, effective, gap } = scored;
    if (
      indicator.kind !== "base" ||
      effective === null ||
      gap === null ||
      !isAboveZero(gap) ||
      !saysNothing(indicator.reason)
    )
      continue;
    const counted = countedCell(scored);
    if (!counted) continue;
    const { sheet, name, reasonCell } = indicator;
    issues.push(
      issue(
        "deduction-unexplained",
        { sheet, cell: counted.cell },
        {
          name,
          full: full.toNumber(),
          actual: effective.toNumber(),
          lost: gap.toNumber(),
          field: counted.field,
          ...(reasonCell === null ? { noColumn: true } : {}),
        },
      ),
    );
  }
  return issues;
};
