import type { Table } from "../table/table.ts";
import type { TaskColumns } from "./taskColumns.ts";

/** The narrowest text that the row's own link cells (not its name) say; "" where they are blank or reach down from above. */
export function ownLinkText(table: Table, columns: TaskColumns, row: number): string {
  const linkColumns = [columns.code, ...columns.item, ...columns.indicator, ...columns.content];
  const own = linkColumns.filter(
    (column) =>
      column !== null &&
      !columns.name.includes(column) &&
      table.isMergeTop(row, column) &&
      table.text(row, column) !== "",
  );
  return table.text(row, own.at(-1) ?? null);
}

/** Left of the first filled link column a blank means the same as above; right of it, nothing. */
export function carriedLink(
  table: Table,
  columns: TaskColumns,
  row: number,
  above: ReadonlyMap<number, string>,
): ReadonlyMap<number, string> {
  const link = new Map<number, string>();
  const linkColumns = [columns.code, ...columns.item, ...columns.indicator, ...columns.content]
    .filter((column) => column !== null)
    .sort((a, b) => a - b);
  const first = linkColumns.find((column) => table.text(row, column) !== "" && !columns.name.includes(column));
  for (const column of linkColumns) {
    const own = table.text(row, column);
    if (own !== "") link.set(column, own);
    else if (!columns.name.includes(column) && (first === undefined || column < first)) {
      const carried = above.get(column);
      if (carried !== undefined) link.set(column, carried);
    }
  }
  return link;
}
