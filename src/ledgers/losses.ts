import type { Scorecard, ScoredIndicator } from "../domain/scorecard.ts";

/** Indicators that lost marks, and 减分项 that took some off: the rows of 扣分整改清单, in sheet order. */
export function losses({ indicators }: Scorecard): readonly ScoredIndicator[] {
  return indicators.filter(({ indicator, gap, effective }) =>
    indicator.kind === "deduction" ? effective?.gt(0) : gap?.gt(0),
  );
}
