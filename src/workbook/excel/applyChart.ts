/// <reference types="office-js" />
import { rangeText } from "../../domain/cells.ts";
import { a1 } from "../../domain/address.ts";
import type { ChartPlan, ChartRange } from "../../report/sheetPlan.ts";
import { CHART_PREFIX } from "../ownCharts.ts";

/** Approximate size of the calls for one chart in a request. */
export const CHART_BYTES = 12_000;

/** A bar chart; `number` makes its name unique on the sheet. */
export function applyChart(workbook: Excel.Workbook, sheet: Excel.Worksheet, plan: ChartPlan, number: number): void {
  const cells = ({ sheet: name, range }: ChartRange): Excel.Range =>
    workbook.worksheets.getItem(name).getRange(rangeText(range));
  const [first] = plan.series;
  if (!first) return;
  const chart = sheet.charts.add(
    plan.kind === "bar" ? "BarClustered" : "ColumnClustered",
    cells(first.values),
    "Columns",
  );
  chart.name = `${CHART_PREFIX}${number}`;
  chart.title.text = plan.title;
  chart.setPosition(
    a1({ row: plan.anchor.top, column: plan.anchor.left }),
    a1({ row: plan.anchor.bottom, column: plan.anchor.right }),
  );
  for (const [index, { name, values, colour }] of plan.series.entries()) {
    // The source range has already created the first series.
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    series.name = name;
    series.setValues(cells(values));
    series.setXAxisValues(cells(plan.categories));
    series.format.fill.setSolidColor(`#${colour}`);
    series.hasDataLabels = true;
    if (plan.numberFormat !== undefined) series.dataLabels.numberFormat = plan.numberFormat;
  }
  chart.plotVisibleOnly = !plan.ofHiddenCells;
  chart.legend.visible = plan.series.length > 1;
  if (plan.series.length > 1) chart.legend.position = "Bottom";
  // Horizontal bars are drawn from the bottom up; reversed, the first category is on top as in the table.
  if (plan.kind === "bar") chart.axes.categoryAxis.reversePlotOrder = true;
  const { valueAxis } = chart.axes;
  if (plan.numberFormat !== undefined) valueAxis.numberFormat = plan.numberFormat;
  if (plan.valueAxis?.min !== undefined) valueAxis.minimum = plan.valueAxis.min;
  if (plan.valueAxis?.max !== undefined) valueAxis.maximum = plan.valueAxis.max;
  if (plan.valueAxis?.step !== undefined) valueAxis.majorUnit = plan.valueAxis.step;
}
