import type { Marks } from "../../domain/marks.ts";
import type { FrameworkLayout } from "./frameworkLayout.ts";
import type { LeafGroup } from "./leafGroups.ts";
import { capIn } from "../text/sectionKind.ts";

/** The most that a bonus can bring by the leaf's own words (最高10分); null where they set no limit. */
export function leafCap({ table, columns, marks, leaf }: FrameworkLayout, group: LeafGroup): Marks | null {
  const row = group.rows[0] ?? 0;
  for (const column of [...marks.full, group.nameColumn, ...columns.standard, leaf]) {
    const cap = capIn(table.text(row, column));
    if (cap) return cap;
  }
  return null;
}
