import type { ScoredIndicator, Share } from "../../domain/scorecard.ts";
import { CellRef } from "../figure/figure.ts";
import { DETAIL, type DetailColumnId } from "./detailColumns.ts";
import type { DetailLayout } from "./detailLayout.ts";
import { markCells, type IndicatorMarks } from "./markCells.ts";
import { derivedMarks, type DerivedMarks } from "./stateFormulas.ts";

/** A row of 得分明细: an indicator with its only share or none, or with one of several shares. */
export class DetailRow {
  /** The first and the last row of its indicator. */
  readonly first: number;
  readonly last: number;
  readonly row: number;
  /** The share; null for what departments do not share, and if the sheet has no room for shares. */
  readonly share: Share | null;
  private own: (IndicatorMarks & DerivedMarks) | null = null;

  /** @param at index among the indicator's rows */
  constructor(
    layout: DetailLayout,
    readonly scored: ScoredIndicator,
    at: number,
  ) {
    const { indicator, shares } = scored;
    this.first = layout.firstRow(indicator.id);
    this.last = this.first + (layout.complete ? Math.max(1, shares.length) : 1) - 1;
    this.row = this.first + at;
    this.share = layout.complete || shares.length < 2 ? (shares[at] ?? null) : null;
  }

  /** Whether the row has the indicator's own figures. */
  get isFirst(): boolean {
    return this.row === this.first;
  }

  /** Whether it is one of several shares, with a row each. */
  get isPart(): boolean {
    return this.last > this.first;
  }

  /** The indicator's marks and the figures derived from them. */
  get marks(): IndicatorMarks & DerivedMarks {
    if (this.own) return this.own;
    const marks = markCells(this.scored, this.first);
    return (this.own = { ...marks, ...derivedMarks(this.scored, marks) });
  }

  /** A cell of this row, or of the indicator's first row. */
  at(id: DetailColumnId, row = this.row): CellRef {
    return new CellRef(null, DETAIL[id], row);
  }
}
