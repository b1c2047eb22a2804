import type { ChartPlan, ChartRange } from "../sheetPlan.ts";
import type { TableRows } from "./itemTable.ts";
import { columnOf, type OverviewDraft } from "./overviewDraft.ts";
import type { TableSpan } from "./overviewGrid.ts";

/** Dark grey bars: they print well without colour. */
const INK = "404040";
const ROW_HEIGHT = 16;
const BAR_HEIGHT = 15;
const FRAME_HEIGHT = 62;
/** More bars than this nobody reads; then the last ranked are shown. */
const MOST_BARS = 24;

/** 失分 by department and 得分率 by item, side by side; the rows they stand on are kept together. */
export function addCharts(
  draft: OverviewDraft,
  items: TableRows | null,
  departments: TableRows | null,
): readonly ChartPlan[] {
  const { grid, input } = draft;
  const ranked = departments && {
    ...departments,
    first: Math.max(departments.first, departments.last - MOST_BARS + 1),
  };
  const rated = items && { ...items, last: Math.min(items.last, items.first + MOST_BARS - 1) };
  const bars = Math.max(ranked ? ranked.last - ranked.first + 1 : 0, rated ? rated.last - rated.first + 1 : 0);
  if (bars === 0) return [];
  draft.add([], { height: 8 });
  const top = draft.next;
  const rows = Math.max(9, Math.ceil((bars * BAR_HEIGHT + FRAME_HEIGHT) / ROW_HEIGHT));
  for (let row = 0; row < rows; row++) draft.add([], { height: ROW_HEIGHT, keepWithNext: row < rows - 1 });
  const bottom = top + rows - 1;
  const half = Math.ceil(grid.last / 2) - 1;
  const both = ranked !== null && rated !== null;
  const charts: ChartPlan[] = [];
  if (ranked) {
    const all = ranked.first === departments?.first;
    charts.push({
      kind: "bar",
      title: `各${input.assessment.departmentWord}失分（分${all ? "" : `，名次靠后的${MOST_BARS}个`}）`,
      categories: range(draft, grid.departments, 1, ranked),
      series: [{ name: "失分", values: range(draft, grid.departments, 4, ranked), colour: INK }],
      anchor: { top, left: 1, bottom, right: both ? half : grid.last },
      numberFormat: "0.00",
    });
  }
  if (rated) {
    charts.push({
      kind: "bar",
      title: rated.last === items?.last ? "各项目得分率" : `各项目得分率（前${MOST_BARS}项）`,
      categories: range(draft, grid.items, 1, rated),
      series: [{ name: "得分率", values: range(draft, grid.items, draft.reviewed ? 8 : 6, rated), colour: INK }],
      anchor: { top, left: both ? half + 1 : 1, bottom, right: grid.last },
      numberFormat: "0%",
    });
  }
  return charts;
}

function range(draft: OverviewDraft, spans: readonly TableSpan[], at: number, { first, last }: TableRows): ChartRange {
  const column = columnOf(spans, at);
  const cached = draft.rows.slice(first - 1, last).map(({ cells }) => {
    const value = cells[column - 1]?.value;
    return typeof value === "number" || typeof value === "string" ? value : null;
  });
  return { sheet: draft.input.names.summary, range: { top: first, bottom: last, left: column, right: column }, cached };
}
