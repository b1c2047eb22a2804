import { NO_PAGE_STARTS, type SheetDraft } from "./sheetDraft.ts";

/** Heights are estimates for fonts that differ from machine to machine: this much of a page is filled. */
const FILLED = 0.97;

/** Nobody prints a sheet of more rows: they are not made to be measured before they are written. */
const MOST_MEASURED = 20_000;

/** Rows printed again on each later page. */
export type RepeatedRows = readonly [first: number, last: number];

/**
 * A draft with its page breaks, whose tables say 续表 where a page ends inside them. Only a whole draft tells where that is, so
 * it is made a second time, with the rows that a page begins with.
 *
 * @param make drafts the sheet, with `pageStarts` for the constructor of `SheetDraft`
 * @param pageHeight points between the margins
 * @param written where it must say 续表 because it stands there already
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

/** What a page with room left is stretched to at most: rows further apart would look empty. */
const MOST_STRETCHED = 1.25;

/** Spreads the first page's rows over the whole page. @param last the last row that is printed on it */
export function fillFirstPage(draft: SheetDraft, pageHeight: number, last: number): void {
  const times = Math.min(MOST_STRETCHED, (pageHeight * FILLED) / draft.heightOfRows(1, last));
  if (times > 1) draft.stretch(1, last, times);
}

/**
 * Where pages break, so that a row that introduces the next one never ends a page and rows that belong together (a
 * signature and what it signs) stay together: the first row of each page after the first, but for those that begin one anyway.
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
    // Rows that belong together and fill more than a page are broken where the page ends.
    if (draft.kept.has(start - 1) || onTop(start) + draft.heightOfRows(start, row) > room) start = row;
    breaks.push(start);
    pageTop = start;
    used = onTop(start) + draft.heightOfRows(start, row);
  }
  return breaks;
}
