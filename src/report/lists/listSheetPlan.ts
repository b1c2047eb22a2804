import type { ProductSheet } from "../../domain/grid.ts";
import type { SheetFrame } from "../frame/sheetFrame.ts";
import type { RepeatedRows } from "../draft/pagination.ts";
import type { SheetDraft } from "../draft/sheetDraft.ts";
import type { SheetPlan } from "../sheetPlan.ts";

/** The row of the headings: title and the line below it come before. */
export const LIST_HEADER = 3;
const HEADINGS: RepeatedRows = [LIST_HEADER, LIST_HEADER];

interface Listed {
  readonly product: ProductSheet;
  readonly name: string;
  /** The last printed column. */
  readonly last: number;
  /** Rows repeated on every page; by default the headings. */
  readonly repeated?: RepeatedRows;
}

/** The plan of a list once all its rows are drafted: its headings in view and on every page. */
export function listSheetPlan(
  draft: SheetDraft,
  frame: SheetFrame,
  { product, name, last, repeated = HEADINGS }: Listed,
): SheetPlan {
  // In the hidden column after the printed ones, where the row of the title has nothing.
  draft.setCell(1, draft.columns.length, frame.memory);
  return {
    product,
    name,
    columns: draft.columns,
    rows: draft.rows,
    merges: draft.merges,
    get pageBreaks() {
      return draft.pageBreaks;
    },
    freeze: { rows: LIST_HEADER, columns: 0 },
    gridlines: false,
    page: frame.page({ top: 1, left: 1, bottom: draft.next - 1, right: last }, repeated),
  };
}
