import { keyCell } from "../../domain/cells.ts";
import type { SheetGrid } from "../../domain/grid.ts";

/** The sheet with nothing but the columns `from` to `to`, each in its own place. */
export function columnsOf(sheet: SheetGrid, from: number, to: number): SheetGrid {
  return cutSheet(sheet, (_, column) => column >= from && column <= to);
}

/** The sheet with nothing but some of its cells, each in its own place, and the merged areas that lie among them. */
export function cutSheet(sheet: SheetGrid, isIn: (row: number, column: number) => boolean): SheetGrid {
  const values = Array.from(sheet.values, (cells, row) =>
    cells?.map((value, at) => (isIn(row + 1, at + 1) ? value : null)),
  );
  const formulas = new Map(
    [...sheet.formulas].filter(([key]) => {
      const { row, column } = keyCell(key);
      return isIn(row, column);
    }),
  );
  const merges = sheet.merges.filter(
    ({ top, left, bottom, right }) => isIn(top, left) && isIn(bottom, right) && isIn(top, right) && isIn(bottom, left),
  );
  return { ...sheet, values, formulas, merges };
}
