import { columnLetters } from "../../domain/address.ts";
import { valueAt, type SheetGrid } from "../../domain/grid.ts";
import type { Header, HeaderColumn } from "./header.ts";
import type { MergeMap } from "./mergeMap.ts";

/** Enough rows to see whether a column is filled in. */
const ROWS_LOOKED_AT = 200;

/** Columns without a heading that are filled in on at least half of the rows, or that the user gave a meaning. */
export function unheadedColumns(
  sheet: SheetGrid,
  merges: MergeMap,
  header: Header,
  dataRows: readonly number[],
  width: number,
  mapping: Readonly<Record<string, string>>,
): readonly HeaderColumn<string>[] {
  const headed = new Set(header.columns.map(({ column }) => column));
  const rows = dataRows.slice(0, ROWS_LOOKED_AT);
  const found: HeaderColumn<string>[] = [];
  for (let column = 1; column <= width; column++) {
    if (headed.has(column)) continue;
    const mapped = mapping[columnLetters(column)];
    if (mapped === undefined && !isFilled(sheet, merges, rows, column)) continue;
    found.push({
      sheet: sheet.name,
      column,
      heading: "",
      meaning: mapped ?? "unknown",
      confidence: mapped === undefined ? 0 : 1,
      mapped: mapped !== undefined,
      groups: [],
      at: { text: "", row: header.rows[1], left: column, right: column },
    });
  }
  return found;
}

function isFilled(sheet: SheetGrid, merges: MergeMap, rows: readonly number[], column: number): boolean {
  const filled = rows.filter((row) => {
    const value = valueAt(sheet, row, column);
    const merge = merges.find(row, column);
    return value !== null && value !== "" && (!merge || merge.left === column);
  });
  return filled.length > 0 && filled.length * 2 >= rows.length;
}
