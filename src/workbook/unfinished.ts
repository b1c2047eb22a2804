import type { SheetGrid } from "../domain/grid.ts";

/** Stands in A1 of a product's sheet, and as the beginning of a new sheet's name, until the sheet is whole. */
export const UNFINISHED = "未完成";

/** Whether the sheet bears the label: whoever wrote it, or took it away, was interrupted. */
export function isUnfinished({ name, product, values }: SheetGrid): boolean {
  if (product === null) return false;
  const corner = values[0]?.[0];
  return name.startsWith(UNFINISHED) || (typeof corner === "string" && corner.startsWith(UNFINISHED));
}
