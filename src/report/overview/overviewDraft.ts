import { text } from "../draft/cells.ts";
import type { DetailLayout } from "../detail/detailLayout.ts";
import { CellRef } from "../figure/figure.ts";
import { markDecimals } from "../draft/markDecimals.ts";
import { SheetDraft, type Continuation, type RowOptions } from "../draft/sheetDraft.ts";
import type { CellPlan, ColumnPlan } from "../sheetPlan.ts";
import { CONTINUED, HEADING, markStyles, type MarkStyles } from "../draft/styles.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { Table, type Column } from "../draft/table.ts";
import { isGraded } from "./bandCells.ts";
import type { OverviewGrid } from "./overviewGrid.ts";
import { uncutRates } from "./uncutRates.ts";

/** Height of a heading above a table, in points. */
const HEADING_HEIGHT = { height: 24, closer: 18 } as const;

const NUMERALS = "一二三四五六七八九";

/** 测评汇总 while it is being written: the draft, its grid, and the source of its figures. */
export class OverviewDraft extends SheetDraft {
  readonly styles: MarkStyles;
  /** Rates of the departments before shares are rounded to hundredths. */
  readonly uncutRates: ReadonlyMap<string | null, number>;
  /** Something has been reviewed, so 考核得分 and 核定得分 are shown. */
  readonly reviewed: boolean;
  /** 等次 are defined. */
  readonly graded: boolean;
  private table: Continuation | null = null;
  private tables = 0;

  /** @param columns of the grid, with widths changed by the user */
  constructor(
    readonly input: SummaryInput,
    readonly grid: OverviewGrid,
    readonly detail: DetailLayout,
    columns: readonly ColumnPlan[] = grid.columns,
    pageStarts?: ReadonlySet<number>,
  ) {
    super(columns, pageStarts);
    this.styles = markStyles(markDecimals(input.scorecard));
    this.uncutRates = uncutRates(input.scorecard);
    this.reviewed = input.scorecard.totals.reviewed > 0;
    this.graded = isGraded(input);
  }

  /** A cell of this sheet. */
  readonly cellAt = (column: number, row: number): CellRef => new CellRef(null, column, row);

  /** A line over the whole width. */
  readonly addLine = (cell: CellPlan, options?: RowOptions): number =>
    this.addSpans([{ from: 1, to: this.grid.last, cell }], options);

  /**
   * Heading and header of a table, kept with its first row and repeated on every page on which it continues.
   *
   * @param words of the heading; the table's number is put in front
   */
  beginTable<Row>(words: string, columns: readonly Column<Row>[]): Table<Row> {
    const heading = `${NUMERALS.charAt(this.tables++)}、${words}`;
    const table = new Table(this, columns);
    const add = (said: string): void => {
      this.addLine(text(said, HEADING), { ...HEADING_HEIGHT, keepWithNext: true });
      table.addHeader();
    };
    add(heading);
    const { header } = table;
    this.table = { height: () => this.heightOfRows(header - 1, header), add: () => add(`${heading}${CONTINUED}`) };
    return table;
  }

  /** Call before each row of the table begun last. */
  continueTable(): void {
    if (this.table) this.continueHere(this.table);
  }
}
