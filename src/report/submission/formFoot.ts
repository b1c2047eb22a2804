import { text } from "../draft/cells.ts";
import { filledOn } from "../words/dateInWords.ts";
import { labelCell } from "../entries/entryCells.ts";
import { FILLED_BY, HEAD_SIGNS, REVIEWED_BY } from "../entries/entryPlaces.ts";
import { SIGNATURE_KEY } from "../overview/overviewTitle.ts";
import type { SheetDraft } from "../draft/sheetDraft.ts";
import { PLAIN, PLAIN_CENTRE, REMARK } from "../draft/styles.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { FORM } from "./formColumns.ts";
import { unsettledWords } from "../words/unsettledWords.ts";
import { vetoSentences } from "../words/vetoSentences.ts";

/** Height above the unit's name, half of a seal, which is stamped on name and date. */
const SEAL = 40;

/** Who filled in, checked and is responsible; unit and date with space for the seal. Kept on the page of the form's last row. */
export function addFormSignature(draft: SheetDraft, input: SummaryInput): void {
  const typed = input.kept.summary?.get(SIGNATURE_KEY);
  draft.keepWithNext(draft.next - 1);
  draft.addSpans(
    [
      { from: 1, to: FORM.item, cell: labelCell(FILLED_BY, typed, PLAIN) },
      { from: FORM.content, to: FORM.content, cell: labelCell(REVIEWED_BY, typed, PLAIN) },
      { from: FORM.full, to: FORM.remark, cell: labelCell(HEAD_SIGNS, typed, PLAIN) },
    ],
    { height: 30, keepWithNext: true },
  );
  draft.add([], { height: SEAL, keepWithNext: true });
  for (const line of [`${input.unit ?? ""}（盖章）`, filledOn(input)]) {
    draft.addSpans([{ from: FORM.full, to: FORM.remark, cell: text(line, PLAIN_CENTRE) }], {
      height: 22,
      keepWithNext: true,
    });
  }
  draft.add([], { height: 12 });
}

/** What the receiver must know of the figures: what is open about them, vetoes, what is not scored or does not apply, the bonus cap. */
export function addFacts(draft: SheetDraft, input: SummaryInput): void {
  for (const sentence of factSentences(input)) {
    draft.addSpans([{ from: 1, to: FORM.remark, cell: text(sentence, REMARK) }]);
  }
}

function factSentences(input: SummaryInput): readonly string[] {
  const { unscored, unscoredFull, notApplicable, notApplicableFull, bonus, bonusCounted, effective, converted } =
    input.scorecard.totals;
  const open = unsettledWords(input);
  return [
    ...(open === null ? [] : [`${open}。`]),
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
