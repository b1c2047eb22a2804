import type { SheetDraft } from "../draft/sheetDraft.ts";
import type { RankingColumn } from "./rankingColumns.ts";
import { RankingFrame } from "./rankingFrame.ts";
import { RankingTotals } from "./rankingTotals.ts";
import { RankingUnits } from "./rankingUnits.ts";
import type { RankedUnit } from "./ranking.ts";

/** The units by rank, then 合计 and 平均. Rank, rate, result and sums are live over the sheet's own cells. */
export function addRankingRows(
  draft: SheetDraft,
  ranked: readonly RankedUnit[],
  columns: readonly RankingColumn[],
): void {
  const frame = new RankingFrame(draft, ranked, columns);
  const units = new RankingUnits(frame);
  ranked.forEach((unit, place) => units.add(unit, place));
  new RankingTotals(frame).add();
}
