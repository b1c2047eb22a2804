import type { Item } from "../domain/indicator.ts";
import type { ScoredIndicator, ScoredItem } from "../domain/scorecard.ts";
import { ExactSum } from "./exactSum.ts";

/** Sections with base indicators, in sheet order, with the figures of these indicators. */
export function scoreItems(items: readonly Item[], indicators: readonly ScoredIndicator[]): readonly ScoredItem[] {
  const tallies = items.map(() => ({
    full: new ExactSum(),
    effective: new ExactSum(),
    gap: new ExactSum(),
    indicators: 0,
    unscored: 0,
  }));
  for (const scored of indicators) {
    const tally = tallies[scored.indicator.item];
    if (!tally || scored.indicator.kind !== "base") continue;
    tally.indicators++;
    if (scored.state === "not-applicable") continue;
    tally.full.add(scored.full);
    if (scored.effective !== null) tally.effective.add(scored.effective);
    if (scored.gap !== null) tally.gap.add(scored.gap);
    if (scored.state === "unscored") tally.unscored++;
  }
  return tallies.flatMap((tally, item) =>
    tally.indicators === 0
      ? []
      : [
          {
            name: items[item]?.name ?? "",
            item,
            full: tally.full.total(),
            effective: tally.effective.total(),
            gap: tally.gap.total(),
            indicators: tally.indicators,
            unscored: tally.unscored,
          },
        ],
  );
}
