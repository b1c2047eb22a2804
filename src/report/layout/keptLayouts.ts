import type { PageLayout, ProductSheet, SheetGrid, SheetLayout, WorkbookGrid } from "../../domain/grid.ts";
import { LAYOUT_ROWS, parseLayout } from "./layoutText.ts";

/** A sheet's layout when it was written, and now; differences are the user's changes. */
export interface KeptLayout {
  readonly written: PageLayout;
  readonly now: SheetLayout;
}

export type KeptLayouts = Readonly<Partial<Record<ProductSheet, KeptLayout>>>;

/** Layouts of the product's sheets in these workbooks; later ones win. */
export function keptLayouts(grids: readonly WorkbookGrid[]): KeptLayouts {
  const kept: Partial<Record<ProductSheet, KeptLayout>> = {};
  for (const { sheets } of grids) {
    for (const sheet of sheets) {
      const written = sheet.product === null || !sheet.layout ? null : writtenLayout(sheet);
      if (sheet.product !== null && sheet.layout && written)
        kept[sheet.product] = { written, now: withoutLoss(sheet.layout, written) };
    }
  }
  return kept;
}

/** What another program dropped is no change of the user's. */
function withoutLoss(now: SheetLayout, { paper, orientation, scale }: PageLayout): SheetLayout {
  return now.isBare === true ? { ...now, paper, orientation, scale, header: null, footer: null } : now;
}

function writtenLayout({ values }: SheetGrid): PageLayout | null {
  for (const value of values.slice(0, LAYOUT_ROWS).flatMap((row) => row ?? [])) {
    const layout = parseLayout(value);
    if (layout) return layout;
  }
  return null;
}
