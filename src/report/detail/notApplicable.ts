import { call, CellRef, compared, type Figure } from "../figure/figure.ts";
import { DETAIL, NOT_APPLICABLE_WORDS } from "./detailColumns.ts";

/**
 * Whether a cell says 不适用 in one of the words. Compared one by one, because MATCH and COUNTIF take ?, * and ~ in the cell for
 * wildcards; an error in it says nothing.
 */
export function notApplicable(cell: Figure): Figure {
  const words = NOT_APPLICABLE_WORDS.map((_word, at) =>
    compared(cell, "=", new CellRef(null, DETAIL.itemNumber + at, 1, true)),
  );
  return call("IFERROR", call("OR", ...words), 0);
}
