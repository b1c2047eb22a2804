import { text } from "../cells.ts";
import { DetailLayout } from "../detail/detailLayout.ts";
import { indicatorKeys } from "../entryKeys.ts";
import { departmentSheet } from "../lists/departmentSheet.ts";
import { markDecimals } from "../markDecimals.ts";
import { isGraded } from "../overview/bandCells.ts";
import { addDepartmentTable, type DepartmentRows } from "../overview/departmentTable.ts";
import { addItemTable } from "../overview/itemTable.ts";
import { addOverallTable } from "../overview/overallTable.ts";
import { OverviewDraft } from "../overview/overviewDraft.ts";
import { overviewGrid } from "../overview/overviewGrid.ts";
import { addTitle } from "../overview/overviewTitle.ts";
import { addSignature } from "../overview/signature.ts";
import { numberedNotes, tableNotes } from "../overview/tableNotes.ts";
import { pageBreaks } from "../pagination.ts";
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
  const decimals = markDecimals(scorecard);
  const { totals } = scorecard;
  const longest = Math.max(totals.full.toFixed(decimals).length, totals.result.toFixed(decimals).length);
  const grid = overviewGrid(totals.reviewed > 0, isGraded(input), longest);
  const detail = new DetailLayout(input.names.detail, scorecard, assessment.framework.items.length);
  const { list } = departmentSheet(input, detail, indicatorKeys(assessment));
  const draft = new OverviewDraft(input, grid, detail, list, markStyles(decimals));
  if (attachment === null) addTitle(draft);
  else addAttachmentTitle(draft, attachment);
  addOverallTable(draft);
  addFacts(draft);
  addItemTable(draft);
  const departments = addDepartmentTable(draft);
  draft.addLine(text(numberedNotes(tableNotes(input)), NOTE));
  if (attachment === null) addSignature(draft);
  const header = departments ? ([departments.header, departments.header] as const) : null;
  const breaks = pageBreaks(draft, submissionPageHeight(attachment !== null), header);
  const onlyDepartments = breaks.length > 0 && breaks.every((row) => departments !== null && within(row, departments));
  // 续表: the table's own header where nothing but that table runs over.
  for (const row of breaks) draft.breakBefore(row);
  const area = { top: 1, left: 1, bottom: draft.next - 1, right: grid.last };
  const page = submissionPage(area, attachment !== null, onlyDepartments && header ? header : undefined);
  return [
    valuesOnly({
      product: null,
      name: attachment === null ? "报送稿" : `附件${attachment}`,
      columns: grid.columns,
      rows: draft.rows,
      merges: draft.merges,
      pageBreaks: draft.pageBreaks,
      gridlines: false,
      page,
    }),
  ];
}

function within(row: number, { first, last }: DepartmentRows): boolean {
  return row > first && row <= last + 1;
}
