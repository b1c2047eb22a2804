import { PAPERS, type Margins, type SheetLayout } from "../../../domain/grid.ts";
import { PAPER_CODES } from "./paperCodes.ts";
import type { XmlNode } from "../../xml/xmlTree.ts";

const MILLIMETRES_PER_INCH = 25.4;
/** Margins in inches if a sheet gives none. */
const USUAL_MARGINS: Margins = { top: 0.75, bottom: 0.75, left: 0.7, right: 0.7, header: 0.3, footer: 0.3 };
const USUAL_WIDTH = 8.43;
/** Our sheets have no more columns. */
const MOST_COLUMNS = 100;

/**
 * Column widths and print set-up of a worksheet part.
 *
 * @param root of the part without its cells
 * @param unit see `columnUnit`
 */
export function sheetLayout(root: XmlNode, unit: number): SheetLayout {
  const setup = root.child("pageSetup");
  const margins = root.child("pageMargins");
  const margin = (side: keyof Margins): number => (margins?.number(side) ?? USUAL_MARGINS[side]) * MILLIMETRES_PER_INCH;
  const code = setup?.number("paperSize");
  const fitted = root.child("sheetPr")?.child("pageSetUpPr")?.flag("fitToPage") ?? false;
  return {
    widths: widthsOf(root).map((width) => width / unit),
    paper: PAPERS.find((paper) => PAPER_CODES[paper] === code) ?? null,
    orientation: setup?.attribute("orientation") === "landscape" ? "landscape" : "portrait",
    margins: {
      top: margin("top"),
      bottom: margin("bottom"),
      left: margin("left"),
      right: margin("right"),
      header: margin("header"),
      footer: margin("footer"),
    },
    ...linesOf(root),
    scale: fitted ? null : (setup?.number("scale") ?? 100),
    isBare: setup === undefined && root.child("headerFooter") === undefined,
  };
}

function linesOf(root: XmlNode): Pick<SheetLayout, "header" | "footer"> {
  const lines = root.child("headerFooter");
  if (lines?.flag("differentOddEven") || lines?.flag("differentFirst")) return { header: null, footer: null };
  return { header: lines?.child("oddHeader")?.text ?? "", footer: lines?.child("oddFooter")?.text ?? "" };
}

function widthsOf(root: XmlNode): readonly number[] {
  const usual = root.child("sheetFormatPr")?.number("defaultColWidth") ?? USUAL_WIDTH;
  const widths: number[] = [];
  for (const node of root.child("cols")?.all("col") ?? []) {
    const from = node.number("min") ?? 0;
    const to = Math.min(node.number("max") ?? 0, MOST_COLUMNS);
    const width = node.flag("hidden") ? 0 : (node.number("width") ?? usual);
    while (widths.length < Math.min(from - 1, MOST_COLUMNS)) widths.push(usual);
    for (let column = from; column <= to; column++) widths[column - 1] = width;
  }
  return widths;
}
