import { toNumber } from "../../domain/marks.ts";
import type { ScoredIndicator, Share } from "../../domain/scorecard.ts";
import type { Attribution } from "../../domain/settings.ts";
import type { PaneText } from "../language/paneText.ts";
import { shownMarks, shownRate } from "../shownMarks.ts";

/** How a department's figure of one indicator came about: what it is, and by which rule of attribution. */
export function shareSentence(share: Share, scored: ScoredIndicator, attribution: Attribution, text: PaneText): string {
  return `${figures(share, scored, text)}${text.share.stop}${origin(share, scored, attribution, text)}`;
}

function figures(share: Share, scored: ScoredIndicator, text: PaneText): string {
  const full = shownMarks(share.full);
  if (scored.state === "not-applicable") return text.share.notApplicable;
  if (share.effective === null || share.gap === null) return text.share.unscored(full);
  const effective = shownMarks(share.effective);
  return share.gap.eq(0) ? text.share.got(full, effective) : text.share.lost(full, effective, shownMarks(share.gap));
}

function origin(share: Share, scored: ScoredIndicator, attribution: Attribution, text: PaneText): string {
  if (share.department === null) return text.share.unassigned;
  const count = scored.shares.length;
  const full = shownMarks(scored.full);
  if (attribution === "weight" && count > 1) {
    const [part, whole] = share.part;
    return text.share.weighted(whole.eq(0) ? "—" : shownRate(toNumber(part.div(whole))), full);
  }
  if (count > 1) return attribution === "lead" ? text.share.evenLeads(count, full) : text.share.even(count, full);
  if (attribution !== "lead") return text.share.wholeOnly;
  return scored.leadAssumed ? text.share.wholeAssumed : text.share.wholeMarked;
}
