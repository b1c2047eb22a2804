/// <reference types="office-js" />
import { rangeText } from "../../domain/cells.ts";
import type { PagePlan, SheetPlan } from "../../report/sheetPlan.ts";

/** Sets a sheet's print set-up (ExcelApi 1.9). Excel ignores what the printer cannot do. */
export function applyPage(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const { page } = plan;
  const { pageLayout } = sheet;
  const centimetres = (millimetres: number): number => millimetres / 10;
  const { top, bottom, left, right, header, footer } = page.margins;
  pageLayout.orientation = page.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.paperSize = page.paper;
  pageLayout.setPrintMargins("Centimeters", {
    top: centimetres(top),
    bottom: centimetres(bottom),
    left: centimetres(left),
    right: centimetres(right),
    header: centimetres(header),
    footer: centimetres(footer),
  });
  pageLayout.centerHorizontally = page.centreHorizontally ?? false;
  if (page.firstPageNumber !== undefined) pageLayout.firstPageNumber = page.firstPageNumber;
  // Height left open: as many pages as it takes.
  pageLayout.zoom = page.scale === undefined ? { horizontalFitToPages: page.fitToWidth } : { scale: page.scale };
  if (page.printArea) pageLayout.setPrintArea(rangeText(page.printArea));
  if (page.repeatRows) pageLayout.setPrintTitleRows(`$${page.repeatRows[0]}:$${page.repeatRows[1]}`);
  const { headersFooters } = pageLayout;
  if (page.evenFooter === undefined) {
    headersFooters.state = "Default";
    applyHeadersAndFooters(headersFooters.defaultForAllPages, page);
  } else {
    headersFooters.state = "OddAndEven";
    applyHeadersAndFooters(headersFooters.oddPages, page);
    applyHeadersAndFooters(headersFooters.evenPages, { ...page, footer: page.evenFooter });
  }
  for (const row of plan.pageBreaks ?? []) if (row > 1) sheet.horizontalPageBreaks.add(`A${row}`);
}

function applyHeadersAndFooters(target: Excel.HeaderFooter, { header, footer }: PagePlan): void {
  const above = sections(header ?? "");
  const below = sections(footer ?? "");
  target.leftHeader = above.L;
  target.centerHeader = above.C;
  target.rightHeader = above.R;
  target.leftFooter = below.L;
  target.centerFooter = below.C;
  target.rightFooter = below.R;
}

/** "&L左&C中" as the three separate texts that the API expects; text before the first code is centred. */
function sections(codes: string): Readonly<Record<"L" | "C" | "R", string>> {
  const parts = { L: "", C: "", R: "" };
  for (const [, code, text] of codes.matchAll(/(?:&([LCR]))?((?:(?!&[LCR]).)+)/gs)) {
    parts[code === "L" || code === "R" ? code : "C"] += text ?? "";
  }
  return parts;
}
