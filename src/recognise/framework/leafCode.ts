import type { FrameworkLayout } from "./frameworkLayout.ts";
import type { LeafGroup } from "./leafGroups.ts";

/** The number of a leaf in a column of numbers; null where there is none. It is the leaf's where it spans no other one's rows. */
export function leafCode({ table, groups }: FrameworkLayout, group: LeafGroup, column: number | null): string | null {
  if (column === null) return null;
  const row = group.rows[0] ?? 0;
  const merge = table.merge(row, column);
  if (merge) {
    if (merge.top < row) return null;
    for (let next = (group.rows.at(-1) ?? row) + 1; next <= merge.bottom; next++) if (groups.has(next)) return null;
  }
  const text = table.text(row, column);
  return text === "" ? null : text;
}
