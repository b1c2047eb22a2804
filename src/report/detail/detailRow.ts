import type { ScoredIndicator, Share } from "../../domain/scorecard.ts";
import { CellRef } from "../figure/figure.ts";
import { DETAIL, type DetailColumnId } from "./detailColumns.ts";
import type { DetailLayout } from "./detailLayout.ts";
import { markCells, type IndicatorMarks } from "./markCells.ts";
import { derivedMarks, type DerivedMarks } from "./stateFormulas.ts";

/** A row of 得分明细: an indicator with its only share or none, or one of several shares of it. */
export class DetailRow {
  /** The first row of its indicator, and the last. */
  readonly first: number;
  readonly last: number;
  readonly row: number;
  /** What is carried; null for what stands outside what departments share, and where a sheet has no room for the shares. */
  readonly share: Share | null;
  private own: (IndicatorMarks & DerivedMarks) | null = null;

  /** @param at which of the indicator's rows */
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

  /** The row that carries the indicator's own figures. */
  get isFirst(): boolean {
    return this.row === this.first;
  }

  /** One of several shares, each with a row. */
  get isPart(): boolean {
    return this.last > this.first;
  }

  /** The indicator's marks and what follows from them. */
  get marks(): IndicatorMarks & DerivedMarks {
    if (this.own) return this.own;
    const marks = markCells(this.scored, this.first);
    return (this.own = { ...marks, ...derivedMarks(this.scored, marks) });
  }

  /** A cell of this row, or of the indicator's first. */
  at(id: DetailColumnId, row = this.row): CellRef {
    return new CellRef(null, DETAIL[id], row);
  }
}
