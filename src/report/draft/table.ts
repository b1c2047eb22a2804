import { text } from "./cells.ts";
import { headingCell } from "./headingLines.ts";
import { call, CellRef, RangeRef, type Figure } from "../figure/figure.ts";
import type { RowOptions, SheetDraft, Span } from "./sheetDraft.ts";
import type { CellPlan, CellStyle } from "../sheetPlan.ts";

/** The sheet's columns that a table's column spans, 1-based and inclusive. */
export type TableSpan = readonly [from: number, to: number];

/** A column of a table, with everything about it in one place. */
export interface Column<Row> {
  readonly id: string;
  /** Its name, broken into lines that fit the column. */
  readonly heading: string;
  readonly span: TableSpan;
  /** Its cell in a row; figures may refer to other columns of the row. */
  readonly cell: (row: Row, here: TableRow) => CellPlan;
  /** Its cell in the total row; absent: blank. */
  readonly total?: (total: TableTotal) => CellPlan;
  /** The same of a row of means. */
  readonly mean?: (total: TableTotal) => CellPlan;
}

/** A row of a table, for figures that refer to its other columns. */
export interface TableRow {
  readonly row: number;
  at(id: string): CellRef;
}

/** The total below a table's rows. */
export interface TableTotal extends TableRow {
  /** The sum of a column over all rows of the table. */
  sum(id: string): Figure;
  /** The mean of those that are not blank. */
  mean(id: string): Figure;
}

/** A function takes 255 ranges; of a table over more pages the whole column is summed: between its lines stand only words. */
const MOST_RANGES = 250;

/** A table that is being written into a sheet. */
export class Table<Row> {
  /** The lines, from top to bottom; 续表 and a header may be between them. */
  readonly rows: number[] = [];
  /** The row of the headings. */
  header = 0;
  private readonly columns: readonly Column<Row>[];

  /** @param columns where they come from left to right may differ from their order */
  constructor(
    private readonly draft: SheetDraft,
    columns: readonly Column<Row>[],
  ) {
    this.columns = columns.toSorted((one, other) => one.span[0] - other.span[0]);
  }

  has(id: string): boolean {
    return this.columns.some((column) => column.id === id);
  }

  /** The sheet's column with a column's figures. */
  columnOf(id: string): number {
    const column = this.columns.find((one) => one.id === id);
    if (!column) throw new RangeError(`no column ${id}`);
    return column.span[0];
  }

  at(id: string, row: number): CellRef {
    return new CellRef(null, this.columnOf(id), row);
  }

  addHeader(): number {
    const spans = this.columns.map(({ heading, span: [from, to] }) => {
      return { from, to, cell: headingCell(heading, this.draft.widthOf(from, to)) };
    });
    const row = this.draft.addSpans(spans, { keepWithNext: true });
    this.header ||= row;
    return row;
  }

  /** @param hidden cells beside the table */
  add(row: Row, hidden: readonly Span[] = [], options?: RowOptions): number {
    const here = this.here(this.draft.next);
    const spans = this.columns.map(({ span: [from, to], cell }) => ({ from, to, cell: cell(row, here) }));
    this.rows.push(this.draft.addSpans([...spans, ...hidden], options));
    return here.row;
  }

  /**
   * Adds rows of a list whose columns take one of the sheet's each; their cells are made each time they are asked for.
   *
   * @param hidden cells after the table's
   * @param atLeast points
   */
  addLater(rows: readonly Row[], hidden: (row: Row) => readonly (CellPlan | null)[], atLeast: number): void {
    const later = this.draft.later(
      ({ row, here }: { readonly row: Row; readonly here: TableRow }) => [
        ...this.columns.map(({ cell }) => cell(row, here)),
        ...hidden(row),
      ],
      { atLeast },
    );
    for (const row of rows) this.rows.push(this.draft.addMade(later({ row, here: this.here(this.draft.next) })));
  }

  /** The total, called `label` over the first columns that have none of their own. */
  addTotal(label: string, style: CellStyle): number {
    const first = this.columns.findIndex((column) => column.total);
    const [from, before] = [this.columns[0]?.span[0] ?? 1, (this.columns[first]?.span[0] ?? 2) - 1];
    return this.draft.addSpans([{ from, to: before, cell: text(label, style) }, ...this.below("total", style, first)]);
  }

  /** A row of which every column says itself what stands in it. */
  addSummary(of: "total" | "mean", style: CellStyle): number {
    return this.draft.addSpans(this.below(of, style, 0), { keepWithNext: true });
  }

  private below(of: "total" | "mean", style: CellStyle, first: number): readonly Span[] {
    const over = (name: "SUM" | "AVERAGE", id: string): Figure => call(name, ...this.runs(this.columnOf(id)));
    const total: TableTotal = {
      ...this.here(this.draft.next),
      sum: (id) => over("SUM", id),
      mean: (id) => over("AVERAGE", id),
    };
    return this.columns.slice(first).map(({ span: [from, to], [of]: cellOf }) => {
      return { from, to, cell: cellOf ? cellOf(total) : text("", style) };
    });
  }

  private here(row: number): TableRow {
    return { row, at: (id) => this.at(id, row) };
  }

  /** The column over the table's lines, in as few ranges as may be. */
  private runs(column: number): readonly RangeRef[] {
    const runs: [first: number, last: number][] = [];
    for (const row of this.rows) {
      const run = runs.at(-1);
      if (run && row === run[1] + 1) run[1] = row;
      else runs.push([row, row]);
    }
    const whole: [number, number] = [this.rows[0] ?? 0, this.rows.at(-1) ?? 0];
    return (runs.length > MOST_RANGES ? [whole] : runs).map(
      ([top, bottom]) => new RangeRef(null, column, top, column, bottom),
    );
  }
}
