import type { Marks } from "../../domain/marks.ts";
import { rate } from "../../domain/marks.ts";
import type { ScoredIndicator } from "../../domain/scorecard.ts";
import type { Totals } from "../../domain/totals.ts";
import type { Language } from "../language.ts";
import { explanationIn } from "./explanationIn.ts";
import { shownFigure, shownSum } from "./shownFigure.ts";

/** How the unit's figures came about, one sentence each; only figures that the workbook has. */
export function explainTotals(
  totals: Totals,
  indicators: readonly ScoredIndicator[],
  language: Language,
): readonly string[] {
  const text = explanationIn(language).totals;
  const { full, effective, gap, bonus, bonusCounted, deduction, converted, notApplicableFull } = totals;
  const sentences = [
    text.effective(
      shownFigure(effective),
      shownFigure(full),
      shownFigure(gap),
      totals.unscoredFull.gt(0) ? shownFigure(totals.unscoredFull) : null,
    ),
  ];
  const lost = indicators.flatMap((one) => (one.gap && !one.gap.eq(0) ? [one.gap] : []));
  sentences.push(lost.length === 0 ? text.noGap : text.gap(shownFigure(gap), shownSum(lost), lost.length));
  const percent = rate(effective, full);
  if (percent !== null) {
    const shown = `${Number((percent * 100).toFixed(2))}%`;
    sentences.push(text.rate(shown, shownFigure(effective), shownFigure(full)));
  }
  if (totals.reviewed > 0) sentences.push(text.reviewed(totals.reviewed, totals.indicators));
  if (notApplicableFull.gt(0)) {
    sentences.push(text.converted(shownFigure(converted), conversion(totals), shownFigure(notApplicableFull)));
  }
  if (bonus.gt(0)) {
    const earned = indicators.flatMap(({ indicator, effective: marks }) =>
      indicator.kind === "bonus" && marks && !marks.eq(0) ? [marks] : [],
    );
    sentences.push(text.bonus(shownFigure(bonus), shownSum(earned)));
    if (!bonusCounted.eq(bonus)) sentences.push(text.bonusCapped(shownFigure(bonus), shownFigure(bonusCounted)));
  }
  if (!totals.deductionWritten.eq(deduction))
    sentences.push(text.deductionCapped(shownFigure(totals.deductionWritten), shownFigure(deduction)));
  if (!bonus.eq(0) || !deduction.eq(0)) {
    const part = (value: Marks): string | null => (value.eq(0) ? null : shownFigure(value));
    sentences.push(
      text.result(shownFigure(totals.result), shownFigure(effective), part(bonusCounted), part(deduction)),
    );
  }
  return sentences;
}

/** The figure itself shows which of the three rules was used. */
function conversion({ converted, effective, full, notApplicableFull }: Totals): string {
  if (converted.eq(effective.plus(notApplicableFull)))
    return `${shownFigure(effective)} + ${shownFigure(notApplicableFull)}`;
  if (converted.eq(effective)) return shownFigure(effective);
  return `${shownFigure(effective)} × ${shownFigure(full.plus(notApplicableFull))} ÷ ${shownFigure(full)}`;
}

/** How the figures of an item, department or person came about, in short. */
export function explainSum(
  { full, effective, gap }: { readonly full: Marks; readonly effective: Marks; readonly gap: Marks },
  indicators: number,
  language: Language,
): string {
  const unscored = full.minus(effective).minus(gap);
  const waiting = unscored.gt(0) ? shownFigure(unscored) : null;
  return explanationIn(language).sumOf(
    shownFigure(effective),
    shownFigure(full),
    shownFigure(gap),
    waiting,
    indicators,
  );
}
