import { DETAIL, KIND_WORD } from "../detail/detailColumns.ts";
import type { DetailLayout } from "../detail/detailLayout.ts";
import { exact, sumWhere, type Condition, type Figure } from "../figure/figure.ts";

/** Number and full marks of the base indicators in a state (未评, 不适用), over 得分明细. */
export function countAndFull(detail: DetailLayout, state: string): { readonly count: Figure; readonly full: Figure } {
  const which: readonly Condition[] = [
    [detail.column(DETAIL.kind), KIND_WORD.base],
    [detail.column(DETAIL.state), state],
  ];
  return {
    count: detail.count((of) => detail.column(of), ...which),
    full: exact(sumWhere(detail.column(DETAIL.full), ...which)),
  };
}
