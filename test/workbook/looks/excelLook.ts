import { a1, columnLetters } from "../../../src/domain/address.ts";
import type { Area, Cell } from "../../excel-host/model/cells.ts";
import type { Chart } from "../../excel-host/model/charts.ts";
import type { HeaderFooter } from "../../excel-host/model/pageLayout.ts";
import type { ConditionalFormat, ValidationRecord } from "../../excel-host/model/rules.ts";
import type { Worksheet } from "../../excel-host/model/worksheet.ts";
import { dressedCells } from "./dressedCells.ts";
import {
  plainReference,
  roundedTo,
  sortedRecord,
  type CellLook,
  type ChartLook,
  type InputLook,
  type RuleLook,
  type Sections,
  type SheetLook,
  type UsualFont,
} from "./sheetLook.ts";

const MILLIMETRES_A_POINT = 25.4 / 72;

/** How a sheet of the substitute Excel looks. @param usual font of cells that say nothing, as in the file it is compared with */
export function excelLook(sheet: Worksheet, usual: UsualFont): SheetLook {
  const columns = [...sheet.$columns];
  return {
    name: sheet.name,
    hidden: sheet.visibility !== "Visible",
    tab: sheet.tabColor.replace("#", "").toUpperCase(),
    gridlines: sheet.showGridlines,
    frozen: [sheet.freezePanes.$rows, sheet.freezePanes.$columns],
    widths: sortedRecord(
      columns.flatMap(([at, { width }]) => (width === undefined ? [] : [[columnLetters(at + 1), width] as const])),
    ),
    hiddenColumns: columns
      .filter(([, { hidden }]) => hidden)
      .map(([at]) => columnLetters(at + 1))
      .sort(),
    heights: sortedRecord(
      [...sheet.$rows].flatMap(([at, { height }]) => (height === undefined ? [] : [[String(at + 1), height] as const])),
    ),
    merges: sheet.$merges.map(areaText).sort(),
    cells: dressedCells(cellLooks(sheet, usual)),
    links: sortedRecord(links(sheet)),
    page: pageLook(sheet),
    rules: sheet.$conditionalFormats.map(ruleLook),
    inputs: sortedRecord(sheet.$validations.map((record) => [areaText(record.area), inputLook(record)] as const)),
    charts: sheet.charts.items.map(chartLook),
  };
}

function* everyCell(sheet: Worksheet): Generator<readonly [string, Cell]> {
  const found: (readonly [string, Cell])[] = [];
  sheet.$cells.forEach({ row: 0, column: 0, rows: Infinity, columns: Infinity }, (cell, row, column) => {
    found.push([a1({ row: row + 1, column: column + 1 }), cell]);
  });
  yield* found;
}

function* cellLooks(sheet: Worksheet, usual: UsualFont): Generator<readonly [string, CellLook]> {
  for (const [address, { format, numberFormat }] of everyCell(sheet)) {
    yield [
      address,
      {
        font: format["font.name"] === usual.name ? null : text(format["font.name"]),
        size: format["font.size"] === usual.size ? null : figure(format["font.size"]),
        bold: format["font.bold"] === true,
        underline: format["font.underline"] === "Single",
        colour: colour(format["font.color"]),
        fill: colour(format["fill.color"]),
        horizontal: text(format["horizontalAlignment"])?.toLowerCase() ?? null,
        vertical: text(format["verticalAlignment"])?.toLowerCase() ?? "bottom",
        wrap: format["wrapText"] === true,
        indent: figure(format["indentLevel"]) ?? 0,
        border: sortedRecord(
          ["top", "bottom", "left", "right"].flatMap((side) => {
            const line = lineOf(format[`border.${side}.style`], format[`border.${side}.weight`]);
            return line === null ? [] : [[side, line] as const];
          }),
        ),
        numberFormat,
      },
    ];
  }
}

function lineOf(style: unknown, weight: unknown): string | null {
  if (style === undefined || style === "None") return null;
  if (style === "Double") return "double";
  return { Hairline: "hair", Thin: "thin", Medium: "medium" }[String(weight)] ?? String(weight);
}

function* links(sheet: Worksheet): Generator<readonly [string, string]> {
  for (const [address, { hyperlink }] of everyCell(sheet)) {
    if (hyperlink?.documentReference !== undefined) yield [address, plainReference(hyperlink.documentReference)];
  }
}

function pageLook({ pageLayout, horizontalPageBreaks }: Worksheet): SheetLook["page"] {
  const zoom = pageLayout.zoom as { readonly horizontalFitToPages?: number; readonly verticalFitToPages?: number };
  const { defaultForAllPages, oddPages, evenPages, state } = pageLayout.headersFooters;
  const differs = state === "OddAndEven";
  const usual = differs ? oddPages : defaultForAllPages;
  const millimetres = (points: number): number => roundedTo(points * MILLIMETRES_A_POINT, 1);
  return {
    paper: pageLayout.paperSize,
    orientation: pageLayout.orientation.toLowerCase(),
    margins: {
      top: millimetres(pageLayout.topMargin),
      bottom: millimetres(pageLayout.bottomMargin),
      left: millimetres(pageLayout.leftMargin),
      right: millimetres(pageLayout.rightMargin),
      header: millimetres(pageLayout.headerMargin),
      footer: millimetres(pageLayout.footerMargin),
    },
    pagesWide: zoom.horizontalFitToPages ?? 0,
    pagesHigh: zoom.verticalFitToPages ?? null,
    centred: pageLayout.centerHorizontally,
    area: pageLayout.$printArea,
    titleRows: pageLayout.$titleRows?.replaceAll("$", "") ?? null,
    breaks: horizontalPageBreaks.items.map(({ $cell }) => Number($cell.replace(/\D/g, ""))),
    header: sections(usual, "Header"),
    footer: sections(usual, "Footer"),
    evenFooter: differs ? sections(evenPages, "Footer") : null,
  };
}

function sections(all: HeaderFooter, which: "Header" | "Footer"): Sections {
  return { left: all[`left${which}`], centre: all[`center${which}`], right: all[`right${which}`] };
}

function ruleLook({ $areas, custom }: ConditionalFormat): RuleLook {
  const { font, fill } = custom.format;
  return {
    area: $areas.map(areaText).join(" "),
    formula: custom.rule.formula.replace(/^=/, ""),
    fill: colour(fill.color),
    colour: colour(font.color),
    bold: font.bold ?? false,
  };
}

interface Bounds {
  readonly formula1?: string;
  readonly formula2?: string;
  readonly source?: string;
  readonly formula?: string;
}

function inputLook({ rule, prompt, errorAlert, ignoreBlanks }: ValidationRecord): InputLook {
  const [[kind = "any", bounds = {}] = []] = Object.entries(rule) as [string, Bounds][];
  const said = prompt as { readonly title?: string; readonly message?: string };
  const told = errorAlert as { readonly title?: string; readonly message?: string; readonly style?: string };
  return {
    // A rule that always holds only prompts.
    kind: bounds.formula === "=TRUE" ? "any" : kind,
    formulas:
      bounds.source === undefined
        ? [bounds.formula1, bounds.formula2].flatMap((each) => (each === undefined ? [] : [each.replace(/^=/, "")]))
        : [bounds.source.startsWith("=") ? bounds.source.slice(1) : `"${bounds.source}"`],
    allowBlank: ignoreBlanks,
    prompt: said.message === undefined ? null : [said.title ?? "", said.message],
    error: told.message === undefined ? null : [told.title ?? "", told.message, String(told.style).toLowerCase()],
  };
}

function chartLook({ chartType, title, $cells, series, legend, axes, plotVisibleOnly }: Chart): ChartLook {
  const { categoryAxis, valueAxis } = axes;
  const end = (value: number | ""): number | null => (value === "" ? null : value);
  return {
    kind: chartType === "BarClustered" ? "bar" : "column",
    title: title.text,
    cells: $cells ?? ["", ""],
    series: series.items.map(({ name, $values, $categories, format, hasDataLabels }) => ({
      name,
      values: plainReference($values ?? ""),
      categories: plainReference($categories ?? ""),
      colour: colour(format.fill.$colour) ?? "",
      labelled: hasDataLabels,
    })),
    legend: legend.visible,
    drawsHidden: !plotVisibleOnly,
    reversed: categoryAxis.reversePlotOrder,
    ends: [end(valueAxis.minimum), end(valueAxis.maximum), end(valueAxis.majorUnit)],
  };
}

function areaText({ row, column, rows, columns }: Area): string {
  const first = a1({ row: row + 1, column: column + 1 });
  const last = a1({ row: row + rows, column: column + columns });
  return first === last ? first : `${first}:${last}`;
}

function text(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function figure(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}

function colour(value: unknown): string | null {
  return typeof value === "string" && value.startsWith("#") ? value.slice(1).toUpperCase() : null;
}
