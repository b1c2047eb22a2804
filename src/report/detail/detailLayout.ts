import type { Scorecard } from "../../domain/scorecard.ts";
import { CellRef, countWhere, RangeRef, sumWhere, type Condition, type Figure } from "../figure/figure.ts";
import { DETAIL, FIRST_ROW } from "./detailColumns.ts";

/** More share rows than this do not fit a sheet (1 048 576 rows); then each indicator has one row and shares are not listed. */
const MOST_ROWS = 1_000_000;

const SHARE = { full: "shareFull", effective: "shareEffective", gap: "shareGap" } as const;

/** The layout of 得分明细, known before a cell is written, so that other sheets can refer to it. */
export class DetailLayout {
  /** First row of each indicator, by id. */
  readonly firstRows: Int32Array;
  readonly last: number;
  /** Some indicator is carried by several departments. */
  readonly shared: boolean;
  /** Every share has its row. */
  readonly complete: boolean;
  private readonly itemTops: Int32Array;
  private readonly itemBottoms: Int32Array;

  constructor(
    readonly sheet: string,
    scorecard: Scorecard,
    itemCount: number,
  ) {
    const { indicators } = scorecard;
    const shareRows = indicators.reduce((sum, { shares }) => sum + Math.max(1, shares.length), 0);
    this.complete = shareRows <= MOST_ROWS;
    this.shared = shareRows > indicators.length;
    this.firstRows = new Int32Array(indicators.length);
    this.itemTops = new Int32Array(itemCount);
    this.itemBottoms = new Int32Array(itemCount);
    let row = FIRST_ROW;
    indicators.forEach(({ indicator, shares }, at) => {
      this.firstRows[at] = row;
      if (this.itemTops[indicator.item] === 0) this.itemTops[indicator.item] = row;
      row += this.complete ? Math.max(1, shares.length) : 1;
      this.itemBottoms[indicator.item] = row - 1;
    });
    this.last = Math.max(FIRST_ROW, row - 1);
  }

  firstRow(indicator: number): number {
    return this.firstRows[indicator] ?? FIRST_ROW;
  }

  /** The row of an indicator's share with index `at`. */
  shareRow(indicator: number, at: number): number {
    return this.firstRow(indicator) + (this.complete ? at : 0);
  }

  /** The column with a mark of what a department carries; for indicators with one department, the indicator's own. */
  shareColumn(mark: keyof typeof SHARE): number {
    return DETAIL[this.shared ? SHARE[mark] : mark];
  }

  /** A whole column, as referred to by another sheet. */
  column(column: number): RangeRef {
    return this.rows(column, FIRST_ROW, this.last);
  }

  /** A column over the rows of one item (and whatever is between them), so that summing all items is linear. */
  itemColumn(item: number, column: number): RangeRef {
    return this.rows(column, this.itemTops[item] || FIRST_ROW, this.itemBottoms[item] || this.last);
  }

  /** Counts indicators under conditions: their rows are counted, or the rows with an indicator's own figures. */
  count(column: (column: number) => RangeRef, ...where: readonly Condition[]): Figure {
    return this.shared ? sumWhere(column(DETAIL.once), ...where) : countWhere(...where);
  }

  rows(column: number, top: number, bottom: number): RangeRef {
    return new RangeRef(this.sheet, column, top, column, bottom);
  }

  cell(column: number, row: number): CellRef {
    return new CellRef(this.sheet, column, row);
  }
}
