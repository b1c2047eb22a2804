import { markWidth } from "../markWidth.ts";
import { PAGE_MARGINS, printedWidth } from "../pageSetup.ts";
import type { ColumnPlan } from "../sheetPlan.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { attainmentWord } from "./attainmentWord.ts";
import { DETAIL } from "./detailColumns.ts";
import type { DetailLayout } from "./detailLayout.ts";

const PAGE_WIDTH = printedWidth({ paper: "A4", orientation: "landscape", margins: PAGE_MARGINS });
/** In characters. */
const LEAST_NAME_WIDTH = 15;
const EXPLANATION_WIDTH = 52;
const EVIDENCE_WIDTH = 40;

/** Widths of 得分明细. The name takes what the figures leave of the page; columns with nothing to say are hidden. */
export function detailColumnPlans(input: SummaryInput, layout: DetailLayout): readonly ColumnPlan[] {
  const { framework } = input.assessment;
  const plans: ColumnPlan[] = [];
  const set = (column: number, width: number, shown = true): void => {
    plans[column - 1] = shown ? { width } : { width, hidden: true };
  };
  // With shares there are four columns more; the rest makes room for them.
  const shares = layout.shared && layout.complete;
  const { indicators } = framework;
  const mark = markWidth(input.scorecard, 7.2);
  set(DETAIL.number, indicators.length > 9999 ? 6.6 : 4.6);
  set(
    DETAIL.code,
    6.5,
    indicators.some(({ code }, at) => code !== null && code !== String(at + 1)),
  );
  set(DETAIL.item, shares ? 9.5 : 12);
  set(
    DETAIL.kind,
    5,
    indicators.some(({ kind }) => kind !== "base"),
  );
  set(DETAIL.department, 10);
  set(DETAIL.role, 5);
  for (const column of [DETAIL.full, DETAIL.actual, DETAIL.effective, DETAIL.gap]) set(column, mark);
  set(DETAIL.review, mark, framework.hasReview);
  set(DETAIL.state, 6.6);
  set(
    DETAIL.attainment,
    7.2,
    input.scorecard.indicators.some((scored) => attainmentWord(scored) !== ""),
  );
  set(DETAIL.part, 8.4, shares);
  for (const column of [DETAIL.shareFull, DETAIL.shareEffective, DETAIL.shareGap]) set(column, mark, shares);
  set(DETAIL.source, 7.2);
  set(DETAIL.explanation, EXPLANATION_WIDTH);
  set(
    DETAIL.evidence,
    EVIDENCE_WIDTH,
    indicators.some(({ evidenceList }) => evidenceList !== null),
  );
  for (let column: number = DETAIL.itemNumber; column <= DETAIL.effectiveCut; column++) set(column, 9, false);
  const printed = plans.slice(0, DETAIL.source);
  const taken = printed.reduce((sum, plan) => sum + (plan.hidden ? 0 : plan.width), 0);
  set(DETAIL.name, Math.max(LEAST_NAME_WIDTH, Math.floor(PAGE_WIDTH - taken)));
  return plans;
}
