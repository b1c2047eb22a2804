import { printedRate } from "../../language/explanation/shownFigure.ts";
import type { Totals } from "../../domain/totals.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { unsettledWords } from "../words/unsettledWords.ts";
import { vetoSentences } from "../words/vetoSentences.ts";
import { type NarrativeBlock, withoutStop } from "./narrative.ts";
import { reviewChange, reviewDecisions, type ReviewDecision } from "../../score/reviewDecisions.ts";
import type { Marks } from "../../domain/marks.ts";

/** The totals in words; what is not scored or does not apply, vetoes, the period before. */
export function overallResult(input: SummaryInput): readonly NarrativeBlock[] {
  const { totals } = input.scorecard;
  const open = unsettledWords(input);
  const texts = [
    `${scored(totals)}${beyond(totals)}`,
    ...(open === null ? [] : [`${open}。`]),
    ...notCounted(totals),
    ...vetoSentences(input).map(({ sentence }) => `${sentence}。`),
    ...comparison(input),
  ];
  return texts.map((text) => ({ kind: "paragraph", text }));
}

function scored({ full, actual, effective, gap, rate, reviewed, indicators }: Totals): string {
  const got =
    reviewed > 0
      ? `自评${actual.toFixed()}分，已复核${reviewed}/${indicators}项，核定得分${effective.toFixed()}分`
      : `自评得分${effective.toFixed()}分`;
  return `应得${full.toFixed()}分，${got}，失${gap.toFixed()}分，得分率${printedRate(rate)}。`;
}

/** Only where there is a bonus or a deduction: else the result is what was scored. */
function beyond({ bonus, bonusCounted, deduction, result }: Totals): string {
  if (bonus.eq(0) && deduction.eq(0)) return "";
  const capped = bonus.eq(bonusCounted) ? "" : `（按上限计入${bonusCounted.toFixed()}分）`;
  const parts = [
    ...(bonus.eq(0) ? [] : [`加分${bonus.toFixed()}分${capped}`]),
    ...(deduction.eq(0) ? [] : [`减分${deduction.toFixed()}分`]),
  ];
  return `另有${parts.join("，")}，最终结果${result.toFixed()}分。`;
}

function notCounted(totals: Totals): readonly string[] {
  const { unscored, unscoredFull, notApplicable, notApplicableFull, converted, effective } = totals;
  return [
    ...(unscored > 0 ? [`尚有${unscored}项指标（应得${unscoredFull.toFixed()}分）未评分，暂不计失分。`] : []),
    ...(notApplicable > 0
      ? [
          `不适用${notApplicable}项（应得${notApplicableFull.toFixed()}分），不计入应得分` +
            (converted.eq(effective) ? "。" : `；折算得${converted.toFixed()}分。`),
        ]
      : []),
  ];
}

function comparison({ previous, scorecard }: SummaryInput): readonly string[] {
  if (!previous) return [];
  const before = previous.totals.result;
  const change = scorecard.totals.result.minus(before);
  const words = change.eq(0) ? "持平" : `${change.gt(0) ? "上升" : "下降"}${change.abs().toFixed()}分`;
  return [`与上期${previous.period === null ? "" : `（${previous.period}）`}的${before.toFixed()}分相比，${words}。`];
}

/** More than this nobody reads in a report; all of them stand on 得分明细. */
const MOST_LISTED = 40;

/** What the reviewer changed, the greatest change first: nothing where review and self-assessment agree. */
export function reviewedChanges({ assessment, scorecard }: SummaryInput): readonly NarrativeBlock[] {
  const decisions = reviewDecisions(scorecard.indicators);
  if (decisions.length === 0) return [];
  const rest = decisions.length - MOST_LISTED;
  return [
    `复核与自评不同的${decisions.length}项，基本指标合计${changeInWords(reviewChange(decisions))}：`,
    ...decisions
      .slice(0, MOST_LISTED)
      .map((decision, at) => `${at + 1}.${sentence(decision, assessment.departmentWord)}`),
    ...(rest > 0 ? [`其余${rest}项见得分明细。`] : []),
  ].map((text) => ({ kind: "paragraph", text }));
}

function sentence({ scored, self, review, difference, departments }: ReviewDecision, word: string): string {
  const { indicator } = scored;
  const own = self === null ? "未自评" : `自评${self.toFixed()}分`;
  const change = difference === null ? "" : `，${changeInWords(difference)}`;
  const who = departments.length > 0 ? `责任${word}：${departments.join("、")}。` : "";
  const reason = indicator.reason === "" ? "" : `理由：${withoutStop(indicator.reason)}。`;
  return `${withoutStop(indicator.name)}：${own}，复核${review.toFixed()}分${change}。${reason}${who}`;
}

function changeInWords(change: Marks): string {
  if (change.eq(0)) return "不增不减";
  return `${change.gt(0) ? "增加" : "减少"}${change.abs().toFixed()}分`;
}
