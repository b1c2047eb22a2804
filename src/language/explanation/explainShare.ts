import type { Marks } from "../../domain/marks.ts";
import type { ScoredIndicator, Share } from "../../domain/scorecard.ts";
import type { Attribution } from "../../domain/settings.ts";
import type { Language } from "../language.ts";
import { explanationIn } from "./explanationIn.ts";
import { shownFigure, shownPercent } from "./shownFigure.ts";

/** How a department's share of an indicator came about: 人事科承担 4.5 = 9 × 1/2（牵头 2 个部门均分）; "" if the indicator does not apply. */
export function explainShare(
  share: Share,
  scored: ScoredIndicator,
  attribution: Attribution,
  language: Language,
): string {
  const text = explanationIn(language);
  if (scored.state === "not-applicable") return "";
  const full = shownFigure(share.full);
  if (share.department === null) return text.share.nobody(full);
  const count = scored.shares.length;
  if (count === 1) {
    const assumed = attribution === "lead" && scored.leadAssumed;
    return assumed ? text.share.wholeAssumed(share.department, full) : text.share.whole(share.department, full);
  }
  const [numerator, denominator] = share.part;
  const weighted = attribution === "weight" && !scored.shares.every(({ part }) => part[0].eq(numerator));
  const factor = weighted ? shownPercent(numerator.div(denominator)) : `1/${count}`;
  const why = weighted
    ? text.share.weight(factor)
    : attribution === "lead"
      ? text.share.evenLeads(count)
      : text.share.even(count);
  const isExact = (part: Marks, whole: Marks): boolean => part.times(denominator).eq(whole.times(numerator));
  const product = (whole: Marks): string => `${shownFigure(whole)} × ${factor}`;
  const carried = text.share.part(share.department, full, isExact(share.full, scored.full), product(scored.full), why);
  if (!share.gap || !scored.gap || scored.gap.eq(0)) return carried;
  const lost = text.share.gap(shownFigure(share.gap), isExact(share.gap, scored.gap), product(scored.gap));
  return carried + text.stop + lost;
}
