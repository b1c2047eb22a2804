import { text } from "../cells.ts";
import type { DetailLayout } from "../detail/detailLayout.ts";
import type { DepartmentListLayout } from "../lists/departmentListLayout.ts";
import { SheetDraft, type RowOptions, type Span } from "../sheetDraft.ts";
import type { CellPlan } from "../sheetPlan.ts";
import { HEADER, HEADING, type MarkStyles } from "../styles.ts";
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

  constructor(
    readonly input: SummaryInput,
    readonly grid: OverviewGrid,
    readonly detail: DetailLayout,
    readonly duties: DepartmentListLayout,
    readonly styles: MarkStyles,
  ) {
    super(grid.columns);
    this.uncutRates = uncutRates(input.scorecard);
    this.reviewed = input.scorecard.totals.reviewed > 0;
    this.graded = isGraded(input);
  }

  /** A line over the whole width. */
  addLine(cell: CellPlan, options?: RowOptions): number {
    return this.addSpans([{ from: 1, to: this.grid.last, cell }], options);
  }

  addHeading(heading: string): number {
    return this.addLine(text(heading, HEADING), { height: 26, keepWithNext: true });
  }

  /** A table's header row, kept with its first row. */
  addHeader(spans: readonly TableSpan[], headings: readonly string[]): number {
    return this.addTableRow(
      spans,
      headings.map((heading) => text(heading, HEADER)),
      { keepWithNext: true },
    );
  }

  /** A short table is not torn apart: its header is not printed again. A long one keeps its end together. */
  keepTable(header: number, last: number): void {
    const short = last - header <= SHORT_TABLE;
    this.keepTogether(short ? header : Math.max(header, last - 2), last);
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
