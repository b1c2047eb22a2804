import { call, compared, RangeRef, times, type Figure } from "../figure/figure.ts";
import { DETAIL, NOT_APPLICABLE_WORDS } from "./detailColumns.ts";

const WORDS = new RangeRef(null, DETAIL.itemNumber, 1, DETAIL.itemNumber + NOT_APPLICABLE_WORDS.length - 1, 1);

/**
 * Whether a cell says 不适用 in one of the words. Compared with each, because MATCH and COUNTIF take ?, * and ~ in the cell for
 * wildcards; an error in it says nothing.
 */
export function notApplicable(cell: Figure): Figure {
  return call("IFERROR", call("SUMPRODUCT", times(compared(WORDS, "=", cell), 1)), 0);
}
