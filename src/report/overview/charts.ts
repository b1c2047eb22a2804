import { live } from "../draft/cells.ts";
import type { ChartPlan, ChartRange } from "../sheetPlan.ts";
import { HIDDEN } from "../draft/styles.ts";
import type { OverviewDraft } from "./overviewDraft.ts";

/** Dark grey bars: they print well without colour. */
const INK = "595959";
const BAR_HEIGHT = 16;
const FRAME_HEIGHT = 64;
/** Height of the rows under the charts in points; a bar takes about one row. */
const ROW_HEIGHT = 16;
const LEAST_ROWS = 9;
/** Nobody reads more bars; the last ranked departments and the first items are shown. */
const MOST_BARS = 24;

/** The part of a table that a chart shows: its lines and columns. */
interface Charted {
  readonly rows: readonly number[];
  columnOf(id: string): number;
}

/** 失分 by department and 得分率 by item, side by side, on a page of their own below everything else; nothing if there are no figures. */
export function addCharts(
  draft: OverviewDraft,
  items: Charted | null,
  departments: Charted | null,
): readonly ChartPlan[] {
  const both = [items, departments].filter((table) => table !== null && table.rows.length > 0);
  if (both.length === 0) return [];
  const bars = Math.min(MOST_BARS, Math.max(...both.map((table) => table?.rows.length ?? 0)));
  // Kept with the charts: a frame at the very top of a page would also be drawn on the previous page.
  draft.add([], { height: 8, keepWithNext: true, pageBreakBefore: true });
  const top = draft.next;
  const rows = Math.max(LEAST_ROWS, Math.ceil((bars * BAR_HEIGHT + FRAME_HEIGHT) / ROW_HEIGHT));
  for (let row = 1; row <= rows; row++) draft.add([], { height: ROW_HEIGHT, keepWithNext: row < rows });
  const area = { top, bottom: draft.next - 1 };
  const { last } = draft.grid;
  const half = both.length > 1 ? middle(draft) : last;
  return [
    ...(departments && departments.rows.length > 0
      ? [lossChart(draft, departments, { ...area, left: 1, right: half })]
      : []),
    ...(items && items.rows.length > 0
      ? [rateChart(draft, items, { ...area, left: both.length > 1 ? half + 1 : 1, right: last })]
      : []),
  ];
}

/** The column that ends nearest to the middle of the page. */
function middle(draft: OverviewDraft): number {
  const { last } = draft.grid;
  const aside = (column: number): number => Math.abs(draft.widthOf(1, column) - draft.widthOf(column + 1, last));
  let best = 1;
  for (let column = 2; column < last; column++) if (aside(column) < aside(best)) best = column;
  return best;
}

function lossChart(draft: OverviewDraft, table: Charted, anchor: ChartPlan["anchor"]): ChartPlan {
  const shown = table.rows.slice(-MOST_BARS);
  const which = shown.length === table.rows.length ? "" : `，名次靠后的${MOST_BARS}个`;
  const data = chartData(draft, table, ["name", "gap"], shown);
  const negative = data.values.cached.some((value) => typeof value === "number" && value < 0);
  return {
    kind: "bar",
    title: `各${draft.input.assessment.departmentWord}失分（分${which}）`,
    categories: data.categories,
    series: [{ name: "失分", values: data.values, colour: INK }],
    ...(data.copied ? { ofHiddenCells: true } : {}),
    anchor,
    numberFormat: "0.00",
    ...(negative ? {} : { valueAxis: { min: 0 } }),
  };
}

function rateChart(draft: OverviewDraft, table: Charted, anchor: ChartPlan["anchor"]): ChartPlan {
  const { rows } = table;
  const shown = rows.slice(0, MOST_BARS);
  const data = chartData(draft, table, ["name", "rate"], shown);
  // A bar that does not start at 0 makes 88 % look like half of 94 %.
  const within = data.values.cached.every((value) => typeof value !== "number" || (value >= 0 && value <= 1));
  return {
    kind: "bar",
    title: shown.length === rows.length ? "各项目得分率" : `各项目得分率（前${MOST_BARS}项）`,
    categories: data.categories,
    series: [{ name: "得分率", values: data.values, colour: INK }],
    ...(data.copied ? { ofHiddenCells: true } : {}),
    anchor,
    numberFormat: "0%",
    // Leaves room for the figure beside a full bar, without a tick above 100 %.
    valueAxis: within ? { min: 0, max: 1.2, step: 0.25 } : { min: 0 },
  };
}

interface ChartData {
  readonly categories: ChartRange;
  readonly values: ChartRange;
  /** They are in hidden columns. */
  readonly copied: boolean;
}

/**
 * Names and figures of a table's lines. A chart needs contiguous cells: if a page break interrupts the lines, it takes
 * copies of them in hidden columns beside the table.
 */
function chartData(
  draft: OverviewDraft,
  table: Charted,
  [name, figure]: readonly [name: string, figure: string],
  rows: readonly number[],
): ChartData {
  const { grid, input } = draft;
  const [top = 1, bottom = top] = [rows[0], rows.at(-1)];
  const copied = bottom - top >= rows.length;
  const range = (source: number, copies: number): ChartRange => {
    const cached = rows.map((row) => storedIn(draft, row, source));
    if (copied) {
      cached.forEach((value, at) => {
        draft.setCell(top + at, copies, live(draft.cellAt(source, rows[at] ?? top), value, HIDDEN));
      });
    }
    const column = copied ? copies : source;
    return {
      sheet: input.names.summary,
      range: { top, bottom: top + rows.length - 1, left: column, right: column },
      cached,
    };
  };
  return {
    categories: range(table.columnOf(name), grid.chartNames),
    values: range(table.columnOf(figure), grid.chartFigures),
    copied,
  };
}

function storedIn({ rows }: OverviewDraft, row: number, column: number): string | number | null {
  const value = rows[row - 1]?.cells[column - 1]?.value;
  return typeof value === "number" || typeof value === "string" ? value : null;
}
