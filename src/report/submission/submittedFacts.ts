import { text } from "../draft/cells.ts";
import type { SheetDraft } from "../draft/sheetDraft.ts";
import { REMARK } from "../draft/styles.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { vetoSentences } from "../words/vetoSentences.ts";
import { FORM } from "./formColumns.ts";

/** What the receiver must know of the figures: vetoes, what is not scored or does not apply, the bonus cap. */
export function addFacts(draft: SheetDraft, input: SummaryInput): void {
  for (const sentence of factSentences(input)) {
    draft.addSpans([{ from: 1, to: FORM.remark, cell: text(sentence, REMARK) }]);
  }
}

function factSentences(input: SummaryInput): readonly string[] {
  const { unscored, unscoredFull, notApplicable, notApplicableFull, bonus, bonusCounted, effective, converted } =
    input.scorecard.totals;
  return [
    ...vetoSentences(input).map(({ sentence }) => `${sentence}。`),
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
