/// <reference types="office-js" />
import type { SheetPlan } from "../../report/sheetPlan.ts";
import { WorkbookError } from "../workbookPort.ts";
import { applyPage } from "./applyPage.ts";
import type { WorkbookOutline } from "./outline.ts";
import type { Traffic } from "./traffic.ts";

/** Approximate size of the calls for a page in a request, including its breaks. */
const PAGE_BYTES = 20_000;
const BREAK_BYTES = 900;

/**
 * Applies the plans' print set-up to the product's sheets; reports those that Excel did not fit to their width.
 *
 * @throws WorkbookError
 */
export async function setUpPages(
  traffic: Traffic,
  outline: WorkbookOutline,
  plans: readonly SheetPlan[],
): Promise<void> {
  const placed = plans.flatMap((plan) => {
    const old = outline.sheets.find(({ product }) => product !== null && product === plan.product);
    return old ? [{ plan, old }] : [];
  });
  const locked = placed.find(({ old }) => old.isProtected);
  if (locked) throw new WorkbookError("sheet-protected", locked.old.name);
  const asked = [];
  for (const [done, { plan, old }] of placed.entries()) {
    traffic.run.onProgress?.(done, placed.length);
    await traffic.room(PAGE_BYTES + BREAK_BYTES * (plan.pageBreaks?.length ?? 0));
    const sheet = traffic.context.workbook.worksheets.getItem(old.id);
    sheet.horizontalPageBreaks.removePageBreaks();
    applyPage(sheet, plan);
    asked.push(askFit(sheet, old.name, plan));
  }
  await traffic.sync();
  tellUnfitted(traffic, asked);
}

/** Excel's answer about a sheet's fit to the width, which it has been reported not to apply. */
export interface AskedFit {
  readonly name: string;
  readonly wanted: number;
  readonly layout: Excel.PageLayout;
}

/** Requested together with the calls that set it; the answer is there after the next sync. */
export function askFit(sheet: Excel.Worksheet, name: string, { page }: SheetPlan): AskedFit {
  const { pageLayout: layout } = sheet;
  layout.load("zoom");
  return { name, wanted: page.fitToWidth, layout };
}

export function tellUnfitted({ run }: Traffic, asked: readonly AskedFit[]): void {
  for (const { name, wanted, layout } of asked) {
    if (layout.zoom.horizontalFitToPages !== wanted) run.onUnfitted?.(name);
  }
}
