import type { FrameworkColumns } from "../meanings/frameworkColumns.ts";
import { isMark } from "../columns/columnMarks.ts";
import type { Table } from "../table/table.ts";
import { totalLabel } from "../meanings/totalLabel.ts";

/**
 * The column that names the scored leaves: the narrowest with a text of its own on most rows with marks. 评分标准 only if
 * no other column qualifies; null if the table has no text column.
 */
export function leafColumn(table: Table, columns: FrameworkColumns): number | null {
  const { hierarchy, levelNames } = columns;
  const finest = [...levelNames.values()].at(-1);
  if (finest !== undefined) return finest;
  if (hierarchy.length < 2) return hierarchy[0] ?? null;
  const labels = [columns.serial, columns.code, ...hierarchy].filter((column) => column !== null);
  const isTotal = (row: number): boolean =>
    labels.some((column) => totalLabel(table.text(row, column), () => false) !== null);
  const isMarked = (row: number): boolean =>
    columns.marks.some((column) => table.isMergeTop(row, column) && isMark(table, row, column));
  const named = table.dataRows.filter((row) => !isTotal(row));
  const marked = named.filter(isMarked);
  const rows = marked.length > 0 ? marked : named;
  const own = new Map<number, number>();
  /** Rows covered by a text merged from above. */
  const covered = new Map<number, number>();
  for (const row of rows) {
    for (const column of hierarchy) {
      if (table.text(row, column) === "") continue;
      const { top, left } = table.span(row, column);
      // The text of a closing row merged over several columns belongs to the first of them only.
      if (left !== column) continue;
      const counts = top === row ? own : covered;
      counts.set(column, (counts.get(column) ?? 0) + 1);
    }
  }
  const often = (column: number): boolean => (own.get(column) ?? 0) * 2 >= rows.length;
  const names = hierarchy.filter((column) => !columns.standard.includes(column));
  const narrowest = names.filter(often).at(-1) ?? columns.standard.find(often);
  if (narrowest !== undefined) {
    // If 测评项目 is merged over several rows with marks, or written once above them, and each has its own 测评标准, the standards are scored; a
    // closing row has none.
    const most = rows.length > 3 ? rows.length - 1 : rows.length;
    const apart = columns.standard.find((column) => column > narrowest && (own.get(column) ?? 0) >= most);
    if (apart === undefined) return narrowest;
    const groups = (covered.get(narrowest) ?? 0) > 0 || (own.get(narrowest) ?? 0) < (own.get(apart) ?? 0);
    return groups ? apart : narrowest;
  }
  return hierarchy.reduce((best, column) => ((own.get(column) ?? 0) > (own.get(best) ?? 0) ? column : best));
}
