import { text } from "../cells.ts";
import type { DetailLayout } from "../detail/detailLayout.ts";
import type { DepartmentListLayout } from "../lists/departmentListLayout.ts";
import { SheetDraft, type Continuation, type RowOptions, type Span } from "../sheetDraft.ts";
import type { CellPlan } from "../sheetPlan.ts";
import { CONTINUED, HEADER, HEADING, type MarkStyles } from "../styles.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { isGraded } from "./bandCells.ts";
import type { OverviewGrid, TableSpan } from "./overviewGrid.ts";
import { uncutRates } from "./uncutRates.ts";

/** Rows that are better moved to the next page together. */
const SHORT_TABLE = 20;

/** 测评汇总 being written: the draft, its grid, and where the figures come from. */
export class OverviewDraft extends SheetDraft {
  /** Rates of the departments before parts are cut to hundredths. */
  readonly uncutRates: ReadonlyMap<string | null, number>;
  /** Something has been reviewed: 考核得分 and 核定得分 are shown. */
  readonly reviewed: boolean;
  /** 等次 are given. */
  readonly graded: boolean;
  private table: Continuation | null = null;

  constructor(
    readonly input: SummaryInput,
    readonly grid: OverviewGrid,
    readonly detail: DetailLayout,
    readonly duties: DepartmentListLayout,
    readonly styles: MarkStyles,
    turns?: ReadonlySet<number>,
  ) {
    super(grid.columns, turns);
    this.uncutRates = uncutRates(input.scorecard);
    this.reviewed = input.scorecard.totals.reviewed > 0;
    this.graded = isGraded(input);
  }

  /** A line over the whole width. */
  addLine(cell: CellPlan, options?: RowOptions): number {
    return this.addSpans([{ from: 1, to: this.grid.last, cell }], options);
  }

  addHeading(heading: string): number {
    return this.addLine(text(heading, HEADING), { height: 24, keepWithNext: true });
  }

  /** Heading and header row of a table, kept with its first row and said again on every page that it runs over; returns the latter. */
  beginTable(heading: string, spans: readonly TableSpan[], headings: readonly string[]): number {
    const add = (words: string): number => {
      this.addHeading(words);
      const cells = headings.map((each) => text(each, HEADER));
      return this.addTableRow(spans, cells, { keepWithNext: true });
    };
    const header = add(heading);
    this.table = { height: this.heightOfRows(header - 1, header), add: () => void add(`${heading}${CONTINUED}`) };
    return header;
  }

  /** Before each row of the table that was begun last. */
  continueTable(): void {
    if (this.table) this.continueHere(this.table);
  }

  /** A short table is not torn apart; a longer one keeps its ends together. */
  keepTable(header: number, last: number): void {
    if (last - header <= SHORT_TABLE) this.keepTogether(header, last);
    else this.keepEnds(header, last);
  }

  /** No page has less than two rows of the table: at its end its total counts for none. */
  keepEnds(header: number, last: number): void {
    this.keepTogether(header, Math.min(header + 2, last));
    this.keepTogether(Math.max(header, last - 2), last);
  }

  addTableRow(
    spans: readonly TableSpan[],
    cells: readonly CellPlan[],
    options?: RowOptions,
    hidden: readonly Span[] = [],
  ): number {
    const shown = cells.flatMap((cell, at): Span[] => {
      const span = spans[at];
      return span ? [{ from: span[0], to: span[1], cell }] : [];
    });
    shown.sort((a, b) => a.from - b.from);
    return this.addSpans([...shown, ...hidden], options);
  }
}

/** The grid column in which a table's `at`-th column begins: where its figures stand. */
export function columnOf(spans: readonly TableSpan[], at: number): number {
  const span = spans[at];
  if (!span) throw new RangeError(`no column ${at} in a table of ${spans.length}`);
  return span[0];
}
