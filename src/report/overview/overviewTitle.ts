import { isOpen, type IssueCode } from "../../domain/issue.ts";
import { text } from "../draft/cells.ts";
import { keyCell, labelCell } from "../entries/entryCells.ts";
import { CATEGORY } from "../entries/entryPlaces.ts";
import type { CellStyle } from "../sheetPlan.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { PLAIN, PLAIN_RIGHT, TITLE, TITLE_SIZE, WARNING } from "../draft/styles.ts";
import { TALLEST_ROW, lineCount } from "../draft/textHeight.ts";
import type { OverviewDraft } from "./overviewDraft.ts";
import { unsettledWords } from "../words/unsettledWords.ts";
import { titleLines } from "./titleLines.ts";

/** Keys of the rows that the user types into. */
export const FILLING_KEY = "填报信息";
export const SIGNATURE_KEY = "签字";

/**
 * Whether the page is not ready to be signed: a stated total does not agree, or a question that the total depends on is
 * open, and nobody has acknowledged it.
 */
export function isUnchecked(input: SummaryInput): boolean {
  return openIssues(input, "total-mismatch") > 0 || unsettledWords(input) !== null;
}

function openIssues({ issues }: SummaryInput, code: IssueCode): number {
  return issues.filter((issue) => issue.code === code && isOpen(issue)).length;
}

/** Title, the line for who fills in, the unit of marks; 未核对 if it is not ready to be signed. */
export function addTitle(draft: OverviewDraft): void {
  const { grid, input } = draft;
  const title = titleLines(draft, TITLE_SIZE).join("\n");
  const lines = lineCount(title, draft.widthOf(1, grid.last), TITLE_SIZE);
  draft.addLine(text(title, TITLE), { height: Math.min(TALLEST_ROW, lines * 26 + 8) });
  const typed = input.kept.summary?.get(FILLING_KEY);
  const half = grid.mark(1)[1];
  draft.addSpans(
    [
      { from: 1, to: half, cell: text(`填报单位：${input.unit ?? ""}`, FILLED) },
      { from: half + 1, to: grid.last, cell: text("单位：分", PLAIN_RIGHT) },
    ],
    { keepWithNext: true },
  );
  if (typed?.has(CATEGORY)) {
    draft.addSpans(
      [
        { from: 1, to: grid.last, cell: labelCell(CATEGORY, typed, FILLED) },
        { from: grid.key, to: grid.key, cell: keyCell(FILLING_KEY) },
      ],
      { keepWithNext: true },
    );
  }
  if (isUnchecked(input)) addUnchecked(draft);
}

function addUnchecked({ addLine, input }: OverviewDraft): void {
  const count = openIssues(input, "total-mismatch");
  const open = unsettledWords(input);
  const reasons = [...(open === null ? [] : [open]), ...(count > 0 ? [`填报的合计有${count}处与各项相加不一致`] : [])];
  const sentence = `未核对：${reasons.join("；")}，见${input.names.checklist}；核对前本页不作签字盖章用。`;
  addLine(text(sentence, WARNING), { keepWithNext: true });
}

const FILLED: CellStyle = { ...PLAIN, wrap: true };
