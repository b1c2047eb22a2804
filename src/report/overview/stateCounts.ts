import { DETAIL, KIND_WORD } from "../detail/detailColumns.ts";
import type { DetailLayout } from "../detail/detailLayout.ts";

/** Number and full marks of the base indicators in a state (未评, 不适用), as formulas over 得分明细. */
export function countAndFull(detail: DetailLayout, state: string): { readonly count: string; readonly full: string } {
  const which = `${detail.column(DETAIL.kind)},"${KIND_WORD.base}",${detail.column(DETAIL.state)},"${state}"`;
  return {
    count: `SUMIFS(${detail.column(DETAIL.once)},${which})`,
    full: `ROUND(SUMIFS(${detail.column(DETAIL.full)},${which}),8)`,
  };
}
