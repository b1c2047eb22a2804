import { invalidArgument, oneOf } from "../hostError.ts";
import { isHostObject } from "../hostObject.ts";
import { Collection, sameText } from "./collection.ts";
import type { Range } from "./range.ts";

class ChartFont {
  readonly $type = "ChartFont";
  name = "";
  size = 10;
  bold = false;
  color = "#000000";
}

class ChartTitleFormat {
  readonly $type = "ChartTitleFormat";
  readonly font = new ChartFont();
}

class ChartTitle {
  readonly $type = "ChartTitle";
  readonly format = new ChartTitleFormat();
  text = "";
  visible = true;
}

class ChartLegend {
  readonly $type = "ChartLegend";
  visible = true;
  #position = "Right";
  get position(): string {
    return this.#position;
  }
  set position(value: string) {
    this.#position = oneOf(["Top", "Bottom", "Left", "Right"], value, "ChartLegend.position");
  }
}

class ChartAxis {
  readonly $type = "ChartAxis";
  numberFormat = "General";
  reversePlotOrder = false;
  /** "" where Excel chooses. */
  minimum: number | "" = "";
  maximum: number | "" = "";
  majorUnit: number | "" = "";
}

class ChartAxes {
  readonly $type = "ChartAxes";
  readonly categoryAxis = new ChartAxis();
  readonly valueAxis = new ChartAxis();
}

class ChartFill {
  readonly $type = "ChartFill";
  $colour: string | null = null;
  setSolidColor(colour: unknown): void {
    if (typeof colour !== "string" || !/^#[0-9A-F]{6}$/i.test(colour)) throw invalidArgument("ChartFill.setSolidColor");
    this.$colour = colour;
  }
}

class ChartLineFormat {
  readonly $type = "ChartLineFormat";
  color = "";
  weight = 1;
}

class ChartSeriesFormat {
  readonly $type = "ChartSeriesFormat";
  readonly fill = new ChartFill();
  readonly line = new ChartLineFormat();
}

class ChartDataLabels {
  readonly $type = "ChartDataLabels";
  numberFormat = "General";
  showValue = true;
}

class ChartSeries {
  readonly $type = "ChartSeries";
  readonly format = new ChartSeriesFormat();
  readonly dataLabels = new ChartDataLabels();
  hasDataLabels = false;
  gapWidth = 150;
  $values: string | null = null;
  $categories: string | null = null;
  constructor(public name: string) {}

  setValues(range: unknown): void {
    this.$values = rangeAddress(range, "ChartSeries.setValues");
  }
  setXAxisValues(range: unknown): void {
    this.$categories = rangeAddress(range, "ChartSeries.setXAxisValues");
  }
}

function rangeAddress(range: unknown, location: string): string {
  if (!isHostObject(range) || range.$type !== "Range" || !("address" in range)) throw invalidArgument(location);
  return String(range.address);
}

class ChartSeriesCollection extends Collection<ChartSeries> {
  readonly $type = "ChartSeriesCollection";
  protected matches(): boolean {
    return false;
  }
  add(name: string): ChartSeries {
    const series = new ChartSeries(name);
    this.items.push(series);
    return series;
  }
}

export class Chart {
  readonly $type = "Chart";
  readonly title = new ChartTitle();
  readonly legend = new ChartLegend();
  readonly axes = new ChartAxes();
  readonly series = new ChartSeriesCollection();
  plotVisibleOnly = true;
  $cells: readonly [string, string] | null = null;

  constructor(
    readonly $owner: ChartCollection,
    readonly id: string,
    public name: string,
    readonly chartType: string,
  ) {}

  setPosition(first: unknown, last: unknown): void {
    const text = (cell: unknown) => (typeof cell === "string" ? cell : rangeAddress(cell, "Chart.setPosition"));
    this.$cells = [text(first), text(last)];
  }
  delete(): void {
    this.$owner.$remove(this);
  }
}

export class ChartCollection extends Collection<Chart> {
  readonly $type = "ChartCollection";
  #next = 1;
  constructor(readonly $assertWritable: () => void) {
    super();
  }
  protected matches(item: Chart, key: unknown): boolean {
    return item.id === key || sameText(item.name, key);
  }
  add(type: unknown, source: Range, by: unknown): Chart {
    this.$assertWritable();
    oneOf(["Auto", "Columns", "Rows"], by ?? "Auto", "ChartCollection.add");
    const number = this.#next++;
    const chart = new Chart(
      this,
      `{0000C${number}}`,
      `Chart ${number}`,
      oneOf(["BarClustered", "ColumnClustered"], type, "ChartCollection.add"),
    );
    // Excel draws the source at once: one series for each of its columns.
    for (let column = 0; column < source.columnCount; column++) chart.series.add(`Series${column + 1}`);
    this.items.push(chart);
    return chart;
  }
}
