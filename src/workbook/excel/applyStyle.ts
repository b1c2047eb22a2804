/// <reference types="office-js" />
import type { CellRange } from "../../domain/cells.ts";
import type { CellStyle, LineStyle } from "../../report/sheetPlan.ts";

/** Approximate size of the calls for one rectangle in a request, measured with every property set. */
export const STYLE_BYTES = 6000;

const LINES: Readonly<
  Record<LineStyle, readonly [style: "Continuous" | "Double", weight: "Hairline" | "Thin" | "Medium" | "Thick"]>
> = {
  hair: ["Continuous", "Hairline"],
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  double: ["Double", "Thick"],
};

/** Styles a rectangle that has no format of its own. */
export function applyStyle(range: Excel.Range, cells: CellRange, style: CellStyle): void {
  const { format } = range;
  // The setter accepts one value for all cells, although its type is an array.
  if (style.numberFormat !== undefined) (range as { numberFormat: unknown }).numberFormat = style.numberFormat;
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  if (style.horizontal !== undefined) format.horizontalAlignment = ALIGNMENT[style.horizontal];
  format.verticalAlignment = VERTICAL[style.vertical ?? "bottom"];
  if (style.wrap) format.wrapText = true;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.unlocked) format.protection.locked = false;
  applyFont(format.font, style.font);
  applyBorders(format.borders, cells, style.border);
}

const ALIGNMENT = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;

function applyFont(font: Excel.RangeFont, style: CellStyle["font"]): void {
  if (style?.name !== undefined) font.name = style.name;
  if (style?.size !== undefined) font.size = style.size;
  if (style?.bold) font.bold = true;
  if (style?.underline) font.underline = "Single";
  if (style?.colour !== undefined) font.color = `#${style.colour}`;
}

/** Adjacent cells share a line: the top and bottom of each cell are also the lines between rows. */
function applyBorders(borders: Excel.RangeBorderCollection, cells: CellRange, border: CellStyle["border"]): void {
  if (!border) return;
  const { top, bottom, left, right } = border;
  draw(borders, "EdgeTop", top);
  draw(borders, "EdgeBottom", bottom);
  draw(borders, "EdgeLeft", left);
  draw(borders, "EdgeRight", right);
  if (cells.bottom > cells.top) draw(borders, "InsideHorizontal", top ?? bottom);
  if (cells.right > cells.left) draw(borders, "InsideVertical", left ?? right);
}

function draw(
  borders: Excel.RangeBorderCollection,
  index: "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical",
  line: LineStyle | undefined,
): void {
  if (line === undefined) return;
  const border = borders.getItem(index);
  const [style, weight] = LINES[line];
  border.style = style;
  border.weight = weight;
}
