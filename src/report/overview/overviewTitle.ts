import type { IsoDate } from "../../domain/deadline.ts";
import { text } from "../cells.ts";
import { keyCell, labelCell } from "../entryCells.ts";
import { CATEGORY } from "../entryPlaces.ts";
import { COLUMN_PIXELS, textUnits } from "../textHeight.ts";
import type { CellStyle } from "../sheetPlan.ts";
import { PLAIN, PLAIN_RIGHT, TITLE, TITLE_SIZE } from "../styles.ts";
import type { SummaryInput } from "../summaryInput.ts";
import type { OverviewDraft } from "./overviewDraft.ts";

/** Keys of the rows that the user types into. */
export const FILLING_KEY = "填报信息";
export const SIGNATURE_KEY = "签字";

/** Title, and the line of who fills in what, when, in which unit of marks. */
export function addTitle(draft: OverviewDraft): void {
  const { grid, input } = draft;
  const title = titleLines(draft);
  draft.addLine(text(title.join("\n"), TITLE), { height: title.length * 29 + 11 });
  const typed = input.kept.summary?.get(FILLING_KEY);
  const half = draft.reviewed ? 6 : 5;
  draft.addSpans(
    [
      { from: 1, to: half, cell: text(`填报单位（盖章）：${input.unit ?? ""}`, FILLED) },
      { from: half + 1, to: grid.last, cell: text(`填报日期：${chineseDate(input)}`, PLAIN_RIGHT) },
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

/** In one line where it fits; else broken after the unit, where a reader would break it. */
function titleLines(draft: OverviewDraft): readonly string[] {
  const { input, grid } = draft;
  const { subject } = input.assessment;
  const unit = input.unit ?? "";
  const what = `${periodWords(input.period)}${subject ?? ""}${draft.reviewed ? "考核" : "自查"}评分汇总表`;
  const room = (draft.widthOf(1, grid.last) * COLUMN_PIXELS) / (TITLE_SIZE * (96 / 72) * 0.5);
  return unit !== "" && textUnits(unit + what) > room - 2 ? [unit, what] : [unit + what];
}

/** 2010—2011 → 2010—2011年度; words that already say what they are stay. */
function periodWords(period: string | null): string {
  if (period === null) return "";
  return /\d$/.test(period) ? `${period}年度` : period;
}

/** 填报日期 as the sheet has it, else today: 2026年3月2日. */
export function chineseDate(input: SummaryInput): string {
  return input.assessment.filledOn ?? dateInWords(input.today);
}

export function dateInWords(day: IsoDate): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}
