import type { Item } from "../domain/indicator.ts";
import { rate, type Marks } from "../domain/marks.ts";
import type { ScoredIndicator } from "../domain/scorecard.ts";
import type { NotApplicableRule, ScoringRules } from "../domain/settings.ts";
import type { Totals } from "../domain/totals.ts";
import { scoreBonus, scoreDeduction } from "./bonus.ts";
import { ExactSum } from "./exactSum.ts";

/** The converted figure is for comparison only, so it is as precise as rates are. */
const CONVERTED_PLACES = 4;

/** The unit's figures. All sums except bonus and deduction are over base indicators. */
export function scoreTotals(
  items: readonly Item[],
  indicators: readonly ScoredIndicator[],
  rules: ScoringRules,
): Totals {
  const sums = {
    full: new ExactSum(),
    actual: new ExactSum(),
    review: new ExactSum(),
    effective: new ExactSum(),
    gap: new ExactSum(),
    unscoredFull: new ExactSum(),
    notApplicableFull: new ExactSum(),
  };
  let base = 0;
  let reviewed = 0;
  let unscored = 0;
  let notApplicable = 0;
  let vetoed = false;
  for (const scored of indicators) {
    const { kind, veto } = scored.indicator;
    if (veto?.verdict === "triggered" && veto.scope === "unit") vetoed = true;
    if (kind !== "base") continue;
    base++;
    if (scored.review !== null) {
      reviewed++;
      sums.review.add(scored.review);
    }
    if (scored.state === "not-applicable") {
      notApplicable++;
      sums.notApplicableFull.add(scored.full);
      continue;
    }
    sums.full.add(scored.full);
    if (scored.actual !== null) sums.actual.add(scored.actual);
    if (scored.effective !== null) sums.effective.add(scored.effective);
    if (scored.gap !== null) sums.gap.add(scored.gap);
    if (scored.state === "unscored") {
      unscored++;
      sums.unscoredFull.add(scored.full);
    }
  }
  const full = sums.full.total();
  const effective = sums.effective.total();
  const unscoredFull = sums.unscoredFull.total();
  const notApplicableFull = sums.notApplicableFull.total();
  const { counted: deduction, written: deductionWritten } = scoreDeduction(items, indicators, rules);
  const bonus = scoreBonus(items, indicators, rules);
  return {
    full,
    actual: sums.actual.total(),
    review: reviewed === 0 ? null : sums.review.total(),
    effective,
    gap: sums.gap.total(),
    rate: rate(effective, full),
    scoredRate: rate(effective, full.minus(unscoredFull)),
    unscored,
    unscoredFull,
    notApplicable,
    notApplicableFull,
    bonus: bonus.bonus,
    bonusCap: bonus.cap,
    bonusCounted: bonus.counted,
    deduction,
    deductionWritten,
    converted: converted(effective, full, notApplicableFull, rules.notApplicable),
    result: effective.plus(bonus.counted).minus(deduction),
    vetoed,
    reviewed,
    indicators: base,
  };
}

/** 折算: the effective marks adjusted for the indicators that do not apply. */
function converted(effective: Marks, full: Marks, notApplicableFull: Marks, rule: NotApplicableRule): Marks {
  if (notApplicableFull.eq(0)) return effective;
  switch (rule) {
    case "count-full":
      return effective.plus(notApplicableFull);
    case "drop":
      return effective;
    case "convert":
      if (full.eq(0)) return effective;
      return effective.times(full.plus(notApplicableFull)).div(full).round(CONVERTED_PLACES);
  }
}
