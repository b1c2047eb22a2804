import { rate } from "../../domain/marks.ts";
import type { Totals } from "../../domain/totals.ts";
import { NOBODY } from "../detail/departmentWords.ts";
import { markDecimals } from "../draft/markDecimals.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { textUnits } from "../draft/textHeight.ts";
import { isGraded } from "./bandCells.ts";
import { departmentTails } from "./departmentTable.ts";
import { hasReasons } from "./lossReasons.ts";
import { overallTails } from "./overallTable.ts";
import type { OverviewNeeds } from "./overviewGrid.ts";

/** 升 is as wide as two digits. */
const DIRECTION = 2;

/** What this summary's tables need from their grid. */
export function overviewNeeds(input: SummaryInput): OverviewNeeds {
  const { items, departments, totals } = input.scorecard;
  const names = [...items.map(({ name }) => name), ...departments.map(({ name }) => name ?? NOBODY)];
  const reviewed = totals.reviewed > 0;
  return {
    marks: reviewed ? 5 : 3,
    tails: [
      overallTails(input).length + (isGraded(input) ? 1 : 0),
      departmentTails(input).length + (isGraded(input) ? 1 : 0),
      ...(reviewed || input.previous ? [1] : []),
    ],
    reasons: hasReasons(input),
    longestName: names.reduce((most, name) => Math.max(most, textUnits(name)), 0),
    longestMark: longestMark(input),
  };
}

/** Length in digits of the longest mark and of the longest change since the previous period. */
function longestMark({ scorecard, previous }: SummaryInput): number {
  const decimals = markDecimals(scorecard);
  const { totals } = scorecard;
  const lengths = [totals.full, totals.result].map((marks) => marks.toFixed(decimals).length);
  if (previous) {
    const before = previous.totals;
    for (const figure of ["full", "actual", "effective", "gap", "bonus", "deduction", "result"] as const) {
      lengths.push(DIRECTION + totals[figure].minus(before[figure]).abs().toFixed(decimals).length);
    }
    // Its column is one digit wider than those of marks.
    lengths.push(DIRECTION + `${Math.abs(rateOf(totals) - rateOf(before)).toFixed(2)}%`.length - 1);
  }
  return Math.max(...lengths);
}

/** Per cent. */
function rateOf({ effective, full }: Totals): number {
  return 100 * (rate(effective, full) ?? 0);
}
