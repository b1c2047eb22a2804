import type { Table } from "../table/table.ts";

/** Whether one column of the hierarchy is above another; columns outside it are compared by position. */
export function isBroader(
  { hierarchy }: { readonly hierarchy: readonly number[] },
  column: number,
  than: number,
): boolean {
  const own = hierarchy.indexOf(column);
  const other = hierarchy.indexOf(than);
  return own < 0 || other < 0 ? column < than : own < other;
}

/**
 * Orders columns by breadth. A column to the right of what it groups (考核内容 | 考核项目) is still broader if it distinguishes
 * fewer rows. If there is an item column to the left, such a column only classifies and is no level.
 */
export function byBreadth(table: Table, columns: readonly (readonly number[])[]): readonly number[] {
  const rankOf = new Map(columns.flatMap((list, rank) => list.map((column) => [column, rank] as const)));
  const rank = (column: number): number => rankOf.get(column) ?? 0;
  const known = new Map<number, number>();
  const distinct = (column: number): number => {
    const count = known.get(column) ?? new Set(table.dataRows.map((row) => table.text(row, column))).size;
    known.set(column, count);
    return count;
  };
  // An item stays an item even if each has a single row.
  const groups = (column: number, other: number): boolean =>
    rank(column) < rank(other) && distinct(column) < distinct(other) + (rank(column) === 0 ? 1 : 0);
  const sorted: number[] = [];
  for (const column of [...rankOf.keys()].sort((left, right) => left - right)) {
    const place = sorted.findIndex((other) => groups(column, other));
    if (place < 0) sorted.push(column);
    else if (rank(column) > 0 || !sorted.some((other) => rank(other) === 0)) sorted.splice(place, 0, column);
  }
  return sorted;
}
