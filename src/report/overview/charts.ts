import { live } from "../cells.ts";
import { cellOf } from "../formulas.ts";
import type { ChartPlan, ChartRange } from "../sheetPlan.ts";
import { HIDDEN } from "../styles.ts";
import { DEPARTMENT } from "./departmentColumns.ts";
import type { DepartmentRows } from "./departmentTable.ts";
import { columnOf, type OverviewDraft } from "./overviewDraft.ts";
import type { TableSpan } from "./overviewGrid.ts";
import type { TableRows } from "./tableRows.ts";

/** Dark grey bars: they print well without colour. */
const INK = "595959";
const BAR_HEIGHT = 16;
const FRAME_HEIGHT = 64;
/** Points of the rows under the charts: a bar has about one. The low ones bring charts and signature onto a page that they would miss. */
export const CHART_ROW_HEIGHT = { usual: 16, low: 12.5 } as const;
const LEAST_ROWS = 9;
/** More bars than this nobody reads; then the last ranked and the first items are shown. */
const MOST_BARS = 24;

/** Rows of the sheet kept free for charts. */
export interface ChartArea {
  readonly top: number;
  readonly bottom: number;
}

/** Keeps rows free for the charts, all on one page; null where there is nothing to draw. @param rowHeight points */
export function reserveCharts(draft: OverviewDraft, rowHeight: number): ChartArea | null {
  const { items, departments } = draft.input.scorecard;
  const marked = departments.filter(({ full }) => !full.eq(0)).length;
  const bars = Math.min(MOST_BARS, Math.max(items.length, marked));
  if (bars === 0) return null;
  // Kept with the charts: a frame at the very top of a page would be drawn on the page before it too.
  draft.add([], { height: 8, keepWithNext: true });
  const top = draft.next;
  const rows = Math.max(LEAST_ROWS, Math.ceil((bars * BAR_HEIGHT + FRAME_HEIGHT) / CHART_ROW_HEIGHT.usual));
  for (let row = 1; row <= rows; row++) draft.add([], { height: rowHeight, keepWithNext: row < rows });
  return { top, bottom: draft.next - 1 };
}

/** 失分 by department and 得分率 by item, side by side. */
export function overviewCharts(
  draft: OverviewDraft,
  area: ChartArea | null,
  items: TableRows | null,
  departments: DepartmentRows | null,
): readonly ChartPlan[] {
  if (!area) return [];
  const carrying = departments && departments.marked > 0 ? departments : null;
  const { last } = draft.grid;
  const both = items !== null && carrying !== null;
  const half = both ? middle(draft) : last;
  const charts: ChartPlan[] = [];
  if (carrying) charts.push(lossChart(draft, carrying, { ...area, left: 1, right: half }));
  if (items) charts.push(rateChart(draft, items, { ...area, left: both ? half + 1 : 1, right: last }));
  return charts;
}

/** The column that ends nearest to the middle of the page. */
function middle(draft: OverviewDraft): number {
  const { last } = draft.grid;
  const aside = (column: number): number => Math.abs(draft.widthOf(1, column) - draft.widthOf(column + 1, last));
  let best = 1;
  for (let column = 2; column < last; column++) if (aside(column) < aside(best)) best = column;
  return best;
}

function lossChart(draft: OverviewDraft, { rows, marked }: DepartmentRows, anchor: ChartPlan["anchor"]): ChartPlan {
  const shown = rows.slice(Math.max(0, marked - MOST_BARS), marked);
  const which = shown.length === marked ? "" : `，名次靠后的${MOST_BARS}个`;
  const data = chartData(draft, draft.grid.departments, [DEPARTMENT.name, DEPARTMENT.gap], shown);
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

function rateChart(draft: OverviewDraft, { rows }: TableRows, anchor: ChartPlan["anchor"]): ChartPlan {
  const shown = rows.slice(0, MOST_BARS);
  const data = chartData(draft, draft.grid.items, [1, draft.reviewed ? 8 : 6], shown);
  // A bar that does not begin at nought makes 88 % look like half of 94 %.
  const within = data.values.cached.every((value) => typeof value !== "number" || (value >= 0 && value <= 1));
  return {
    kind: "bar",
    title: shown.length === rows.length ? "各项目得分率" : `各项目得分率（前${MOST_BARS}项）`,
    categories: data.categories,
    series: [{ name: "得分率", values: data.values, colour: INK }],
    ...(data.copied ? { ofHiddenCells: true } : {}),
    anchor,
    numberFormat: "0%",
    // Room for the figure beside a full bar, and no tick above 100 %.
    valueAxis: within ? { min: 0, max: 1.2, step: 0.25 } : { min: 0 },
  };
}

interface ChartData {
  readonly categories: ChartRange;
  readonly values: ChartRange;
  /** They stand in hidden columns. */
  readonly copied: boolean;
}

/**
 * Names and figures of a table's lines. A chart takes cells that follow each other: where a page turns between the lines, copies
 * of them in hidden columns beside the table.
 */
function chartData(
  draft: OverviewDraft,
  spans: readonly TableSpan[],
  [name, figure]: readonly [name: number, figure: number],
  rows: readonly number[],
): ChartData {
  const { grid, input } = draft;
  const [top = 1, bottom = top] = [rows[0], rows.at(-1)];
  const copied = bottom - top >= rows.length;
  const range = (source: number, copies: number): ChartRange => {
    const cached = rows.map((row) => storedIn(draft, row, source));
    if (copied) {
      cached.forEach((value, at) => {
        draft.setCell(top + at, copies, live(cellOf(source, rows[at] ?? top), value, HIDDEN));
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
    categories: range(columnOf(spans, name), grid.chartNames),
    values: range(columnOf(spans, figure), grid.chartFigures),
    copied,
  };
}

function storedIn({ rows }: OverviewDraft, row: number, column: number): string | number | null {
  const value = rows[row - 1]?.cells[column - 1]?.value;
  return typeof value === "number" || typeof value === "string" ? value : null;
}
