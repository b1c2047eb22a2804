import type { ChartPlan, ChartRange } from "../sheetPlan.ts";
import type { DepartmentRows } from "./departmentTable.ts";
import type { TableRows } from "./itemTable.ts";
import { columnOf, type OverviewDraft } from "./overviewDraft.ts";
import type { TableSpan } from "./overviewGrid.ts";

/** Dark grey bars: they print well without colour. */
const INK = "595959";
const ROW_HEIGHT = 16;
const BAR_HEIGHT = 16;
const FRAME_HEIGHT = 64;
const LEAST_ROWS = 9;
/** More bars than this nobody reads; then the last ranked and the first items are shown. */
const MOST_BARS = 24;

/** Rows of the sheet kept free for charts. */
export interface ChartArea {
  readonly top: number;
  readonly bottom: number;
}

/** Keeps rows free for the charts, all on one page; null where there is nothing to draw. */
export function reserveCharts(draft: OverviewDraft): ChartArea | null {
  const { items, departments } = draft.input.scorecard;
  const marked = departments.filter(({ name, rank }) => rank !== null || name === null).length;
  const bars = Math.min(MOST_BARS, Math.max(items.length, marked));
  if (bars === 0) return null;
  // Kept with the charts: a frame at the very top of a page would be drawn on the page before it too.
  draft.add([], { height: 10, keepWithNext: true });
  const top = draft.next;
  const rows = Math.max(LEAST_ROWS, Math.ceil((bars * BAR_HEIGHT + FRAME_HEIGHT) / ROW_HEIGHT));
  for (let row = 1; row <= rows; row++) draft.add([], { height: ROW_HEIGHT, keepWithNext: row < rows });
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
  const carrying = departments && departments.lastMarked >= departments.first ? departments : null;
  const { last } = draft.grid;
  const half = Math.ceil(last / 2) - 1;
  const both = items !== null && carrying !== null;
  const charts: ChartPlan[] = [];
  if (carrying) charts.push(lossChart(draft, carrying, { ...area, left: 1, right: both ? half : last }));
  if (items) charts.push(rateChart(draft, items, { ...area, left: both ? half + 1 : 1, right: last }));
  return charts;
}

function lossChart(
  draft: OverviewDraft,
  { first, lastMarked }: DepartmentRows,
  anchor: ChartPlan["anchor"],
): ChartPlan {
  const from = Math.max(first, lastMarked - MOST_BARS + 1);
  const which = from === first ? "" : `，名次靠后的${MOST_BARS}个`;
  const spans = draft.grid.departments;
  const losses = range(draft, spans, 4, from, lastMarked);
  const negative = losses.cached.some((value) => typeof value === "number" && value < 0);
  return {
    kind: "bar",
    title: `各${draft.input.assessment.departmentWord}失分（分${which}）`,
    categories: range(draft, spans, 1, from, lastMarked),
    series: [{ name: "失分", values: losses, colour: INK }],
    anchor,
    numberFormat: "0.00",
    ...(negative ? {} : { valueAxis: { min: 0 } }),
  };
}

function rateChart(draft: OverviewDraft, items: TableRows, anchor: ChartPlan["anchor"]): ChartPlan {
  const to = Math.min(items.last, items.first + MOST_BARS - 1);
  const spans = draft.grid.items;
  const rates = range(draft, spans, draft.reviewed ? 8 : 6, items.first, to);
  // A bar that does not begin at nought makes 88 % look like half of 94 %.
  const within = rates.cached.every((value) => typeof value !== "number" || (value >= 0 && value <= 1));
  return {
    kind: "bar",
    title: to === items.last ? "各项目得分率" : `各项目得分率（前${MOST_BARS}项）`,
    categories: range(draft, spans, 1, items.first, to),
    series: [{ name: "得分率", values: rates, colour: INK }],
    anchor,
    numberFormat: "0%",
    // Room for the figure beside a full bar, and no tick above 100 %.
    valueAxis: within ? { min: 0, max: 1.15, step: 0.25 } : { min: 0 },
  };
}

function range(draft: OverviewDraft, spans: readonly TableSpan[], at: number, top: number, bottom: number): ChartRange {
  const column = columnOf(spans, at);
  const cached = draft.rows.slice(top - 1, bottom).map(({ cells }) => {
    const value = cells[column - 1]?.value;
    return typeof value === "number" || typeof value === "string" ? value : null;
  });
  return { sheet: draft.input.names.summary, range: { top, bottom, left: column, right: column }, cached };
}
