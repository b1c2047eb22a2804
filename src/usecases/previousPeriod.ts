import type { IsoDate } from "../domain/deadline.ts";
import type { WorkbookGrid } from "../domain/grid.ts";
import { asksWhose } from "../domain/issue.ts";
import type { PreviousPart, PreviousPeriod } from "../domain/previousPeriod.ts";
import type { Attribution } from "../domain/settings.ts";
import { score } from "../score/score.ts";
import { scoringRules } from "../score/scoringRules.ts";
import { checkWorkbook, type CheckResult } from "./checkWorkbook.ts";

/**
 * The result of an earlier workbook, or one with an earlier summary. It is checked with its own settings, because this
 * period's sheet names need not fit it.
 *
 * @returns null if no framework could be recognised in it, or it holds the marks of several units and does not say whose are meant
 */
export function previousPeriod(
  check: Pick<CheckResult, "assessment" | "scorecard" | "issues" | "settings" | "unit" | "period" | "today">,
): PreviousPeriod | null {
  const { assessment, scorecard, settings, unit, period, today } = check;
  if (!assessment || !scorecard?.totals || check.issues.some(asksWhose)) return null;
  const departments = (attribution: Attribution): readonly PreviousPart[] => {
    const isScored = attribution === scorecard.attribution;
    const scored = isScored ? scorecard : score(assessment, scoringRules({ ...settings, attribution }), today);
    return scored.departments.filter(({ full }) => !full.eq(0)).map(part);
  };
  return {
    unit,
    period,
    totals: scorecard.totals,
    items: scorecard.items.filter(({ indicators }) => indicators > 0).map(part),
    departments: { lead: departments("lead"), even: departments("even"), weight: departments("weight") },
  };
}

/** An earlier workbook to compare with; where it does not say whose marks it holds, as that of the unit now assessed. */
export function checkEarlier(grid: WorkbookGrid, today: IsoDate, unit: string | null): CheckResult {
  const check = checkWorkbook(grid, { today });
  return unit !== null && check.issues.some(asksWhose) ? checkWorkbook(grid, { today, unit }) : check;
}

function part({ name, full, effective }: PreviousPart): PreviousPart {
  return { name, full, effective };
}
