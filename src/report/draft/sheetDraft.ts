import type { CellRange } from "../../recognise/grid.ts";
import { LaterRow, madeRow } from "./laterRow.ts";
import { heightOfLines, lineCount, TALLEST_ROW, USUAL, type LineHeight } from "./textHeight.ts";
import type { CellPlan, CellStyle, ColumnPlan, RowPlan } from "../sheetPlan.ts";

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

/** Rows at the top of a page on which a table goes on: 续表, and its header once more. */
export interface Continuation {
  /** Points that they take. */
  readonly height: number;
  /** Adds them. */
  readonly add: () => void;
}

/** Excel keeps no more page breaks of a sheet; the pages after them break by themselves. */
const MOST_BREAKS = 1026;

export const NO_TURNS: ReadonlySet<number> = new Set();

/** A sheet being written from the top down. */
export class SheetDraft {
  readonly rows: RowPlan[] = [];
  readonly merges: CellRange[] = [];
  /** Rows that must stay on the page of the row after them. */
  readonly kept = new Set<number>();
  /** Points that a page which began with a row would say again, by the row. */
  readonly continuations = new Map<number, number>();
  private readonly breaks = new Set<number>();
  private findBreaks: (() => readonly number[]) | null = null;
  /** Rows that continuations have added so far. */
  private continued = 0;

  /** @param turns rows with which pages begin inside tables, as a draft without them had it (`paged`) */
  constructor(
    readonly columns: readonly ColumnPlan[],
    private readonly turns: ReadonlySet<number> = NO_TURNS,
    private readonly lines: LineHeight = USUAL,
  ) {}

  /** The row that the next `add` writes, 1-based. */
  get next(): number {
    return this.rows.length + 1;
  }

  /** Adds a row and returns its number. */
  add(cells: RowPlan["cells"], options: RowOptions = {}): number {
    const height = options.height ?? Math.max(options.atLeast ?? 0, this.heightOf(cells));
    return this.push({ cells, height }, options);
  }

  /** Adds a row whose cells `make` gives of `what` each time they are asked for: of a long list few rows are ever held. */
  addLater<T>(make: (what: T) => RowPlan["cells"], what: T, { atLeast = 0 }: Pick<RowOptions, "atLeast"> = {}): number {
    return this.push(new LaterRow(what, make, this.heightOf, atLeast), {});
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
    return this.push({ cells, height: options.height ?? height }, options);
  }

  /** Before each row of a table that may run over a page: where a page turns here, the next one says what goes on. */
  continueHere({ height, add }: Continuation): void {
    const top = this.next;
    if (!this.turns.has(top - this.continued) || this.breaks.size >= MOST_BREAKS) {
      this.continuations.set(top, height);
      return;
    }
    add();
    this.continued += this.next - top;
    this.breakBefore(top);
    this.keepTogether(top, this.next);
  }

  /** Begins a new printed page with a row that is already there. */
  breakBefore(row: number): void {
    if (this.breaks.size < MOST_BREAKS) this.breaks.add(row);
  }

  /** Breaks pages before the rows that `find` gives, once the breaks are asked for: rows have to be made to be measured. */
  breakLater(find: () => readonly number[]): void {
    this.findBreaks = find;
  }

  breaksBefore(row: number): boolean {
    return this.breaks.has(row);
  }

  /** Rows that a new printed page begins with, ascending. */
  get pageBreaks(): readonly number[] {
    const find = this.findBreaks;
    this.findBreaks = null;
    for (const row of find?.() ?? []) this.breakBefore(row);
    return [...this.breaks].sort((one, other) => one - other);
  }

  /** Puts a cell into a row that is already there, beyond its cells or in place of one. */
  setCell(row: number, column: number, cell: CellPlan): void {
    const plan = this.rows[row - 1];
    if (!plan) return;
    const made = madeRow(plan);
    const cells = [...made.cells];
    while (cells.length < column) cells.push(null);
    cells[column - 1] = cell;
    this.rows[row - 1] = { ...made, cells };
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

  /** Points of rows that are already there. */
  heightOfRows(first: number, last: number): number {
    let height = 0;
    for (let row = first; row <= last; row++) height += this.rows[row - 1]?.height ?? 0;
    return height;
  }

  /** Makes rows that are already there `times` as high. */
  stretch(first: number, last: number, times: number): void {
    for (let row = first; row <= last; row++) {
      const plan = this.rows[row - 1];
      if (plan?.height === undefined) continue;
      const height = Math.min(TALLEST_ROW, Math.floor(plan.height * times * 2) / 2);
      this.rows[row - 1] = { height, cells: plan.cells };
    }
  }

  private push(plan: RowPlan, options: RowOptions): number {
    const row = this.rows.push(plan);
    if (options.pageBreakBefore) this.breakBefore(row);
    if (options.keepWithNext) this.kept.add(row);
    return row;
  }

  private readonly heightOf = (cells: RowPlan["cells"]): number => {
    let height = 0;
    for (let index = 0; index < cells.length; index++) {
      const cell = cells[index];
      const column = this.columns[index];
      if (cell && column && !column.hidden) height = Math.max(height, this.cellHeight(cell, column.width));
    }
    return height;
  };

  private cellHeight(cell: CellPlan, width: number): number {
    const size = fontSize(cell.style);
    const lines =
      cell.style.wrap && typeof cell.value === "string"
        ? lineCount(cell.value, width - 2 * (cell.style.indent ?? 0), size)
        : 1;
    return heightOfLines(lines, size, this.lines);
  }
}

function fontSize(style: CellStyle): number {
  return style.font?.size ?? 11;
}
