import { text } from "../cells.ts";
import { DetailLayout } from "../detail/detailLayout.ts";
import { indicatorKeys } from "../entryKeys.ts";
import { departmentSheet } from "../lists/departmentSheet.ts";
import { markDecimals } from "../markDecimals.ts";
import { isGraded } from "../overview/bandCells.ts";
import { addDepartmentTable } from "../overview/departmentTable.ts";
import { addItemTable } from "../overview/itemTable.ts";
import { longestMark } from "../overview/longestMark.ts";
import { addOverallTable } from "../overview/overallTable.ts";
import { OverviewDraft } from "../overview/overviewDraft.ts";
import { overviewGrid } from "../overview/overviewGrid.ts";
import { addTitle } from "../overview/overviewTitle.ts";
import { addSignature } from "../overview/signature.ts";
import { numberedNotes, tableNotes } from "../overview/tableNotes.ts";
import { paged } from "../pagination.ts";
import type { SheetPlan } from "../sheetPlan.ts";
import { markStyles, NOTE } from "../styles.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { addAttachmentTitle } from "./attachmentTitle.ts";
import { addFacts } from "./submittedFacts.ts";
import { submissionPage, submissionPageHeight } from "./submissionPage.ts";
import { valuesOnly } from "./valuesOnly.ts";

export interface SubmissionOptions {
  /** Number of the attachment (附件1) to an official paper; null for a paper that stands alone, signed and sealed. */
  readonly attachment: number | null;
}

/**
 * 报送稿, what leaves the office: the tables of 测评汇总 as values. No formula, no cell address, no remark about the sender's
 * arithmetic, no chart, nothing hidden.
 */
export function submissionSheets(input: SummaryInput, { attachment }: SubmissionOptions): readonly SheetPlan[] {
  const { assessment, scorecard } = input;
  const grid = overviewGrid(scorecard.totals.reviewed > 0, isGraded(input), longestMark(input));
  const detail = new DetailLayout(input.names.detail, scorecard, assessment.framework.items.length);
  const { list } = departmentSheet(input, detail, indicatorKeys(assessment));
  const styles = markStyles(markDecimals(scorecard));
  const stands = attachment === null;
  const make = (turns?: ReadonlySet<number>): { readonly draft: OverviewDraft } => {
    const draft = new OverviewDraft(input, grid, detail, list, styles, turns);
    if (stands) addTitle(draft);
    else addAttachmentTitle(draft, attachment);
    addOverallTable(draft);
    addFacts(draft);
    addItemTable(draft);
    addDepartmentTable(draft);
    draft.addLine(text(numberedNotes(tableNotes(input)), NOTE));
    if (stands) addSignature(draft);
    return { draft };
  };
  // An attachment's title stands on its first page only; a page to sign says of what.
  const repeated = stands ? TITLE_ROWS : null;
  const { draft } = paged(make, submissionPageHeight(!stands), repeated);
  const area = { top: 1, left: 1, bottom: draft.next - 1, right: grid.last };
  return [
    valuesOnly({
      product: null,
      name: stands ? "报送稿" : `附件${attachment}`,
      columns: grid.columns,
      rows: draft.rows,
      merges: draft.merges,
      pageBreaks: draft.pageBreaks,
      gridlines: false,
      page: submissionPage(area, !stands, repeated ?? undefined),
    }),
  ];
}

const TITLE_ROWS = [1, 1] as const;
