import { cellKey } from "../../domain/cells.ts";
import type { SheetGrid } from "../../domain/grid.ts";
import { heightOfLines } from "../../report/draft/textHeight.ts";
import type { SheetAppearance } from "../../workbook/file/read/appearance.ts";
import { drawnLines } from "./drawnLines.ts";

/** Font size in points if none is given. */
const USUAL_SIZE = 11;

/**
 * Heights in points for rows without a stored height whose text needs more than a usual row; Excel fits these rows when
 * it opens the file. Merged cells do not count, as in Excel. 1-based rows.
 */
export function fittedHeights(sheet: SheetGrid, look: SheetAppearance): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  const merged = mergedCells(sheet);
  const width = columnWidths(look);
  sheet.values.forEach((values, index) => {
    const row = index + 1;
    if (!values || (look.rows.get(row)?.height ?? null) !== null) return;
    let height = look.defaultRowHeight;
    values.forEach((value, at) => {
      if (value === null || value === undefined) return;
      const column = at + 1;
      const key = cellKey(row, column);
      const style = look.styles[look.styleOf.get(key) ?? -1];
      const size = style?.font?.size ?? USUAL_SIZE;
      const wraps = style?.wrap === true && typeof value === "string";
      if ((!wraps && size <= USUAL_SIZE) || merged.has(key)) return;
      const lines = wraps ? drawnLines(value, width(column), size) : 1;
      if (lines > 1 || size > USUAL_SIZE) height = Math.max(height, heightOfLines(lines, size));
    });
    if (height > look.defaultRowHeight) heights.set(row, height);
  });
  return heights;
}

function mergedCells({ merges, values }: SheetGrid): ReadonlySet<number> {
  const cells = new Set<number>();
  for (const { top, bottom, left, right } of merges) {
    for (let row = top; row <= Math.min(bottom, values.length); row++) {
      for (let column = left; column <= Math.min(right, values[row - 1]?.length ?? 0); column++)
        cells.add(cellKey(row, column));
    }
  }
  return cells;
}

/** Width of each column in characters; 1-based. */
function columnWidths({ columns, defaultColumnWidth }: SheetAppearance): (column: number) => number {
  const known = new Map<number, number>();
  return (column) => {
    let width = known.get(column);
    if (width === undefined) {
      const run = columns.find(({ first, last }) => column >= first && column <= last);
      width = run?.width ?? defaultColumnWidth;
      known.set(column, width);
    }
    return width;
  };
}
