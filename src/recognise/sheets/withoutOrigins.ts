import { cellKey, type CellRange } from "../../domain/cells.ts";
import type { SheetGrid, WorkbookGrid } from "../../domain/grid.ts";
import { normaliseName } from "../text/normalise.ts";

/** Heading of the column in which an import states each row's origin. */
export const ORIGIN_HEADING = "出处";
/** A header begins in the first 30 rows and is up to three rows deep. */
const ROWS_SEARCHED = 33;

/**
 * Removes the columns 出处 from the workbook: they quote a document, whose words are not the sheet's. Rows keep their
 * shape as if the column had never existed.
 */
export function withoutOrigins(grid: WorkbookGrid): WorkbookGrid {
  const sheets = grid.sheets.map(withoutOrigin);
  return sheets.every((sheet, at) => sheet === grid.sheets[at]) ? grid : { ...grid, sheets };
}

function withoutOrigin(sheet: SheetGrid): SheetGrid {
  const found = originColumn(sheet);
  if (found === null) return sheet;
  const { row: first, column } = found;
  const values = sheet.values.map((row, at) => {
    if (!row || at + 1 < first || row.length < column) return row;
    const rest = [...row];
    rest[column - 1] = null;
    while (rest.length > 0 && (rest.at(-1) ?? null) === null) rest.pop();
    return rest;
  });
  const formulas = new Map(sheet.formulas);
  for (let row = first; row <= sheet.values.length; row++) formulas.delete(cellKey(row, column));
  return { ...sheet, values, formulas, merges: sheet.merges.flatMap((merge) => narrowed(merge, column)) };
}

function originColumn(sheet: SheetGrid): { readonly row: number; readonly column: number } | null {
  for (const [at, row] of sheet.values.slice(0, ROWS_SEARCHED).entries()) {
    const column =
      row?.findIndex((value) => typeof value === "string" && normaliseName(value) === ORIGIN_HEADING) ?? -1;
    if (column >= 0) return { row: at + 1, column: column + 1 };
  }
  return null;
}

/** If the removed column is the table's last, a title merged over the table ends before it. */
function narrowed(merge: CellRange, column: number): readonly CellRange[] {
  if (merge.left === column) return merge.right === column ? [] : [{ ...merge, left: column + 1 }];
  return merge.right === column ? [{ ...merge, right: column - 1 }] : [merge];
}
