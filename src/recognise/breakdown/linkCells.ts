import type { Table } from "../table/table.ts";
import type { TaskColumns } from "./taskColumns.ts";

/** A blank cell that might say which indicator a task serves, and what stands above it. */
export interface BlankLink {
  readonly cell: string;
  readonly above: string;
}

/** What no link column says anything in. */
export const NO_LINK: ReadonlyMap<number, string> = new Map();

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

/**
 * The cell for the indicator of a row that names none, where the sheet does not show that a blank means the same as above: the cell
 * below a number is as often left open because the task serves no indicator.
 */
export function blankLink(
  table: Table,
  columns: TaskColumns,
  fromLeft: readonly number[],
  row: number,
  { above, carried }: { readonly above: ReadonlyMap<number, string>; readonly carried: ReadonlySet<number> },
): BlankLink | null {
  const open = fromLeft.filter((column) => !columns.name.includes(column));
  if (open.some((column) => table.text(row, column) !== "")) return null;
  const column = open.findLast((one) => above.has(one));
  if (column === undefined || carried.has(column)) return null;
  return { cell: table.cell(row, column), above: above.get(column) ?? "" };
}

/**
 * The link columns in which a blank means the same as above: nothing is merged there and no entry repeated on the next row, and
 * somewhere a blank is followed by another entry; or the row's own number is blank there as well.
 */
export function carriedColumns(
  table: Table,
  columns: TaskColumns,
  fromLeft: readonly number[],
  rows: readonly number[],
): ReadonlySet<number> {
  return new Set(
    fromLeft.filter((column) => blanksRepeat(table, column, rows) || isNumberedWith(table, columns, column, rows)),
  );
}

/** Whether a blank in a column means the same as above: nothing is merged or repeated there, and a blank is followed by another entry. */
export function blanksRepeat(table: Table, column: number, rows: readonly number[]): boolean {
  let before: string | null = null;
  let blanks = 0;
  let followed = false;
  for (const row of rows) {
    const text = table.text(row, column);
    const { top, bottom } = table.span(row, column);
    if (text === "") blanks += 1;
    else {
      if (bottom > top || (text === before && blanks === 0)) return false;
      followed ||= before !== null && blanks > 0;
      before = text;
      blanks = 0;
    }
  }
  return followed;
}

/** Whether a column of numbers is blank on the same rows: 序号 | 测评内容 | 任务, both written once for all tasks of an indicator. */
function isNumberedWith(table: Table, { number }: TaskColumns, column: number, rows: readonly number[]): boolean {
  if (number === null || number === column) return false;
  return rows.every((row) => (table.text(row, number) === "") === (table.text(row, column) === ""));
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
