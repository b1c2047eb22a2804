import { pageBreaks } from "../draft/pagination.ts";
import type { CellRange } from "../../domain/cells.ts";
import { SheetDraft } from "../draft/sheetDraft.ts";
import type { SheetPlan } from "../sheetPlan.ts";
import type { SummaryInput } from "../summaryInput.ts";
import type { Attachment } from "./submissionPage.ts";
import { addDepartmentRows } from "./departmentRows.ts";
import { FORM, formColumns } from "./formColumns.ts";
import { addFormRows } from "./formRows.ts";
import { addFacts, addFormSignature } from "./formFoot.ts";
import { addFormTitle } from "./formTitle.ts";

import { submissionPage, submissionPageHeight } from "./submissionPage.ts";

export interface SubmissionOptions {
  /** null for a form that stands alone, signed and sealed. */
  readonly attachment: Attachment | null;
  /** Whether marks by department are handed up too. */
  readonly departments: boolean;
}

/**
 * 报送稿, the form that is handed up: each indicator with the unit's own mark and why marks were lost, the reviewer's columns blank.
 * Values only: no formula, no cell address, no remark about the sender's arithmetic, nothing hidden.
 */
export function submissionSheets(
  input: SummaryInput,
  { attachment, departments }: SubmissionOptions,
): readonly SheetPlan[] {
  const label = attachment && `附件${attachment.number ?? ""}`;
  const draft = new SheetDraft(formColumns(input));
  addFormTitle(draft, input, label);
  const headings = [draft.next, draft.next] as const;
  addFormRows(draft, input);
  addFacts(draft, input);
  // An attachment is signed and sealed by the paper that it belongs to.
  if (!attachment) addFormSignature(draft, input);
  for (const row of pageBreaks(draft, submissionPageHeight(attachment !== null), headings)) draft.breakBefore(row);
  const area = { top: 1, left: 1, bottom: draft.next - 1, right: FORM.remark };
  const form = {
    ...plainSheet(draft, label ?? "报送稿"),
    merges: draft.merges.flatMap((merge) => partsOnPages(merge, draft.pageBreaks)),
    pageBreaks: draft.pageBreaks,
    page: submissionPage(area, attachment, headings),
  };
  return departments ? [form, ...departmentSheets(input, attachment)] : [form];
}

/** A merged cell whose rows stand on two pages would show half of its text on each. @param breaks first rows of pages */
function partsOnPages(merge: CellRange, breaks: readonly number[]): readonly CellRange[] {
  const tops = [merge.top, ...breaks.filter((row) => row > merge.top && row <= merge.bottom)];
  return tops.map((top, at) => ({ ...merge, top, bottom: (tops[at + 1] ?? merge.bottom + 1) - 1 }));
}

/** On a sheet of its own: if the form is read again, it must give its own marks and no more. */
function departmentSheets(input: SummaryInput, attachment: Attachment | null): readonly SheetPlan[] {
  const draft = new SheetDraft(formColumns(input));
  addDepartmentRows(draft, input);
  if (draft.rows.length === 0) return [];
  const area = { top: 1, left: 1, bottom: draft.next - 1, right: FORM.remark };
  const name = `各${input.assessment.departmentWord}得分`;
  return [{ ...plainSheet(draft, name), page: submissionPage(area, attachment && { ...attachment, firstPage: null }) }];
}

function plainSheet(draft: SheetDraft, name: string): Omit<SheetPlan, "page"> {
  const { columns, rows, merges } = draft;
  return { product: null, name, columns, rows, merges, gridlines: false };
}
