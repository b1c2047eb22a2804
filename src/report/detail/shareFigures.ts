import { NO_MARKS, type Marks } from "../../domain/marks.ts";
import type { ScoredIndicator, Share } from "../../domain/scorecard.ts";
import type { ShareFormulas } from "./shareFormulas.ts";

/** What each formula of a share comes to, as the core computes it; "" where the indicator has no effective marks. */
export type ShareFigures = { readonly [formula in keyof ShareFormulas]: number | "" };

/** @param share one of several of the indicator */
export function shareFigures(scored: ScoredIndicator, share: Share): ShareFigures {
  const [numerator, denominator] = share.part;
  const exact = (whole: Marks | null): Marks => (whole ?? NO_MARKS).times(numerator).div(denominator);
  const hundredths = (whole: Marks | null): Marks => exact(whole).abs().times(100).round(7);
  const cents = (whole: Marks | null): number => hundredths(whole).round(0, 0).toNumber();
  const rest = (whole: Marks | null): number => {
    const all = hundredths(whole);
    return all.minus(all.round(0, 0)).toNumber();
  };
  const scoredHere = scored.state === "scored";
  const effectiveCut = share.effective === null ? NO_MARKS : exact(scored.effective).minus(share.effective);
  return {
    part: numerator.div(denominator).toNumber(),
    fullCents: cents(scored.full),
    fullRest: rest(scored.full),
    gapCents: scoredHere ? cents(scored.gap) : 0,
    gapRest: scoredHere ? rest(scored.gap) : 0,
    full: share.full.toNumber(),
    gap: share.gap?.toNumber() ?? "",
    effective: share.effective?.toNumber() ?? "",
    fullCut: exact(scored.full).minus(share.full).round(14).toNumber(),
    effectiveCut: effectiveCut.round(14).toNumber(),
  };
}
