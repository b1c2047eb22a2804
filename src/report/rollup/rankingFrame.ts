import { CellRef, RangeRef } from "../figure/figure.ts";
import type { SheetDraft } from "../draft/sheetDraft.ts";
import { markStyles, type MarkStyles } from "../draft/styles.ts";
import type { RankingColumn, RankingMeaning } from "./rankingColumns.ts";
import type { RankedUnit } from "./ranking.ts";

const LEAST_DECIMALS = 2;
const MOST_DECIMALS = 4;

/** Where the rows and columns of the ranking stand, for its rows and for the totals below them. */
export class RankingFrame {
  readonly styles: MarkStyles;
  readonly first: number;
  readonly last: number;

  /** @param draft where the first unit's row comes next */
  constructor(
    readonly draft: SheetDraft,
    readonly ranked: readonly RankedUnit[],
    readonly columns: readonly RankingColumn[],
  ) {
    this.styles = markStyles(decimalsOf(ranked));
    this.first = draft.next;
    this.last = draft.next + ranked.length - 1;
  }

  has(meaning: RankingMeaning): boolean {
    return this.columns.some((column) => column.meaning === meaning);
  }

  column(meaning: RankingMeaning): number {
    return this.columns.findIndex((column) => column.meaning === meaning) + 1;
  }

  at(meaning: RankingMeaning, row: number): CellRef {
    return new CellRef(null, this.column(meaning), row);
  }

  range(column: number): RangeRef {
    return new RangeRef(null, column, this.first, column, this.last);
  }

  /** What the rate is of: what was scored where it is known, else the result. */
  get rated(): "effective" | "result" {
    return this.has("effective") ? "effective" : "result";
  }
}

function decimalsOf(ranked: readonly RankedUnit[]): number {
  let most = LEAST_DECIMALS;
  for (const { figures } of ranked) {
    for (const value of [
      figures.full,
      figures.result,
      figures.gap,
      ...figures.items.map(({ effective }) => effective),
    ]) {
      const digits = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
      most = Math.max(most, Math.min(MOST_DECIMALS, digits));
    }
  }
  return most;
}
