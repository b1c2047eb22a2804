import type { CellStyle, LineStyle } from "../../report/sheetPlan.ts";
import { marginBoxes } from "./marginBoxes.ts";
import type { PrintedCell, PrintedSheet } from "./printedSheet.ts";
import "./print.css";

/** Font size in points if none is given. */
const USUAL_SIZE = 11;
/** Fallbacks if the file's own font is not installed. */
const FALLBACK_FONTS = '"SimSun","Songti SC","Noto Serif CJK SC","Noto Sans CJK SC",serif';
const LINES: Readonly<Record<LineStyle, string>> = {
  thin: "0.5pt solid",
  medium: "1.25pt solid",
  hair: "0.25pt dotted",
  double: "2pt double",
};
/** Points for one step of indent. */
const INDENT = 9;

/** Prints the sheets with the browser's own dialog, instead of the visible page. */
export function printPages(sheets: readonly PrintedSheet[]): void {
  const pages = document.createElement("div");
  pages.className = "print-pages";
  const rules = document.createElement("style");
  rules.textContent = sheets.map(pageRule).join("\n");
  pages.append(rules, ...sheets.flatMap(sheetPages));
  document.body.append(pages);
  addEventListener("afterprint", () => pages.remove(), { once: true });
  print();
}

function pageRule({ size, margins, header, footer, name }: PrintedSheet, at: number): string {
  const millimetres = [margins.top, margins.right, margins.bottom, margins.left].map((side) => `${side.toFixed(2)}mm`);
  const lines = marginBoxes(header, "top", name) + marginBoxes(footer, "bottom", name);
  return `@page sheet${at}{size:${size[0]}mm ${size[1]}mm;margin:${millimetres.join(" ")};${lines}}`;
}

function sheetPages(sheet: PrintedSheet, at: number): readonly HTMLElement[] {
  const { zoom, columns, centred, pages } = sheet;
  const width = columns.reduce((sum, column) => sum + column, 0) * zoom;
  return pages.map((rows) => {
    const table = document.createElement("table");
    table.style.cssText = `page:sheet${at};width:${width.toFixed(3)}mm;${centred ? "margin:0 auto" : ""}`;
    const group = document.createElement("colgroup");
    for (const column of columns) {
      const element = document.createElement("col");
      element.style.width = `${(column * zoom).toFixed(3)}mm`;
      group.append(element);
    }
    const body = document.createElement("tbody");
    for (const { height, cells } of rows) {
      const row = document.createElement("tr");
      row.style.height = `${(height * zoom).toFixed(2)}pt`;
      row.append(...cells.map((cell) => cellElement(cell, zoom)));
      body.append(row);
    }
    table.append(group, body);
    return table;
  });
}

function cellElement({ text, style, isNumber, rows, columns }: PrintedCell, zoom: number): HTMLElement {
  const cell = document.createElement("td");
  if (rows > 1) cell.rowSpan = rows;
  if (columns > 1) cell.colSpan = columns;
  cell.textContent = text;
  cell.style.cssText = cellCss(style, isNumber, zoom);
  return cell;
}

function cellCss({ font, fill, border, ...style }: CellStyle, isNumber: boolean, zoom: number): string {
  const rules = [
    `font-size:${((font?.size ?? USUAL_SIZE) * zoom).toFixed(2)}pt`,
    `font-family:${font?.name === undefined ? "" : `"${font.name.replace(/["\\]/g, "")}",`}${FALLBACK_FONTS}`,
    `text-align:${style.horizontal ?? (isNumber ? "right" : "left")}`,
    `vertical-align:${style.vertical === "center" ? "middle" : (style.vertical ?? "bottom")}`,
    `white-space:${style.wrap ? "pre-wrap" : "pre"}`,
  ];
  if (font?.bold) rules.push("font-weight:bold");
  if (font?.underline) rules.push("text-decoration:underline");
  if (font?.colour !== undefined) rules.push(`color:#${font.colour}`);
  if (fill !== undefined) rules.push(`background-color:#${fill}`);
  if (style.indent) rules.push(`padding-left:${(style.indent * INDENT * zoom).toFixed(2)}pt`);
  for (const side of ["top", "right", "bottom", "left"] as const) {
    const line = border?.[side];
    if (line !== undefined) rules.push(`border-${side}:${LINES[line]} #000`);
  }
  return rules.join(";");
}
