import type { CellRange } from "../recognise/grid.ts";
import type { PagePlan } from "./sheetPlan.ts";

/** A4 with the margins of a stand-alone table: top 25, bottom 20, left 28, right 20 mm. */
const MARGINS = { top: 25, bottom: 20, left: 28, right: 20, header: 12, footer: 10 } as const;
const POINTS_PER_MM = 72 / 25.4;

/**
 * Width of all columns together, in characters of the workbook's default font, that fills the page at 100 % where that is 宋体 11
 * (8 pixels a character). Fonts that take its place elsewhere are up to a sixth wider; fitted to the width, 10.5 point text then
 * still prints at 9.
 */
export const PAGE_WIDTH = { portrait: 76, landscape: 117 } as const;

/** Height between the margins, in points. */
export const PAGE_HEIGHT = {
  portrait: (297 - MARGINS.top - MARGINS.bottom) * POINTS_PER_MM,
  landscape: (210 - MARGINS.top - MARGINS.bottom) * POINTS_PER_MM,
} as const;

/** The page of a sheet that prints on its own: fitted to the width, numbered 第 X 页 共 Y 页. */
export function pageSetup(
  orientation: "portrait" | "landscape",
  printArea: CellRange,
  repeatRows?: readonly [first: number, last: number],
): PagePlan {
  return {
    paper: "A4",
    orientation,
    margins: MARGINS,
    fitToWidth: 1,
    printArea,
    centreHorizontally: true,
    footer: "&C第 &P 页 共 &N 页",
    ...(repeatRows ? { repeatRows } : {}),
  };
}
