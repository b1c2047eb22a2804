import type { CellPlan, CellStyle, SheetPlan } from "../../src/report/sheetPlan.ts";
import { pageSetup } from "../../src/report/draft/pageSetup.ts";
import type { SheetDraft } from "../../src/report/draft/sheetDraft.ts";
import { CENTRE, HEADER, TEXT, TITLE } from "../../src/report/draft/styles.ts";
import type { ExampleTask } from "./figures.ts";

/** An office's own sheet, not one of the product's: printed on landscape A4, with its heading rows kept in view. */
export function officeSheet(name: string, draft: SheetDraft, headingRows: readonly [first: number, last: number]): SheetPlan {
  const area = { top: 1, left: 1, bottom: draft.rows.length, right: draft.columns.length };
  return {
    product: null,
    name,
    columns: draft.columns,
    rows: draft.rows,
    merges: draft.merges,
    freeze: { rows: headingRows[1], columns: 0 },
    page: pageSetup("landscape", area, headingRows),
  };
}

export function addTitle(draft: SheetDraft, title: string): void {
  draft.addSpans([{ from: 1, to: draft.columns.length, cell: text(title, TITLE) }], { height: 36 });
}

/** A row of column headings; returns its number. */
export function addHeading(draft: SheetDraft, words: readonly string[]): number {
  return draft.add(
    words.map((word) => text(word, HEADER)),
    { height: 24 },
  );
}

/** Joins the rows `from`…`to` of one column into one cell. */
export function mergeDown(draft: SheetDraft, column: number, from: number, to: number): void {
  if (to > from) draft.merges.push({ top: from, bottom: to, left: column, right: column });
}

export function text(value: string, style: CellStyle = TEXT): CellPlan {
  return { value: value === "" ? null : value, style };
}

/** Marks in the middle of their cell, one count of decimals in the whole table. */
export function marksStyle(decimals: 0 | 1, base: CellStyle = CENTRE): CellStyle {
  return { ...base, numberFormat: decimals === 0 ? "0" : "0.0" };
}

export function figure(value: number | null, style: CellStyle): CellPlan {
  return { value, style };
}

const DATE: CellStyle = { ...CENTRE, numberFormat: 'yyyy"年"m"月"d"日"' };
const DAY = 86_400_000;
/** Day 0 of the 1900 date system, as it counts after February 1900. */
const EPOCH = Date.UTC(1899, 11, 30);

/** A deadline as an office types it: "2011-06-30" becomes a real date, anything else stays the text it is. */
export function deadline(due: ExampleTask["due"]): CellPlan {
  return /^\d{4}-\d\d-\d\d$/.test(due) ? figure((Date.parse(due) - EPOCH) / DAY, DATE) : text(due, CENTRE);
}
