import type { CellRange } from "../../domain/cells.ts";
import { MARGINS as SIDES, type Margins, type PageLayout, type ProductSheet } from "../../domain/grid.ts";
import { text } from "../draft/cells.ts";
import { PAGE_MARGINS, pageSetup, printedHeight, printedWidth } from "../draft/pageSetup.ts";
import type { CellPlan, ColumnPlan, PagePlan } from "../sheetPlan.ts";
import { HIDDEN } from "../draft/styles.ts";
import type { PaperInput } from "../summaryInput.ts";
import { keptLines } from "../layout/keptLines.ts";
import type { KeptLayout } from "../layout/keptLayouts.ts";
import { layoutText } from "../layout/layoutText.ts";

/** Programs store widths in whole pixels of their own fonts, and margins in inches: less than this is nobody's doing. */
const SAME_WIDTH = 0.6;
const SAME_MARGIN = 1;
/** What is wider than A4 by no more than this prints a little smaller, at 9 points still; beyond it A3 is taken. */
const SHRUNK = 1.12;

export interface PlannedFrame {
  readonly product: ProductSheet;
  /** As planned; A3 is taken where they are too wide for A4. */
  readonly columns: readonly ColumnPlan[];
  /** The last printed column. */
  readonly last: number;
  readonly orientation: "portrait" | "landscape";
}

/** Columns and page of one of the product's sheets: as planned, but for what the user has changed on the sheet. */
export class SheetFrame {
  readonly columns: readonly ColumnPlan[];
  /** Goes into a hidden cell of the first rows, so that the next rewrite knows what was planned. */
  readonly memory: CellPlan;
  private readonly layout: PageLayout;
  private readonly lines: Pick<PagePlan, "header" | "footer">;
  private readonly last: number;

  constructor(input: PaperInput, { product, columns, last, orientation }: PlannedFrame) {
    this.last = last;
    const planned: PageLayout = {
      widths: columns.map(({ width, hidden }) => (hidden ? 0 : width)),
      paper:
        shownWidth(columns, last) >
        SHRUNK * printedWidth({ paper: "A4", orientation, margins: PAGE_MARGINS[orientation] })
          ? "A3"
          : "A4",
      orientation,
      margins: PAGE_MARGINS[orientation],
      scale: null,
    };
    this.memory = text(layoutText(product, planned), HIDDEN);
    const kept = input.layouts?.[product];
    this.layout = withChanges(planned, kept);
    this.lines = keptLines(kept);
    this.columns = columns.map((column, at) => {
      const width = this.layout.widths[at] ?? column.width;
      if (column.hidden) return column;
      return width === 0 ? { ...column, hidden: true } : { ...column, width };
    });
  }

  page(printArea: CellRange, repeatRows?: readonly [first: number, last: number]): PagePlan {
    const { orientation, paper, margins, scale } = this.layout;
    return {
      ...pageSetup(orientation, printArea, repeatRows),
      paper: paper ?? "A4",
      margins,
      ...this.lines,
      ...(scale === null ? {} : { scale }),
    };
  }

  /** Points of rows that a page holds, at the scale that it prints at. */
  get pageHeight(): number {
    const { orientation, margins } = this.layout;
    const page = { paper: this.layout.paper ?? "A4", orientation, margins };
    const scale =
      this.layout.scale ?? 100 * Math.min(1, printedWidth(page) / Math.max(1, shownWidth(this.columns, this.last)));
    return (printedHeight(page) * 100) / scale;
  }
}

function shownWidth(columns: readonly ColumnPlan[], last: number): number {
  return columns.slice(0, last).reduce((sum, { width, hidden }) => sum + (hidden ? 0 : width), 0);
}

/** How much wider the columns have become all alike: a program did that which counts widths in another font. */
function scaledAlike(before: readonly number[], after: readonly number[]): number {
  const shown = before.flatMap((width, at) =>
    width > 0 && (after[at] ?? 0) > 0 ? [(after[at] ?? width) / width] : [],
  );
  const middle = shown.sort((one, other) => one - other)[Math.floor(shown.length / 2)];
  return middle ?? 1;
}

/** What differs now from what was written is the user's; columns only while the sheet still has the same ones. */
function withChanges(planned: PageLayout, kept: KeptLayout | undefined): PageLayout {
  if (!kept) return planned;
  const { written, now } = kept;
  const sameColumns =
    written.widths.length === planned.widths.length &&
    planned.widths.every((width, at) => (width === 0) === (written.widths[at] === 0));
  const all = scaledAlike(written.widths, now.widths);
  const width = (plan: number, at: number): number => {
    const before = (written.widths[at] ?? 0) * all;
    const after = now.widths[at] ?? before;
    return plan > 0 && Math.abs(after - before) > SAME_WIDTH ? after / all : plan;
  };
  const margins = Object.fromEntries(
    SIDES.map((side) => {
      const changed = Math.abs(now.margins[side] - written.margins[side]) > SAME_MARGIN;
      return [side, changed ? now.margins[side] : planned.margins[side]];
    }),
  ) as Margins;
  return {
    widths: sameColumns ? planned.widths.map(width) : planned.widths,
    paper: now.paper !== null && now.paper !== written.paper ? now.paper : planned.paper,
    orientation: now.orientation !== written.orientation ? now.orientation : planned.orientation,
    margins,
    scale: now.scale !== written.scale ? now.scale : planned.scale,
  };
}
