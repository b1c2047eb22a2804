import { readProgress } from "./progress.ts";
import type { Table } from "../table/table.ts";

/**
 * The column that says how far each task is; null where there is none. Beside marks, 完成情况 often tells what was reached
 * (全年学习12次) instead: a column of such sentences, more than those that say how far, is no progress.
 */
export function progressColumn(table: Table): number | null {
  const column = table.column("progress");
  if (column === null || table.column("full") === null) return column;
  let understood = 0;
  let unread = 0;
  for (const row of table.dataRows) {
    const reading = readProgress(table.value(row, column), table.format(row, column) ?? "");
    if (reading.unread !== null) unread++;
    else if (reading.progress !== "unknown") understood++;
  }
  return unread > understood ? null : column;
}
