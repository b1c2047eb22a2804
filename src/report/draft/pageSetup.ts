import type { CellRange } from "../../domain/cells.ts";
import type { Margins, Paper } from "../../domain/grid.ts";
import type { PagePlan } from "../sheetPlan.ts";

/**
 * Margins of a stand-alone table, with 28 mm to bind at the left. A page that lies is bound with its head to the left (GB/T 9704: the
 * head at the binding side of odd pages, at the open side of even ones), so that its head has the margin.
 */
export const PAGE_MARGINS: Readonly<Record<PagePlan["orientation"], Margins>> = {
  portrait: { top: 22, bottom: 18, left: 28, right: 20, header: 12, footer: 10 },
  landscape: { top: 26, bottom: 18, left: 18, right: 22, header: 16, footer: 10 },
};
/** 第 X 页 共 Y 页, in the middle. */
export const PAGE_FOOTER = "&C第 &P 页 共 &N 页";
const POINTS_PER_MM = 72 / 25.4;

/** Upright, in millimetres. */
const PAPER_SIZES: Readonly<Record<Paper, readonly [width: number, height: number]>> = {
  A4: [210, 297],
  A3: [297, 420],
  A5: [148, 210],
  Letter: [215.9, 279.4],
  Legal: [215.9, 355.6],
};

/**
 * Characters of the workbook's default font that fill a millimetre at 100 % where that is 宋体 11 (8 pixels a character). Fonts that
 * take its place elsewhere are up to a sixth wider; fitted to the width, 10.5 point text then still prints at 9.
 */
const CHARACTERS_PER_MM = 117 / 249;

/** What decides how much a page holds. */
export interface PageSize {
  readonly paper: Paper;
  readonly orientation: "portrait" | "landscape";
  readonly margins: Margins;
}

/** Width and height of a sheet of paper as it is turned, in millimetres. */
export function paperSize({ paper, orientation }: PageSize): readonly [width: number, height: number] {
  const [width, height] = PAPER_SIZES[paper];
  return orientation === "portrait" ? [width, height] : [height, width];
}

/** Millimetres of a column at 100 %. @param width in characters */
export function columnMillimetres(width: number): number {
  return width / CHARACTERS_PER_MM;
}

/** Width of all columns together that fills the page, in characters. */
export function printedWidth(page: PageSize): number {
  return (paperSize(page)[0] - page.margins.left - page.margins.right) * CHARACTERS_PER_MM;
}

/** Lines of a form wider than this share of A4 print too small. */
const MOST_OF_A4 = 1.15;

/** The paper that a form is printed on: A4, or A3 where its lines are far too wide for it. @param width in characters */
export function formPaper(width: number): Paper {
  const a4 = printedWidth({ paper: "A4", orientation: "landscape", margins: PAGE_MARGINS.landscape });
  return width > a4 * MOST_OF_A4 ? "A3" : "A4";
}

/** Height between the margins, in points. */
export function printedHeight(page: PageSize): number {
  return (paperSize(page)[1] - page.margins.top - page.margins.bottom) * POINTS_PER_MM;
}

/** The page of a sheet that prints on its own: A4, fitted to the width, numbered 第 X 页 共 Y 页. */
export function pageSetup(
  orientation: "portrait" | "landscape",
  printArea: CellRange,
  repeatRows?: readonly [first: number, last: number],
): PagePlan {
  return {
    paper: "A4",
    orientation,
    margins: PAGE_MARGINS[orientation],
    fitToWidth: 1,
    printArea,
    centreHorizontally: true,
    footer: PAGE_FOOTER,
    ...(repeatRows ? { repeatRows } : {}),
  };
}
