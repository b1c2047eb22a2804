import { text } from "../cells.ts";
import type { OverviewDraft } from "../overview/overviewDraft.ts";
import { titleLines } from "../overview/titleLines.ts";
import type { CellStyle } from "../sheetPlan.ts";
import { PLAIN, PLAIN_RIGHT } from "../styles.ts";
import { lineCount } from "../textHeight.ts";

/** 三号黑体 */
const LABEL: CellStyle = { font: { name: "黑体", size: 16 }, horizontal: "left", vertical: "center" };
const TITLE_SIZE = 22;
/** 二号小标宋, not bold; a program without the font takes a 宋体 for it. */
const TITLE: CellStyle = {
  font: { name: "方正小标宋简体", size: TITLE_SIZE },
  horizontal: "center",
  vertical: "center",
  wrap: true,
};

/** 附件1 at the left of the first line, the title on the third, as GB/T 9704 has it; below it whose table it is. */
export function addAttachmentTitle(draft: OverviewDraft, attachment: number): void {
  const { grid, input } = draft;
  draft.addLine(text(`附件${attachment}`, LABEL), { height: 24 });
  draft.addLine(text("", LABEL), { height: 18 });
  const title = titleLines(draft, TITLE_SIZE).join("\n");
  const width = draft.widthOf(1, grid.last);
  const lines = lineCount(title, width, TITLE_SIZE);
  draft.addLine(text(title, TITLE), { height: lines * 34 + 8 });
  const half = Math.ceil(grid.last / 2);
  draft.addSpans(
    [
      { from: 1, to: half, cell: text(input.unit === null ? "" : `填报单位：${input.unit}`, PLAIN) },
      { from: half + 1, to: grid.last, cell: text("单位：分", PLAIN_RIGHT) },
    ],
    { height: 24 },
  );
}
