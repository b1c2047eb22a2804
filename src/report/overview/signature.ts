import { text } from "../cells.ts";
import { filledOn } from "../dateInWords.ts";
import { keyCell, labelCell } from "../entryCells.ts";
import { FILLED_BY, HEAD_SIGNS, REVIEWED_BY, TELEPHONE } from "../entryPlaces.ts";
import type { CellStyle } from "../sheetPlan.ts";
import { PLAIN, PLAIN_CENTRE } from "../styles.ts";
import { SIGNATURE_KEY } from "./overviewTitle.ts";
import type { OverviewDraft } from "./overviewDraft.ts";

/** Clear height for the seal, which is pressed on the date: 45 mm in points. */
const SEAL = 128;
const LINE: CellStyle = { ...PLAIN, vertical: "center" };

/** Who filled in, who checked, who answers for it; unit and date with room for the seal. Never alone on a page. */
export function addSignature(draft: OverviewDraft): void {
  const { grid, input } = draft;
  const typed = input.kept.summary?.get(SIGNATURE_KEY);
  const key = { from: grid.key, to: grid.key, cell: keyCell(SIGNATURE_KEY) };
  const half = Math.ceil(grid.last / 2) - 1;
  draft.keepWithNext(draft.next - 1);
  draft.addSpans(
    [
      { from: 1, to: half, cell: labelCell(FILLED_BY, typed, LINE) },
      { from: half + 1, to: grid.last, cell: labelCell(TELEPHONE, typed, LINE) },
      key,
    ],
    { height: 26, keepWithNext: true },
  );
  draft.addSpans(
    [
      { from: 1, to: half, cell: labelCell(REVIEWED_BY, typed, LINE) },
      { from: half + 1, to: grid.last, cell: labelCell(HEAD_SIGNS, typed, LINE) },
      key,
    ],
    { height: 26, keepWithNext: true },
  );
  const right = half + 1;
  draft.add([], { height: SEAL / 2 - 10, keepWithNext: true });
  draft.addSpans([{ from: right, to: grid.last, cell: text(input.unit ?? "", PLAIN_CENTRE) }], {
    height: 20,
    keepWithNext: true,
  });
  draft.addSpans([{ from: right, to: grid.last, cell: text(filledOn(input), PLAIN_CENTRE) }], {
    height: 20,
    keepWithNext: true,
  });
  draft.add([], { height: SEAL / 2 - 30 });
}
