import type { Department } from "../../domain/department.ts";
import { departmentKey, kindByEnding } from "./departmentName.ts";

/** Other name → department, as the user recorded it. */
export type RecordedAliases = Readonly<Record<string, string>>;

/**
 * Folds the recorded aliases into the departments and their names (`departmentKey` → name, changed in place). What the roster
 * itself lists under a name stays a department of its own.
 */
export function foldAliases(
  departments: readonly Department[],
  canonical: Map<string, string>,
  aliases: RecordedAliases,
  listed: boolean,
): readonly Department[] {
  const byName = new Map(departments.map((department) => [department.name, department]));
  for (const [alias, name] of Object.entries(aliases)) {
    const known = canonical.get(departmentKey(alias));
    if (departmentKey(alias) === departmentKey(name) || (listed && known !== undefined)) continue;
    const target = canonical.get(departmentKey(name)) ?? name;
    if (target === known) continue;
    const own = byName.get(target) ?? { name: target, kind: kindByEnding(target), aliases: [] };
    const folded = known === undefined ? undefined : byName.get(known);
    // The alias may have been folded into before: all that led to it leads on.
    for (const [key, leadsTo] of canonical) if (leadsTo === known) canonical.set(key, target);
    if (known !== undefined) byName.delete(known);
    canonical.set(departmentKey(alias), target);
    canonical.set(departmentKey(target), target);
    byName.set(target, { ...own, aliases: [...own.aliases, alias, ...(folded?.aliases ?? [])] });
  }
  return [...byName.values()];
}
