import { filledCells, type SheetGrid } from "../../domain/grid.ts";

/** A text, trimmed, and its column. */
interface SoleText {
  readonly text: string;
  readonly column: number;
}

/** What stands alone on a row of a sheet, such as a title; null where that is no text, or not alone. */
export function soleText(sheet: SheetGrid, row: number): SoleText | null {
  const [only, ...others] = filledCells(sheet, row);
  if (!only || others.length > 0 || typeof only.value !== "string") return null;
  const text = only.value.trim();
  return text === "" ? null : { text, column: only.column };
}
