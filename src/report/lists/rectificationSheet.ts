import { text } from "../cells.ts";
import type { DetailLayout } from "../detail/detailLayout.ts";
import { addRemoved, KEY_HEADER } from "../entryCells.ts";
import { SheetFrame } from "../frame/sheetFrame.ts";
import { addListTitle } from "../listTitle.ts";
import { SheetDraft } from "../sheetDraft.ts";
import type { SheetPlan } from "../sheetPlan.ts";
import { HEADER } from "../styles.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { listSheetPlan } from "./listSheetPlan.ts";
import { deductionsOf, lossesOf } from "./losses.ts";
import {
  RECTIFICATION as AT,
  RECTIFICATION_ENTRIES,
  RECTIFICATION_HEADINGS,
  rectificationColumns,
} from "./rectificationColumns.ts";
import { RectificationRows } from "./rectificationRows.ts";

/**
 * 扣分整改清单: who lost marks, on what, why, what will be done about it, by whom and until when, and whether it was put right; the
 * greatest loss first.
 */
export function rectificationSheet(input: SummaryInput, layout: DetailLayout, keys: readonly string[]): SheetPlan {
  const frame = new SheetFrame(input, {
    product: "rectification",
    columns: rectificationColumns(input.scorecard),
    last: AT.remark,
    orientation: "landscape",
  });
  const draft = new SheetDraft(frame.columns);
  addListTitle(draft, { title: "扣分整改清单", input, from: 1, to: AT.remark });
  draft.add([...RECTIFICATION_HEADINGS.map((heading) => text(heading, HEADER)), KEY_HEADER], { keepWithNext: true });
  const rows = new RectificationRows(input, layout, keys, draft);
  rows.addLosses(lossesOf(input.scorecard.indicators, layout));
  rows.addDeductions(deductionsOf(input.scorecard.indicators));
  rows.addNote();
  addRemoved(draft, input.kept.rectification, rows.written, {
    description: [1, AT.reason],
    entries: RECTIFICATION_ENTRIES.map(([heading, column]) => [heading, column, column]),
    key: AT.key,
  });
  return listSheetPlan(draft, frame, { product: "rectification", name: input.names.rectification, last: AT.remark });
}
