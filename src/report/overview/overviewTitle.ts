import { text } from "../cells.ts";
import { filledOn } from "../dateInWords.ts";
import { keyCell, labelCell } from "../entryCells.ts";
import { CATEGORY } from "../entryPlaces.ts";
import type { CellStyle } from "../sheetPlan.ts";
import { PLAIN, PLAIN_RIGHT, TITLE, TITLE_SIZE } from "../styles.ts";
import { lineCount } from "../textHeight.ts";
import type { OverviewDraft } from "./overviewDraft.ts";
import { titleLines } from "./titleLines.ts";

/** Keys of the rows that the user types into. */
export const FILLING_KEY = "填报信息";
export const SIGNATURE_KEY = "签字";

/** Title, and the line of who fills in what, when, in which unit of marks. */
export function addTitle(draft: OverviewDraft): void {
  const { grid, input } = draft;
  const title = titleLines(draft, TITLE_SIZE).join("\n");
  const lines = lineCount(title, draft.widthOf(1, grid.last), TITLE_SIZE);
  draft.addLine(text(title, TITLE), { height: lines * 29 + 11 });
  const typed = input.kept.summary?.get(FILLING_KEY);
  const half = draft.reviewed ? 6 : 5;
  draft.addSpans(
    [
      { from: 1, to: half, cell: text(`填报单位（盖章）：${input.unit ?? ""}`, FILLED) },
      { from: half + 1, to: grid.last, cell: text(`填报日期：${filledOn(input)}`, PLAIN_RIGHT) },
    ],
    { keepWithNext: true },
  );
  draft.addSpans(
    [
      { from: 1, to: half, cell: labelCell(CATEGORY, typed, FILLED) },
      { from: half + 1, to: grid.last, cell: text("单位：分", PLAIN_RIGHT) },
      { from: grid.key, to: grid.key, cell: keyCell(FILLING_KEY) },
    ],
    { keepWithNext: true },
  );
}

const FILLED: CellStyle = { ...PLAIN, wrap: true };
