import type { SheetGrid } from "../domain/grid.ts";

/** Label in A1 of a product's sheet, and at the start of a new sheet's name, until the sheet is finished. */
export const UNFINISHED = "未完成";

/** Whether the sheet has the label because writing or removing it was interrupted. */
export function isUnfinished({ name, product, values }: SheetGrid): boolean {
  if (product === null) return false;
  const corner = values[0]?.[0];
  return name.startsWith(UNFINISHED) || (typeof corner === "string" && corner.startsWith(UNFINISHED));
}
