import { text } from "../draft/cells.ts";
import { SheetFrame } from "../frame/sheetFrame.ts";
import { addListTitle } from "../frame/listTitle.ts";
import { SheetDraft } from "../draft/sheetDraft.ts";
import type { SheetPlan } from "../sheetPlan.ts";
import { HIDDEN } from "../draft/styles.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { DETAIL, FIRST_ROW, HEADER_ROW, NOT_APPLICABLE_WORDS } from "./detailColumns.ts";
import type { DetailLayout } from "./detailLayout.ts";
import { DetailRow } from "./detailRow.ts";
import { DetailTable } from "./detailTable.ts";

/**
 * 得分明细: one row for each share of each indicator, every mark following its source cell. All other figures sum this
 * sheet. The sentences of 说明 are outside the print area, because on A4 they would leave no room for the figures.
 */
export function detailSheet(input: SummaryInput, layout: DetailLayout): SheetPlan {
  const { indicators } = input.scorecard;
  const table = new DetailTable(input, layout);
  const frame = new SheetFrame(input, {
    product: "detail",
    columns: table.plans,
    last: DETAIL.source,
    orientation: "landscape",
  });
  const { columns } = frame;
  const draft = new SheetDraft(columns);
  addListTitle(draft, { title: "得分明细", input, from: DETAIL.number, to: DETAIL.source });
  // Formulas look up the words from `itemNumber` on.
  NOT_APPLICABLE_WORDS.forEach((word, at) => draft.setCell(1, DETAIL.itemNumber + at, text(word, HIDDEN)));
  draft.setCell(2, DETAIL.itemNumber, frame.memory);
  draft.add(table.headings);
  const row = draft.later(({ scored, at }: Place) => table.cells(new DetailRow(layout, scored, at)));
  for (const scored of indicators) {
    const rows = layout.complete ? Math.max(1, scored.shares.length) : 1;
    for (let at = 0; at < rows; at++) draft.addMade(row({ scored, at }));
  }
  if (indicators.length === 0) draft.add([]);
  return {
    product: "detail",
    name: layout.sheet,
    columns,
    rows: draft.rows,
    merges: draft.merges,
    freeze: { rows: HEADER_ROW, columns: DETAIL.name },
    page: frame.page({ top: 1, left: 1, bottom: Math.max(FIRST_ROW, layout.last), right: DETAIL.source }, [
      HEADER_ROW,
      HEADER_ROW,
    ]),
  };
}

/** One of the rows of an indicator. */
interface Place {
  readonly scored: SummaryInput["scorecard"]["indicators"][number];
  readonly at: number;
}
