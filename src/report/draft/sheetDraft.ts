import type { CellRange } from "../../domain/cells.ts";
import { LaterRow, madeRow, type LaterRows } from "./laterRow.ts";
import { COMPACT, heightOfLines, lineCount, TALLEST_ROW, USUAL, type LineHeight } from "./textHeight.ts";
import type { CellPlan, ColumnPlan, RowPlan } from "../sheetPlan.ts";

export interface RowOptions {
  /** Points; absent: as high as its wrapped texts need, by their column widths. */
  readonly height?: number;
  /** Points instead of `height` where rows are drawn closer to each other. */
  readonly closer?: number;
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
  /** Their height in points. */
  readonly height: () => number;
  /** Adds the rows. */
  readonly add: () => void;
}

/** Excel keeps no more page breaks of a sheet; the pages after them break by themselves. */
const MOST_BREAKS = 1026;

/** Longest block of rows that is moved to the next page as a whole. */
const LONGEST_KEPT = 30;

export const NO_PAGE_STARTS: ReadonlySet<number> = new Set();

/** A sheet that is being written from top to bottom. */
export class SheetDraft {
  readonly rows: RowPlan[] = [];
  readonly merges: CellRange[] = [];
  /** Rows that must stay on the page of the row after them. */
  readonly kept = new Set<number>();
  /** What a page which began with a row would say again, by the row. */
  readonly continuations = new Map<number, Continuation>();
  private readonly breaks = new Set<number>();
  private findBreaks: (() => readonly number[]) | null = null;
  /** Number of rows added by continuations so far. */
  private continued = 0;
  /** Lines times the size of their font that the spans of a fitted row need, by their first columns. */
  private readonly needs = new Map<number, Map<number, number>>();
  private readonly closer = new Map<number, number>();

  /** @param pageStarts rows with which pages begin inside tables, as a draft without them had it (`paged`) */
  constructor(
    readonly columns: readonly ColumnPlan[],
    private readonly pageStarts: ReadonlySet<number> = NO_PAGE_STARTS,
    private lines: LineHeight = USUAL,
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

  /**
   * Rows for `addMade` whose cells `make` gives of their data each time they are asked for: of a long list few rows are ever held.
   *
   * @param texts those of the cells that may be more than a line high
   */
  later<T>(
    make: (what: T) => RowPlan["cells"],
    { atLeast = 0, texts = make }: Pick<RowOptions, "atLeast"> & Partial<Pick<LaterRows<T>, "texts">> = {},
  ): (what: T) => RowPlan {
    const rows: LaterRows<T> = { make, texts, heightOf: this.heightOf, atLeast };
    return (what) => new LaterRow(rows, what);
  }

  /** Adds a row whose height is known or measured later. */
  addMade(plan: RowPlan): number {
    return this.push(plan, {});
  }

  /** Adds a row whose cells span columns; a span's borders are drawn all around it. */
  addSpans(spans: readonly Span[], options: RowOptions = {}): number {
    const row = this.next;
    const cells: (CellPlan | null)[] = [];
    const needs = new Map<number, number>();
    for (const { from, to, cell } of spans) {
      while (cells.length < from - 1) cells.push(null);
      cells.push(cell);
      const filler: CellPlan = { value: null, style: cell.style };
      while (cells.length < to) cells.push(filler);
      if (to > from) this.merges.push({ top: row, bottom: row, left: from, right: to });
      if (options.height === undefined) needs.set(from, linesOf(cell, this.widthOf(from, to)));
    }
    if (options.height === undefined) this.needs.set(row, needs);
    if (options.closer !== undefined) this.closer.set(row, options.closer);
    const height = options.height ?? Math.max(options.atLeast ?? 0, this.heightFor(needs));
    return this.push({ cells, height }, options);
  }

  /** Draws the rows that are already there as close to each other as the usual fonts allow. */
  drawCloser(): void {
    this.lines = COMPACT;
    for (const [row, needs] of this.needs) this.setHeight(row, this.heightFor(needs));
    for (const [row, height] of this.closer) this.setHeight(row, height);
  }

  /** Says something else in the first column of a span of a fitted row, which becomes as high as it needs. */
  say(row: number, [from, to]: readonly [from: number, to: number], cell: CellPlan): void {
    this.setCell(row, from, cell);
    const needs = this.needs.get(row);
    if (!needs) return;
    needs.set(from, linesOf(cell, this.widthOf(from, to)));
    this.setHeight(row, this.heightFor(needs));
  }

  /** The rows as drawn, for `redraw`. */
  drawn(): readonly RowPlan[] {
    return [...this.rows];
  }

  redraw(rows: readonly RowPlan[]): void {
    this.rows.splice(0, this.rows.length, ...rows);
  }

  /** Before each row of a table that may run over a page: where a page begins here, the next one says what goes on. */
  continueHere(continuation: Continuation): void {
    const top = this.next;
    if (!this.pageStarts.has(top - this.continued) || this.breaks.size >= MOST_BREAKS) {
      this.continuations.set(top, continuation);
      return;
    }
    continuation.add();
    this.continued += this.next - top;
    this.breakBefore(top);
    this.keepTogether(top, this.next);
  }

  /** Starts a new page with an existing row. */
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

  /** Puts a cell into an existing row, after its cells or in place of one. */
  setCell(row: number, column: number, cell: CellPlan): void {
    const plan = this.rows[row - 1];
    if (!plan) return;
    const made = madeRow(plan);
    const cells = [...made.cells];
    while (cells.length < column) cells.push(null);
    cells[column - 1] = cell;
    this.rows[row - 1] = { ...made, cells };
  }

  /** Keeps an existing row on the page of the row after it. */
  keepWithNext(row: number): void {
    this.kept.add(row);
  }

  /** Keeps existing rows on one page if they fit. */
  keepTogether(first: number, last: number): void {
    for (let row = first; row < last; row++) this.kept.add(row);
  }

  /** A table is not torn apart where a page holds it; a longer one keeps its ends together. @param header row of its headings */
  keepTable(header: number, last: number): void {
    if (last - header <= LONGEST_KEPT) this.keepTogether(header, last);
    this.keepTogether(header, Math.min(header + 2, last));
    this.keepTogether(Math.max(header, last - 2), last);
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

  /** Height of existing rows in points. */
  heightOfRows(first: number, last: number): number {
    let height = 0;
    for (let row = first; row <= last; row++) height += this.rows[row - 1]?.height ?? 0;
    return height;
  }

  /** Multiplies the height of existing rows. */
  stretch(first: number, last: number, times: number): void {
    for (let row = first; row <= last; row++) {
      const plan = this.rows[row - 1];
      if (plan?.height === undefined) continue;
      this.setHeight(row, Math.min(TALLEST_ROW, Math.floor(plan.height * times * 2) / 2));
    }
  }

  private setHeight(row: number, height: number): void {
    const plan = this.rows[row - 1];
    if (plan) this.rows[row - 1] = { height, cells: plan.cells };
  }

  private push(plan: RowPlan, options: RowOptions): number {
    const row = this.rows.push(plan);
    if (options.pageBreakBefore) this.breakBefore(row);
    if (options.keepWithNext) this.kept.add(row);
    return row;
  }

  /** Points that a row needs for its texts. */
  readonly heightOf = (cells: RowPlan["cells"]): number => heightOfRow(cells, this.columns, this.lines);

  private heightFor(needs: ReadonlyMap<number, number>): number {
    return needs.size === 0 ? 0 : heightOfLines(Math.max(...needs.values()), 1, this.lines);
  }
}

/** Points that a row needs for its texts, whose cells take a column each. */
export function heightOfRow(cells: RowPlan["cells"], columns: readonly ColumnPlan[], lines: LineHeight): number {
  let need = 0;
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index];
    const column = columns[index];
    if (cell && column && !column.hidden) need = Math.max(need, linesOf(cell, column.width));
  }
  return need === 0 ? 0 : heightOfLines(need, 1, lines);
}

/** Lines that a cell needs, times the size of their font. @param width characters */
function linesOf({ style, value }: CellPlan, width: number): number {
  const size = style.font?.size ?? 11;
  return style.wrap && typeof value === "string"
    ? size * lineCount(value, width - 2 * (style.indent ?? 0), size)
    : size;
}
