import { SHEETS_APART } from "../../domain/assessment.ts";
import { NO_MARKS, sameSum, toNumber } from "../../domain/marks.ts";
import type { DoubtfulRow } from "../../domain/issue.ts";
import type { Settings } from "../../domain/settings.ts";
import { valueOf, type Part } from "./part.ts";
import { openRows, withSettledRows } from "./settledRows.ts";

/**
 * Settles rows of one part that its own sheet leaves open: whose figure is what all parts come to together is the total of the
 * whole (两部分总分 below the last part).
 */
export function withWholeTotals(
  parts: readonly Part[],
  settings: Settings,
  titles: readonly string[],
): readonly Part[] {
  const doubts = parts.map(openRows);
  if (parts.length < 2 || doubts.every(({ length }) => length === 0)) return parts;
  const whole = parts.reduce((sum, part, at) => sum + fullWithout(part, doubts[at] ?? []), 0);
  const names = parts.map(({ name }) => name).join(SHEETS_APART);
  return parts.map((part, at) => {
    const rows = (doubts[at] ?? []).filter(({ figure }) => sameSum(figure, whole));
    return rows.length === 0 ? part : withSettledRows(part, rows, "total", names, settings, titles);
  });
}

function fullWithout({ draft, full }: Part, doubts: readonly DoubtfulRow[]): number {
  const counted = draft.indicators.filter(
    ({ kind, row }) => kind === "base" && doubts.some((doubt) => doubt.row === row),
  );
  return counted.reduce((sum, one) => sum - toNumber(valueOf(one.full) ?? NO_MARKS), full);
}
