import { rate } from "../../domain/marks.ts";
import type { Totals } from "../../domain/totals.ts";
import { markDecimals } from "../markDecimals.ts";
import type { SummaryInput } from "../summaryInput.ts";

/** 升 is as wide as two figures. */
const DIRECTION = 2;

/** Figures' widths of the longest mark of 一, and of the longest change against the period before: what columns must hold. */
export function longestMark({ scorecard, previous }: SummaryInput): number {
  const decimals = markDecimals(scorecard);
  const { totals } = scorecard;
  const lengths = [totals.full, totals.result].map((marks) => marks.toFixed(decimals).length);
  if (previous) {
    const before = previous.totals;
    for (const figure of ["full", "actual", "effective", "gap", "bonus", "deduction", "result"] as const) {
      lengths.push(DIRECTION + totals[figure].minus(before[figure]).abs().toFixed(decimals).length);
    }
    // Its column is a figure wider than those of marks.
    lengths.push(DIRECTION + `${Math.abs(rateOf(totals) - rateOf(before)).toFixed(2)}%`.length - 1);
  }
  return Math.max(...lengths);
}

/** Per cent. */
function rateOf({ effective, full }: Totals): number {
  return 100 * (rate(effective, full) ?? 0);
}
