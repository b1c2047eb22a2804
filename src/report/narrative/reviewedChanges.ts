import { reviewChange, reviewDecisions, type ReviewDecision } from "../../score/reviewDecisions.ts";
import type { Marks } from "../../domain/marks.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { withoutStop, type NarrativeBlock } from "./narrative.ts";

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
