import { text } from "../draft/cells.ts";
import { filledOn } from "../words/dateInWords.ts";
import { keyCell, labelCell } from "../entries/entryCells.ts";
import { FILLED_BY, HEAD_SIGNS, REVIEWED_BY, TELEPHONE } from "../entries/entryPlaces.ts";
import { PLAIN, PLAIN_CENTRE } from "../draft/styles.ts";
import { SIGNATURE_KEY } from "./overviewTitle.ts";
import type { OverviewDraft } from "./overviewDraft.ts";

/** Height of each of the four lines, in points. */
const HEIGHT = { height: 26, closer: 20 } as const;

/**
 * On the left who filled in, checked and is responsible; on the right unit and date, with space for the seal of 42 mm,
 * which is stamped on the date. Always on the page of its figures.
 */
export function addSignature(draft: OverviewDraft): void {
  const { grid, input } = draft;
  const typed = input.kept.summary?.get(SIGNATURE_KEY);
  const left = grid.mark(0)[1];
  const right: Readonly<Partial<Record<string, string>>> = {
    [REVIEWED_BY]: `${input.unit ?? ""}（盖章）`,
    [TELEPHONE]: filledOn(input),
  };
  const labels = [FILLED_BY, REVIEWED_BY, TELEPHONE, HEAD_SIGNS] as const;
  draft.keepWithNext(draft.next - 1);
  labels.forEach((label, at) => {
    draft.addSpans(
      [
        { from: 1, to: left, cell: labelCell(label, typed, PLAIN) },
        { from: left + 1, to: grid.last, cell: text(right[label] ?? "", PLAIN_CENTRE) },
        { from: grid.key, to: grid.key, cell: keyCell(SIGNATURE_KEY) },
      ],
      { ...HEIGHT, keepWithNext: at < labels.length - 1 },
    );
  });
}
