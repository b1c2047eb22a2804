import { lookedUp, RangeRef, type Figure } from "../figure/figure.ts";
import { LIST_HEADER } from "./listSheetPlan.ts";

/** The layout of 扣分整改清单, for papers that look up its entries. */
export interface RectificationLayout {
  readonly sheet: string;
  /** The last row that may hold a problem. */
  readonly bottom: number;
  /** Hidden column with the indicators' numbers. */
  readonly indicator: number;
  columnOf(heading: string): number;
}

/** Looks up what was typed under a heading beside an indicator. */
export function typedBeside(list: RectificationLayout, indicator: number, heading: string): Figure {
  const column = (of: number): RangeRef => new RangeRef(list.sheet, of, LIST_HEADER + 1, of, list.bottom);
  return lookedUp(indicator + 1, column(list.indicator), column(list.columnOf(heading)));
}
