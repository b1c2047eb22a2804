import { MARGINS, PAPERS, PRODUCT_SHEETS, type PageLayout, type ProductSheet } from "../../domain/grid.ts";

/** Start of the hidden cell that records which sheet it is and how it was laid out when it was written. */
const MARK = "版式：";
/** The cell is beside the title, in one of the first rows. */
export const LAYOUT_ROWS = 3;

/** 版式：A4,portrait,fit,25,20,28,20,12,10;4.4,13.6,0;summary */
export function layoutText(product: ProductSheet, { paper, orientation, margins, scale, widths }: PageLayout): string {
  const page = [paper ?? "", orientation, scale ?? "fit", ...MARGINS.map((side) => rounded(margins[side]))];
  return `${MARK}${page.join(",")};${widths.map(rounded).join(",")};${product}`;
}

/** The sheet of the product that such a text names, or null. */
export function productOfLayout(text: string): ProductSheet | null {
  const product = text.split(";")[2];
  return parseLayout(text) === null ? null : (PRODUCT_SHEETS.find((each) => each === product) ?? null);
}

/** null if the text is none of ours. */
export function parseLayout(text: unknown): PageLayout | null {
  if (typeof text !== "string" || !text.startsWith(MARK)) return null;
  const [page = "", columns = ""] = text.slice(MARK.length).split(";");
  const [paper, orientation, scale, ...sides] = page.split(",");
  const widths = columns.split(",").map(Number);
  const [top, bottom, left, right, header, footer] = sides.map(Number);
  if (orientation !== "portrait" && orientation !== "landscape") return null;
  const sizes = [top, bottom, left, right, header, footer, ...widths];
  if (sizes.some((size) => size === undefined || !Number.isFinite(size))) return null;
  return {
    widths,
    paper: PAPERS.find((one) => one === paper) ?? null,
    orientation,
    margins: {
      top: top ?? 0,
      bottom: bottom ?? 0,
      left: left ?? 0,
      right: right ?? 0,
      header: header ?? 0,
      footer: footer ?? 0,
    },
    scale: scale === "fit" ? null : Number(scale),
  };
}

function rounded(size: number): number {
  return Math.round(size * 100) / 100;
}
