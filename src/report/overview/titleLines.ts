import { periodWords } from "../periodWords.ts";
import { COLUMN_PIXELS, textUnits } from "../textHeight.ts";
import type { OverviewDraft } from "./overviewDraft.ts";

const PIXELS_PER_POINT = 96 / 72;

/**
 * The title of the paper: in one line where it fits, else broken after the unit, where a reader would break it.
 *
 * @param size of its font, in points
 */
export function titleLines(draft: OverviewDraft, size: number): readonly string[] {
  const { input, grid } = draft;
  const unit = input.unit ?? "";
  const subject = input.assessment.subject ?? "";
  const whose = draft.reviewed ? "考核" : "自查";
  // 绩效考核 is not 绩效考核考核.
  const what = `${periodWords(input.period)}${subject}${subject.endsWith(whose) ? "" : whose}评分汇总表`;
  const room = (draft.widthOf(1, grid.last) * COLUMN_PIXELS) / (size * PIXELS_PER_POINT * 0.5);
  return unit !== "" && textUnits(unit + what) > room - 2 ? [unit, what] : [unit + what];
}
