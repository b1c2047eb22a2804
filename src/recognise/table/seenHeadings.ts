import { a1 } from "../../domain/address.ts";
import type { SheetGrid } from "../../domain/grid.ts";
import { isHeaderBlock } from "./headerBlock.ts";
import { headRow } from "./headRows.ts";
import { usedColumns } from "./header.ts";
import { mergeMap } from "./mergeMap.ts";

const ROWS_SEARCHED = 30;

/** The headings of a sheet, to tell the user what was seen there; `cell` is that of the first heading (A1). */
export interface SeenHeadings {
  readonly texts: readonly string[];
  readonly cell: string;
}

/** The first row with the shape of a header and something below it, whatever its words; or null. */
export function seenHeadings(sheet: SheetGrid): SeenHeadings | null {
  const width = usedColumns(sheet);
  const merges = mergeMap(sheet, width);
  for (let row = 1; row <= Math.min(ROWS_SEARCHED, sheet.values.length - 1); row++) {
    const cells = headRow(sheet, merges, width, row);
    if (!isHeaderBlock([cells], row, width)) continue;
    const texts = cells.flatMap((cell, column) => (cell && cell.left === column ? [oneLine(cell.text)] : []));
    const first = cells.find((cell) => cell !== undefined);
    if (first) return { texts, cell: a1({ row: first.row, column: first.left }) };
  }
  return null;
}

/** A heading on one line, for a sentence. */
export function oneLine(heading: string): string {
  return heading.replace(/\s+/gu, "");
}
