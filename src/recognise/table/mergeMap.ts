import type { CellRange } from "../../domain/cells.ts";
import type { SheetGrid } from "../../domain/grid.ts";

/** Finds the merged area of a cell in constant time. */
export interface MergeMap {
  /** null for an unmerged cell. */
  find(row: number, column: number): CellRange | null;
}

/**
 * The merges of a sheet, limited to its first `columns` columns and its used rows. If areas overlap in a damaged file,
 * the first one listed wins; whole-column merges cost no more than the used rows.
 */
export function mergeMap(sheet: SheetGrid, columns: number): MergeMap {
  const rows = sheet.values.length;
  const byColumn: (Int32Array | undefined)[] = [];
  sheet.merges.forEach((merge, index) => {
    const right = Math.min(merge.right, columns);
    const bottom = Math.min(merge.bottom, rows);
    for (let column = merge.left; column <= right; column++) {
      let places = byColumn[column];
      if (!places) byColumn[column] = places = new Int32Array(rows + 1);
      for (let row = merge.top; row <= bottom; row++) {
        // Taken: the areas overlap, and everything below has been visited already.
        if (places[row] !== 0) break;
        places[row] = index + 1;
      }
    }
  });
  return {
    find(row, column) {
      const place = byColumn[column]?.[row];
      return place ? (sheet.merges[place - 1] ?? null) : null;
    },
  };
}
