import type { SheetDraft } from "./sheetDraft.ts";

/** Heights are estimates for fonts that differ from machine to machine: this much of a page is filled. */
const FILLED = 0.97;

/**
 * Where pages break, so that a row that introduces the next one never ends a page and rows that belong together (a
 * signature and what it signs) stay together: the first row of each page after the first, but for those that begin one anyway.
 *
 * @param pageHeight points between the margins
 * @param repeatedFrom rows printed again on each later page, from row `repeated[0]` to `repeated[1]`
 */
export function pageBreaks(
  draft: SheetDraft,
  pageHeight: number,
  repeated: readonly [first: number, last: number] | null,
): readonly number[] {
  const height = (row: number): number => draft.rows[row - 1]?.height ?? 0;
  let repeatedHeight = 0;
  if (repeated) for (let row = repeated[0]; row <= repeated[1]; row++) repeatedHeight += height(row);
  const room = pageHeight * FILLED;
  const breaks: number[] = [];
  let pageTop = 1;
  let used = 0;
  for (let row = 1; row <= draft.rows.length; row++) {
    if (draft.breaksBefore(row) && row > pageTop) {
      pageTop = row;
      used = repeated && row > repeated[1] ? repeatedHeight : 0;
    }
    used += height(row);
    if (used <= room || row === pageTop) continue;
    let start = row;
    while (start > pageTop + 1 && draft.kept.has(start - 1)) start--;
    // Rows that belong together and fill more than a page are broken where the page ends.
    if (draft.kept.has(start - 1)) start = row;
    breaks.push(start);
    pageTop = start;
    used = repeated && start > repeated[1] ? repeatedHeight : 0;
    for (let again = start; again <= row; again++) used += height(again);
  }
  return breaks;
}
