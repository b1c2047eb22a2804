import { call, compared, RangeRef, times, type Figure } from "../figure/figure.ts";
import { DETAIL, NOT_APPLICABLE_WORDS } from "./detailColumns.ts";

const WORDS = new RangeRef(null, DETAIL.itemNumber, 1, DETAIL.itemNumber + NOT_APPLICABLE_WORDS.length - 1, 1);

/**
 * Whether a cell has one of the words for 不适用. It is compared with each, because MATCH and COUNTIF treat ?, * and ~ in
 * the cell as wildcards; an error in it counts as no.
 */
export function notApplicable(cell: Figure): Figure {
  return call("IFERROR", call("SUMPRODUCT", times(compared(WORDS, "=", cell), 1)), 0);
}
