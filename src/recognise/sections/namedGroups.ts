import type { Indicator } from "../../domain/indicator.ts";
import type { FrameworkLayout } from "./frameworkLayout.ts";
import { groupingColumns, groupKey, GroupNames } from "../rows/groupTexts.ts";
import type { Sections } from "./sections.ts";

/** The leaves of a framework, and what stands above them. */
interface GroupedLeaves {
  readonly layout: FrameworkLayout;
  readonly sections: Sections;
  readonly indicators: readonly Indicator[];
}

/**
 * The base leaves that a text left of their marks puts together (基础指标 in 指标类型, 一级指标), or a section, by the text; never all of
 * them.
 *
 * @returns null where the name is none of such a text
 */
export function namedGroups({
  layout,
  sections,
  indicators,
}: GroupedLeaves): (name: string) => readonly number[] | null {
  let groups: ReadonlyMap<string, readonly number[]> | null = null;
  const base = indicators.filter(({ kind }) => kind === "base").length;
  return (name) => {
    const key = groupKey(name);
    // A figure names nothing.
    if (!/\p{L}/u.test(key)) return null;
    groups ??= leavesByText(layout, indicators);
    const found = groups.get(key) ?? sections.leavesOf(key);
    const isPart = found && found.length > 0 && found.length < base;
    return isPart && found.every((id) => indicators[id]?.kind === "base") ? found : null;
  };
}

function leavesByText(
  layout: FrameworkLayout,
  indicators: readonly Indicator[],
): ReadonlyMap<string, readonly number[]> {
  const grouping = groupingColumns(layout);
  const names = new GroupNames();
  const groups = new Map<string, number[]>();
  for (const { id, row, kind } of indicators) {
    if (kind !== "base") continue;
    for (const name of new Set(grouping.map((column) => names.add(layout.table.text(row, column))))) {
      const known = groups.get(name);
      if (known) known.push(id);
      else groups.set(name, [id]);
    }
  }
  return groups;
}
