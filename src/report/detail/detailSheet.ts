import { text } from "../cells.ts";
import { SheetFrame } from "../frame/sheetFrame.ts";
import { addListTitle } from "../listTitle.ts";
import { SheetDraft } from "../sheetDraft.ts";
import type { SheetPlan } from "../sheetPlan.ts";
import { HIDDEN } from "../styles.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { detailColumnPlans } from "./detailColumnPlans.ts";
import { DETAIL, HEADER_ROW, NOT_APPLICABLE_WORDS } from "./detailColumns.ts";
import { detailHeadings } from "./detailHeadings.ts";
import type { DetailLayout } from "./detailLayout.ts";
import { DetailRows } from "./detailRows.ts";

/**
 * 得分明细: one row an indicator and department share, each mark following its source cell. All other figures sum this sheet. The
 * sentences of 说明 stand beside the print area: on A4 they would leave the figures no room.
 */
export function detailSheet(input: SummaryInput, layout: DetailLayout): SheetPlan {
  const { assessment, scorecard } = input;
  const frame = new SheetFrame(input, {
    product: "detail",
    columns: detailColumnPlans(input, layout),
    last: DETAIL.source,
    orientation: "landscape",
  });
  const { columns } = frame;
  const draft = new SheetDraft(columns);
  addListTitle(draft, { title: "得分明细", input, from: DETAIL.number, to: DETAIL.source });
  const [titleRow] = draft.rows;
  const titled = titleRow?.cells ?? [];
  // The formulas look the words up from `itemNumber` on.
  const beside = new Array<null>(DETAIL.itemNumber - 1 - titled.length).fill(null);
  draft.rows[0] = {
    ...titleRow,
    cells: [...titled, ...beside, ...NOT_APPLICABLE_WORDS.map((word) => text(word, HIDDEN))],
  };
  draft.setCell(2, DETAIL.itemNumber, frame.memory);
  draft.add(detailHeadings(assessment.framework.sheets, scorecard.totals.reviewed > 0));
  const rows = new DetailRows(input, layout, draft);
  for (const scored of scorecard.indicators) rows.add(scored);
  if (scorecard.indicators.length === 0) draft.add([]);
  return {
    product: "detail",
    name: layout.sheet,
    columns,
    rows: draft.rows,
    merges: draft.merges,
    freeze: { rows: HEADER_ROW, columns: DETAIL.name },
    gridlines: false,
    page: frame.page({ top: 1, left: 1, bottom: layout.last, right: DETAIL.source }, [HEADER_ROW, HEADER_ROW]),
  };
}
