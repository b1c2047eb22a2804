import type { SheetGrid } from "../../domain/grid.ts";
import { blockAbove } from "./blockAbove.ts";
import { dataRows } from "./dataRows.ts";
import { furtherTable, namesOnly, type TableAbove } from "./furtherTable.ts";
import type { Header } from "./header.ts";
import type { MergeMap } from "./mergeMap.ts";

/** The parts above the one whose header is fullest, top to bottom, but for those that only name what stands below. */
export function tablesAbove(
  sheet: SheetGrid,
  merges: MergeMap,
  header: Header,
  below: readonly number[],
): readonly TableAbove[] {
  return header.above.flatMap((one, at) => {
    const table = furtherTable(header.columns, one);
    const until = header.above[at + 1]?.rows[0] ?? header.rows[0];
    const rows = dataRows(sheet, merges, one).filter((row) => row < until);
    if (!table) return blockAbove(sheet, merges, header.columns, one, rows, below) ?? [];
    return rows.length > 0 && !namesOnly(sheet, table, rows, below) ? { ...table, rows } : [];
  });
}
