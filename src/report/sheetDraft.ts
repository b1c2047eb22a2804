import type { CellRange } from "../recognise/grid.ts";
import { lineCount, heightOfLines } from "./textHeight.ts";
import type { CellPlan, CellStyle, ColumnPlan, RowPlan } from "./sheetPlan.ts";

export interface RowOptions {
  /** Points; absent: as high as its wrapped texts need, by their column widths. */
  readonly height?: number;
  /** Points that a fitted row has at least: room to write in by hand. */
  readonly atLeast?: number;
  readonly pageBreakBefore?: boolean;
  /** The row must not be the last of a page: it introduces the next one. */
  readonly keepWithNext?: boolean;
}

/** One cell over a span of columns, 1-based and inclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly cell: CellPlan;
}

/** Excel keeps no more page breaks of a sheet; the pages after them break by themselves. */
const MOST_BREAKS = 1026;

/** A sheet being written from the top down. */
export class SheetDraft {
  readonly rows: RowPlan[] = [];
  readonly merges: CellRange[] = [];
  /** Rows that must stay on the page of the row after them. */
  readonly kept = new Set<number>();
  private breaks = 0;

  constructor(readonly columns: readonly ColumnPlan[]) {}

  /** The row that the next `add` writes, 1-based. */
  get next(): number {
    return this.rows.length + 1;
  }

  /** Adds a row and returns its number. */
  add(cells: readonly (CellPlan | null)[], options: RowOptions = {}): number {
    return this.push(cells, options, options.height ?? Math.max(options.atLeast ?? 0, this.heightOf(cells)));
  }

  /** Adds a row whose cells span columns; a span's borders are drawn all around it. */
  addSpans(spans: readonly Span[], options: RowOptions = {}): number {
    const row = this.next;
    const cells: (CellPlan | null)[] = [];
    let height = 0;
    for (const { from, to, cell } of spans) {
      while (cells.length < from - 1) cells.push(null);
      cells.push(cell);
      const filler: CellPlan = { value: null, style: cell.style };
      while (cells.length < to) cells.push(filler);
      if (to > from) this.merges.push({ top: row, bottom: row, left: from, right: to });
      height = Math.max(height, this.cellHeight(cell, this.widthOf(from, to)));
    }
    return this.push(cells, options, options.height ?? height);
  }

  /** Begins a new printed page with a row that is already there. */
  breakBefore(row: number): void {
    const plan = this.rows[row - 1];
    if (plan && !plan.pageBreakBefore && this.mayBreak()) this.rows[row - 1] = { ...plan, pageBreakBefore: true };
  }

  /** Puts a cell into a row that is already there, beyond its cells or in place of one. */
  setCell(row: number, column: number, cell: CellPlan): void {
    const plan = this.rows[row - 1];
    if (!plan) return;
    const cells = [...plan.cells];
    while (cells.length < column) cells.push(null);
    cells[column - 1] = cell;
    this.rows[row - 1] = { ...plan, cells };
  }

  /** Keeps a row that is already there on the page of the row after it. */
  keepWithNext(row: number): void {
    this.kept.add(row);
  }

  /** Keeps rows that are already there on one page, as far as a page holds them. */
  keepTogether(first: number, last: number): void {
    for (let row = first; row < last; row++) this.kept.add(row);
  }

  /** Width of the shown columns together, in characters. */
  widthOf(from: number, to: number): number {
    let width = 0;
    for (let column = from; column <= to; column++) {
      const plan = this.columns[column - 1];
      if (plan && !plan.hidden) width += plan.width;
    }
    return width;
  }

  private push(cells: readonly (CellPlan | null)[], options: RowOptions, height: number): number {
    const breaks = options.pageBreakBefore === true && this.mayBreak();
    this.rows.push({ cells, height, ...(breaks ? { pageBreakBefore: true } : {}) });
    if (options.keepWithNext) this.kept.add(this.rows.length);
    return this.rows.length;
  }

  private mayBreak(): boolean {
    return ++this.breaks <= MOST_BREAKS;
  }

  private heightOf(cells: readonly (CellPlan | null)[]): number {
    let height = 0;
    for (let index = 0; index < cells.length; index++) {
      const cell = cells[index];
      const column = this.columns[index];
      if (cell && column && !column.hidden) height = Math.max(height, this.cellHeight(cell, column.width));
    }
    return height;
  }

  private cellHeight(cell: CellPlan, width: number): number {
    const size = fontSize(cell.style);
    const lines =
      cell.style.wrap && typeof cell.value === "string"
        ? lineCount(cell.value, width - 1.5 * (cell.style.indent ?? 0), size)
        : 1;
    return heightOfLines(lines, size);
  }
}

function fontSize(style: CellStyle): number {
  return style.font?.size ?? 11;
}
