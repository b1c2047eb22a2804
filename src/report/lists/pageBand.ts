import { text } from "../cells.ts";
import type { Continuation, SheetDraft } from "../sheetDraft.ts";
import { BAND, BAND_NOTE, CONTINUED } from "../styles.ts";
import { DEPARTMENT_LIST as AT } from "./departmentListLayout.ts";

const HEIGHT = 26;

/**
 * The band on top of a page of the list: whose it is, and how much of what. Where the page runs over, the next one says again whose,
 * before each row given to `continueHere`.
 */
export function addPageBand(
  draft: SheetDraft,
  { whose, counts, newPage }: { readonly whose: string; readonly counts: string; readonly newPage: boolean },
): Continuation {
  const add = (title: string, note: string, pageBreakBefore: boolean): void => {
    draft.addSpans(
      [
        { from: 1, to: AT.role, cell: text(title, BAND) },
        { from: AT.full, to: AT.remark, cell: text(note, BAND_NOTE) },
      ],
      { height: HEIGHT, keepWithNext: true, pageBreakBefore },
    );
  };
  add(whose, counts, newPage);
  return { height: HEIGHT, add: () => add(whose + CONTINUED, "", false) };
}
