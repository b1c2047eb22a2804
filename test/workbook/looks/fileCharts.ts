import { a1 } from "../../../src/domain/address.ts";
import type { FileParts } from "./fileParts.ts";
import { plainReference, type ChartLook } from "./sheetLook.ts";
import type { XmlElement } from "./xmlElement.ts";

/** The charts of a sheet's part, as its drawing lists them. */
export function fileCharts(parts: FileParts, sheet: string): readonly ChartLook[] {
  const drawing = parts.related(sheet, "drawing");
  if (drawing === undefined) return [];
  const charts = parts.relationships(drawing);
  return parts
    .root(drawing)
    .all("twoCellAnchor")
    .map((anchor) => {
      const id = anchor.at("graphicFrame", "graphic", "graphicData", "chart")?.text("id") ?? "";
      return chartLook(parts.root(charts.get(id)?.target ?? ""), [corner(anchor, "from", 1), corner(anchor, "to", 0)]);
    });
}

/** The anchor begins inside the first cell and ends before the column and row that it names. */
function corner(anchor: XmlElement, name: "from" | "to", step: number): string {
  const at = (which: string): number => Number(anchor.at(name, which)?.content) + step;
  return a1({ row: at("row"), column: at("col") });
}

function chartLook(root: XmlElement, cells: ChartLook["cells"]): ChartLook {
  const chart = root.at("chart");
  const area = chart?.at("plotArea");
  const bars = area?.at("barChart");
  const scaling = area?.at("valAx", "scaling");
  return {
    kind: bars?.at("barDir")?.text("val") === "bar" ? "bar" : "column",
    title: chart?.at("title", "tx")?.content ?? "",
    cells,
    series: (bars?.all("ser") ?? []).map((series) => ({
      name: series.at("tx")?.content ?? "",
      values: plainReference(series.at("val", "numRef", "f")?.content ?? ""),
      categories: plainReference(series.at("cat", "strRef", "f")?.content ?? ""),
      colour: colourOf(series.at("spPr")) ?? "",
      labelled: series.at("dLbls", "showVal")?.flag("val") ?? false,
    })),
    legend: chart?.at("legend") !== undefined,
    drawsHidden: chart?.at("plotVisOnly")?.flag("val") === false,
    reversed: area?.at("catAx", "scaling", "orientation")?.text("val") === "maxMin",
    ends: [
      scaling?.at("min")?.number("val") ?? null,
      scaling?.at("max")?.number("val") ?? null,
      area?.at("valAx", "majorUnit")?.number("val") ?? null,
    ],
  };
}

/** Solid, or the lines of a hatching. */
function colourOf(shape: XmlElement | undefined): string | undefined {
  return (shape?.at("solidFill", "srgbClr") ?? shape?.at("pattFill", "fgClr", "srgbClr"))?.text("val");
}
