import { absoluteCell, cellOf } from "../formulas.ts";
import { DETAIL, NOT_APPLICABLE_WORDS } from "./detailColumns.ts";

const FIRST = absoluteCell(cellOf(DETAIL.itemNumber, 1));
const LAST = absoluteCell(cellOf(DETAIL.itemNumber + NOT_APPLICABLE_WORDS.length - 1, 1));

/**
 * Whether a cell says 不适用 in one of the words. Compared by =, because MATCH and COUNTIF take ?, * and ~ in the cell for
 * wildcards; an error in it says nothing.
 */
export function notApplicable(cell: string): string {
  return `IFERROR(SUMPRODUCT(--(${FIRST}:${LAST}=${cell}))>0,FALSE)`;
}
