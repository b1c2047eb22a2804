import type { Marks } from "../../domain/marks.ts";
import type { ScoredIndicator } from "../../domain/scorecard.ts";
import { DETAIL } from "../detail/detailColumns.ts";
import type { DetailLayout } from "../detail/detailLayout.ts";
import { NOBODY } from "../detail/departmentWords.ts";

/** One row of 扣分整改清单: marks that one department lost on one indicator, with their place on 得分明细. */
export interface Loss {
  readonly scored: ScoredIndicator;
  readonly department: string;
  readonly full: Marks;
  readonly gap: Marks;
  readonly row: number;
  readonly columns: { readonly full: number; readonly gap: number };
}

const SHARE = { full: DETAIL.shareFull, gap: DETAIL.shareGap };
const WHOLE = { full: DETAIL.full, gap: DETAIL.gap };

/** The greatest loss first; an indicator's shares stay together, equal losses keep sheet order. */
export function lossesOf(indicators: readonly ScoredIndicator[], layout: DetailLayout): readonly Loss[] {
  const losing = indicators.filter(({ gap }) => gap?.gt(0));
  losing.sort((a, b) => (a.gap && b.gap ? b.gap.cmp(a.gap) : 0));
  return losing.flatMap((scored) => sharedLosses(scored, layout));
}

function sharedLosses(scored: ScoredIndicator, layout: DetailLayout): readonly Loss[] {
  const { indicator, shares, full, gap } = scored;
  if (!layout.complete && shares.length > 1 && gap) {
    const department = `${shares[0]?.department ?? NOBODY}等${shares.length}个部门`;
    return [{ scored, department, full, gap, row: layout.firstRow(indicator.id), columns: WHOLE }];
  }
  return shares.flatMap((share, at): Loss[] => {
    if (!share.gap?.gt(0)) return [];
    const department = share.department ?? NOBODY;
    const row = layout.shareRow(indicator.id, at);
    return [{ scored, department, full: share.full, gap: share.gap, row, columns: SHARE }];
  });
}

/** Rows of 减分项 that took something off. */
export function deductionsOf(indicators: readonly ScoredIndicator[]): readonly ScoredIndicator[] {
  return indicators.filter(({ indicator, effective }) => indicator.kind === "deduction" && effective?.gt(0));
}
