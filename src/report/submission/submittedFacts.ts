import { vetoSentences } from "../vetoSentences.ts";
import { text } from "../cells.ts";
import type { OverviewDraft } from "../overview/overviewDraft.ts";
import { REMARK } from "../styles.ts";

/** What the receiver must know of the figures of 一: vetoes, what is not scored or does not apply, the bonus cap. */
export function addFacts(draft: OverviewDraft): void {
  for (const sentence of factSentences(draft)) draft.addLine(text(sentence, REMARK));
}

function factSentences({ input }: OverviewDraft): readonly string[] {
  const { totals } = input.scorecard;
  const { reviewed, indicators, unscored, unscoredFull, notApplicable, notApplicableFull } = totals;
  const { bonus, bonusCounted, effective, converted } = totals;
  return [
    ...vetoSentences(input).map(({ sentence }) => `${sentence}。`),
    ...(reviewed > 0 ? [`已复核${reviewed}/${indicators}项；核定得分：已复核的取考核得分，未复核的取自评分。`] : []),
    ...(unscored > 0 ? [`未评分${unscored}项（应得${unscoredFull.toFixed()}分），尚不计失分。`] : []),
    ...(notApplicable > 0
      ? [
          `不适用${notApplicable}项（应得${notApplicableFull.toFixed()}分），不计入应得分${
            converted.eq(effective) ? "。" : `；折算得${converted.toFixed()}分。`
          }`,
        ]
      : []),
    ...(bonus.eq(bonusCounted) ? [] : [`加分${bonus.toFixed()}分，按上限计入${bonusCounted.toFixed()}分。`]),
  ];
}
