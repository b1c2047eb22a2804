/// <reference types="office-js" />
import { PAPERS, type ProductSheet, type SheetLayout } from "../../domain/grid.ts";
import { columnCharacters } from "./lineSizes.ts";
import type { SheetOutline } from "./outline.ts";

const MILLIMETRES_PER_POINT = 25.4 / 72;
/** Our sheets have no more columns. */
const MOST_COLUMNS = 100;
const PAGE = "orientation,paperSize,zoom,topMargin,bottomMargin,leftMargin,rightMargin,headerMargin,footerMargin";
const LINES = "leftHeader,centerHeader,rightHeader,leftFooter,centerFooter,rightFooter";

/**
 * Requests column widths and print set-up of the product's sheets; they come with Excel's next answer, so they cost no
 * round trip.
 *
 * @returns a function that gives the layout of a sheet once that answer is there
 */
export function askForLayouts(
  context: Excel.RequestContext,
  sheets: readonly SheetOutline[],
): ReadonlyMap<ProductSheet, () => SheetLayout> {
  const asked = new Map<ProductSheet, () => SheetLayout>();
  for (const { id, product, used } of sheets) {
    if (product === null || used === null) continue;
    const sheet = context.workbook.worksheets.getItem(id);
    const { pageLayout } = sheet;
    pageLayout.load(PAGE);
    pageLayout.headersFooters.load("state");
    pageLayout.headersFooters.defaultForAllPages.load(LINES);
    const columns = Array.from({ length: Math.min(MOST_COLUMNS, used.column + used.columns) }, (_, at) => {
      const column = sheet.getRangeByIndexes(0, at, 1, 1);
      column.load("columnHidden");
      column.format.load("columnWidth");
      return column;
    });
    asked.set(product, () => ({
      widths: columns.map(({ columnHidden, format }) => (columnHidden ? 0 : columnCharacters(format.columnWidth))),
      ...pageOf(pageLayout),
    }));
  }
  return asked;
}

function pageOf(page: Excel.PageLayout): Omit<SheetLayout, "widths"> {
  const { scale, horizontalFitToPages } = page.zoom;
  return {
    paper: PAPERS.find((paper) => paper === page.paperSize) ?? null,
    orientation: page.orientation === "Landscape" ? "landscape" : "portrait",
    margins: {
      top: page.topMargin * MILLIMETRES_PER_POINT,
      bottom: page.bottomMargin * MILLIMETRES_PER_POINT,
      left: page.leftMargin * MILLIMETRES_PER_POINT,
      right: page.rightMargin * MILLIMETRES_PER_POINT,
      header: page.headerMargin * MILLIMETRES_PER_POINT,
      footer: page.footerMargin * MILLIMETRES_PER_POINT,
    },
    ...linesOf(page.headersFooters),
    scale: horizontalFitToPages ? null : (scale ?? 100),
  };
}

function linesOf({ state, defaultForAllPages: all }: Excel.HeaderFooterGroup): Pick<SheetLayout, "header" | "footer"> {
  if (state !== "Default") return { header: null, footer: null };
  const codes = (left: string, centre: string, right: string): string =>
    [left && `&L${left}`, centre && `&C${centre}`, right && `&R${right}`].join("");
  return {
    header: codes(all.leftHeader, all.centerHeader, all.rightHeader),
    footer: codes(all.leftFooter, all.centerFooter, all.rightFooter),
  };
}
