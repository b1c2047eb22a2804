import { text } from "../draft/cells.ts";
import { filledOn } from "../words/dateInWords.ts";
import { periodWords, subjectWords } from "../words/titleWords.ts";
import type { SheetDraft } from "../draft/sheetDraft.ts";
import type { CellStyle } from "../sheetPlan.ts";
import { PLAIN, PLAIN_RIGHT, titleFont } from "../draft/styles.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { lineCount } from "../draft/textHeight.ts";
import { FORM } from "./formColumns.ts";

/** 三号黑体 */
const LABEL: CellStyle = { font: { name: "黑体", size: 16 }, horizontal: "left", vertical: "center" };
const TITLE_SIZE = 22;
/** 二号 */
const TITLE: CellStyle = {
  font: titleFont(TITLE_SIZE),
  horizontal: "center",
  vertical: "center",
  wrap: true,
};

/** 附件1 at the left of the first line and the title on the third, as GB/T 9704 has it; below it whose form it is and of when. */
export function addFormTitle(draft: SheetDraft, input: SummaryInput, label: string | null): void {
  const line = (value: string, style: CellStyle, height: number): number =>
    draft.addSpans([{ from: 1, to: FORM.remark, cell: text(value, style) }], { height });
  if (label !== null) {
    line(label, LABEL, 24);
    line("", LABEL, 18);
  }
  const width = draft.widthOf(1, FORM.remark);
  const title = formTitle(input, width);
  line(title, TITLE, lineCount(title, width, TITLE_SIZE) * 34 + 8);
  draft.addSpans(
    [
      { from: 1, to: FORM.content, cell: text(`填报单位：${input.unit ?? ""}`, PLAIN) },
      { from: FORM.content + 1, to: FORM.remark, cell: text(`填报日期：${filledOn(input)}    单位：分`, PLAIN_RIGHT) },
    ],
    { height: 24 },
  );
}

/** In one line where it fits, else the unit on a line of its own. */
function formTitle({ unit, period, assessment }: SummaryInput, width: number): string {
  const subject = subjectWords(assessment.subject);
  const what = `${periodWords(period)}${subject}${subject.endsWith("自查") ? "" : "自查"}评分表`;
  const whole = (unit ?? "") + what;
  return unit === null || lineCount(whole, width, TITLE_SIZE) === 1 ? whole : `${unit}\n${what}`;
}
