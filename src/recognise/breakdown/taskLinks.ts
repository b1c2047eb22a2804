import type { Table } from "../table/table.ts";
import type { TaskColumns } from "./taskColumns.ts";

/** The columns that may say which indicator a row serves, from the broadest to the narrowest. */
export function linkColumns({ code, item, indicator, content }: TaskColumns): readonly number[] {
  return [code, ...item, ...indicator, ...content].filter((column) => column !== null);
}

/** The narrowest text that the row's own link cells (not its name) say; "" where they are blank or reach down from above. */
export function ownLinkText(table: Table, columns: TaskColumns, links: readonly number[], row: number): string {
  const own = links.findLast(
    (column) => !columns.name.includes(column) && table.isMergeTop(row, column) && table.text(row, column) !== "",
  );
  return table.text(row, own ?? null);
}

/** What the row's link columns, `fromLeft`, say. Left of the first filled one a blank means the same as above; right of it, nothing. */
export function carriedLink(
  table: Table,
  columns: TaskColumns,
  fromLeft: readonly number[],
  row: number,
  above: ReadonlyMap<number, string>,
): ReadonlyMap<number, string> {
  const link = new Map<number, string>();
  const first = fromLeft.find((column) => table.text(row, column) !== "" && !columns.name.includes(column));
  for (const column of fromLeft) {
    const own = table.text(row, column);
    if (own !== "") link.set(column, own);
    else if (!columns.name.includes(column) && (first === undefined || column < first)) {
      const carried = above.get(column);
      if (carried !== undefined) link.set(column, carried);
    }
  }
  return link;
}
