import { NO_PAGE_STARTS, type SheetDraft } from "./sheetDraft.ts";

/** Heights are estimates, because fonts differ between machines, so only this much of a page is filled. */
const FILLED = 0.97;

/** Nobody prints a sheet with more rows, so they are not measured before they are written. */
const MOST_MEASURED = 20_000;

/** Rows repeated on each later page. */
export type RepeatedRows = readonly [first: number, last: number];

/**
 * A draft with its page breaks, with 续表 in tables that continue on the next page. Only a complete draft shows where
 * pages end, so it is made a second time, with the rows that start pages.
 *
 * @param make drafts the sheet; receives `pageStarts` for the constructor of `SheetDraft`
 * @param pageHeight points between the margins
 * @param written page starts whose 续表 is already written in the sheet
 */
export function paged<Made extends { readonly draft: SheetDraft }>(
  make: (pageStarts?: ReadonlySet<number>) => Made,
  pageHeight: number,
  repeated: RepeatedRows | null,
  written?: ReadonlySet<number>,
): Made {
  const first = make(written);
  const pageStarts = written ? NO_PAGE_STARTS : pageStartsOf(first.draft, pageHeight, repeated);
  const made = pageStarts.size === 0 ? first : make(pageStarts);
  made.draft.breakLater(() => pageBreaks(made.draft, pageHeight, repeated));
  return made;
}

function pageStartsOf(draft: SheetDraft, pageHeight: number, repeated: RepeatedRows | null): ReadonlySet<number> {
  if (draft.rows.length > MOST_MEASURED) return NO_PAGE_STARTS;
  return new Set(pageBreaks(draft, pageHeight, repeated).filter((row) => draft.continuations.has(row)));
}

/** How far a page with free space is stretched; beyond that it would look empty. */
const MOST_STRETCHED = 1.25;

/**
 * Spreads the first page's rows over the whole page.
 *
 * @param last the last row printed on it
 */
export function fillFirstPage(draft: SheetDraft, pageHeight: number, last: number): void {
  const times = Math.min(MOST_STRETCHED, (pageHeight * FILLED) / draft.heightOfRows(1, last));
  if (times > 1) draft.stretch(1, last, times);
}

/**
 * The first row of each page after the first, except those that already start one. A row that introduces the next one
 * never ends a page, and rows that belong together (a signature and what it signs) stay together.
 *
 * @param pageHeight points between the margins
 */
export function pageBreaks(draft: SheetDraft, pageHeight: number, repeated: RepeatedRows | null): readonly number[] {
  const height = (row: number): number => draft.rows[row - 1]?.height ?? 0;
  const repeatedHeight = repeated ? draft.heightOfRows(...repeated) : 0;
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
    const onTop = (first: number): number =>
      (repeated && first > repeated[1] ? repeatedHeight : 0) + (draft.continuations.get(first)?.height() ?? 0);
    // Rows that belong together but fill more than a page are broken at its end.
    if (draft.kept.has(start - 1) || onTop(start) + draft.heightOfRows(start, row) > room) start = row;
    breaks.push(start);
    pageTop = start;
    used = onTop(start) + draft.heightOfRows(start, row);
  }
  return breaks;
}
