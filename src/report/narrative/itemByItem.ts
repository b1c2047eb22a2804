import type { SummaryInput } from "../summaryInput.ts";
import type { NarrativeBlock } from "./narrative.ts";

/** 领导班子建设：应得15分，实得15分，未失分。 A line an item. */
export function itemByItem({ scorecard }: SummaryInput): readonly NarrativeBlock[] {
  const lines = scorecard.items.map(({ name, full, effective, gap, indicators, unscored }, at) => {
    const several = indicators > 1 ? `（${indicators}项指标）` : "";
    const lost = gap.eq(0) ? (unscored === indicators ? "尚未评分" : "未失分") : `失${gap.toFixed()}分`;
    const waiting = unscored > 0 && unscored < indicators ? `，${unscored}项未评分` : "";
    return `${at + 1}.${name}${several}：应得${full.toFixed()}分，实得${effective.toFixed()}分，${lost}${waiting}。`;
  });
  return lines.map((text) => ({ kind: "paragraph", text }));
}
