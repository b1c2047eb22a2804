import type { SheetGrid } from "../grid.ts";
import { dataRows } from "./dataRows.ts";
import { furtherTables } from "./furtherTable.ts";
import { findHeader, usedColumns } from "./header.ts";
import type { TableKind } from "./heading.ts";
import { withoutHiddenDoubles } from "./hiddenColumns.ts";
import { joinedTable } from "./joinedTable.ts";
import { mergeMap } from "./mergeMap.ts";
import { tableBelow, type ColumnMapping, type Table } from "./table.ts";
import { unheadedColumns } from "./unheadedColumns.ts";

/** Finds the table of that kind on a sheet; null where the first 30 rows hold no header for it. */
export function findTable(sheet: SheetGrid, wanted: TableKind, mapping?: ColumnMapping): Table | null {
  const width = usedColumns(sheet);
  const merges = mergeMap(sheet, width);
  const chosen = mapping?.[sheet.name] ?? {};
  const header = findHeader(sheet, merges, width, wanted, chosen);
  if (!header) return null;
  const rows = dataRows(sheet, merges, header);
  const unheaded = unheadedColumns(sheet, merges, header, rows, width, chosen);
  const all = [...header.columns, ...unheaded].sort((a, b) => a.column - b.column);
  const columns = withoutHiddenDoubles(sheet, all);
  const table = tableBelow(sheet, merges, { ...header, columns }, rows, wanted);
  return wanted === "framework" ? joinedTable(table, furtherTables(sheet, merges, width, header, rows)) : table;
}
