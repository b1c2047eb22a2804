import type { Framework } from "../../domain/assessment.ts";
import type { Item } from "../../domain/indicator.ts";
import { sumMarks, type Marks } from "../../domain/marks.ts";
import type { MarkedScorecard } from "../../domain/scorecard.ts";
import { cappedSections, type CappedSection } from "../../score/bonus.ts";
import { call, plus, sumWhere, type Figure, type RangeRef } from "../figure/figure.ts";
import { formulaText } from "../figure/formulaText.ts";
import { DETAIL, KIND_WORD } from "../detail/detailColumns.ts";
import type { DetailLayout } from "../detail/detailLayout.ts";

/** Nobody can trace longer formulas; Excel's limit is 8192 characters. */
const LONGEST = 2000;

/**
 * The bonus that counts: min(bonus, cap), where rows and sections may have their own caps. null if there are too many
 * caps for a formula.
 *
 * @param bonus the cell with the bonus before any cap
 */
export function bonusCountedFigure(
  bonus: Figure,
  scorecard: MarkedScorecard,
  items: readonly Item[],
  layout: DetailLayout,
): Figure | null {
  const { bonusCap, bonusCounted } = scorecard.totals;
  const whole = bonusCap === null ? bonus : least(bonus, bonusCap);
  const sections = cappedSections(items, scorecard.indicators, "bonus");
  if (sections.every(isUncapped)) return whole;
  // The user's own cap replaces the sheet's; if the figures do not show which was used, the sheet's is taken.
  if (!sumMarks(sections.map(({ counted }) => counted)).eq(bonusCounted)) return bonusCap === null ? null : whole;
  const [section] = sections;
  if (sections.length === 1 && section?.rows.every(({ indicator }) => indicator.cap === null)) return whole;
  const figure = plus(...sections.map((each) => sectionFigure(each, layout, "bonus")));
  return formulaText(figure).length > LONGEST ? null : figure;
}

/** What deductions take off, each row and section, and all of them, up to their caps; null if there are too many caps for a formula. @param whole without caps */
export function deductionFigure(
  whole: Figure,
  scorecard: MarkedScorecard,
  { items, deductionCap }: Pick<Framework, "items" | "deductionCap">,
  layout: DetailLayout,
): Figure | null {
  const sections = cappedSections(items, scorecard.indicators, "deduction");
  const taken = sections.every(isUncapped)
    ? whole
    : plus(...sections.map((each) => sectionFigure(each, layout, "deduction")));
  const figure = deductionCap === null ? taken : least(taken, deductionCap);
  return formulaText(figure).length > LONGEST ? null : figure;
}

function isUncapped({ cap, rows }: CappedSection): boolean {
  return cap === null && rows.every(({ indicator }) => indicator.cap === null);
}

function sectionFigure({ item, rows, cap }: CappedSection, layout: DetailLayout, kind: "bonus" | "deduction"): Figure {
  const rowCaps = rows.some(({ indicator }) => indicator.cap !== null);
  const column = (of: number): RangeRef => layout.itemColumn(item, of);
  const earned = rowCaps
    ? plus(
        ...rows.map(({ indicator }) => {
          const cell = call("N", layout.cell(DETAIL.effective, layout.firstRow(indicator.id)));
          return indicator.cap === null ? cell : least(cell, indicator.cap);
        }),
      )
    : sumWhere(column(DETAIL.effective), [column(DETAIL.itemNumber), item + 1], [column(DETAIL.kind), KIND_WORD[kind]]);
  return cap === null ? earned : least(earned, cap);
}

function least(figure: Figure, cap: Marks): Figure {
  return call("MIN", figure, cap.toNumber());
}
