import type { HeaderColumn } from "../table/header.ts";
import { isMark } from "../columns/markValues.ts";
import type { Table } from "../table/table.ts";

/** The one column of unknown heading that holds marks on most rows that can earn any; null where there is none or several. */
export function soleMarksColumn(
  table: Table,
  unknown: readonly HeaderColumn[],
  full: readonly number[],
): HeaderColumn | null {
  const rows = table.dataRows.filter((row) => full.length === 0 || full.some((column) => isMark(table, row, column)));
  const candidates = unknown.filter(({ column, at }) => {
    if (/[人员话号]$|日期|时间/u.test(at.text)) return false;
    const written = rows.filter((row) => table.text(row, column) !== "");
    const marked = written.filter((row) => isMark(table, row, column));
    return marked.length > 0 && marked.length >= written.length * 0.6 && written.length >= rows.length * 0.4;
  });
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}
