import type { Department } from "../../domain/department.ts";
import { departmentKey, kindByEnding } from "./departmentName.ts";

/** Other name → department, as the user recorded it. */
export type RecordedAliases = Readonly<Record<string, string>>;

/**
 * Folds the recorded aliases into the departments and their names (`departmentKey` → name, changed in place), also of two that the
 * roster lists: the user's word is the later one. Linear in names and aliases.
 */
export function foldAliases(
  departments: readonly Department[],
  canonical: Map<string, string>,
  aliases: RecordedAliases,
): readonly Department[] {
  const byName = new Map(departments.map((department) => [department.name, department]));
  /** What was folded into another, with that other. */
  const folded = new Map<string, string>();
  const last = (name: string): string => lastOf(folded, name);
  const meant = (name: string): string | undefined => {
    const known = canonical.get(departmentKey(name));
    return known === undefined ? undefined : last(known);
  };
  const added: { readonly target: string; readonly names: readonly string[] }[] = [];
  for (const [alias, name] of Object.entries(aliases)) {
    const known = meant(alias);
    if (departmentKey(alias) === departmentKey(name)) continue;
    const target = meant(name) ?? name;
    if (target === known) continue;
    // A name that the roster gives as another's 别名 is taken from that other, which stays.
    const own = known !== undefined && departmentKey(known) === departmentKey(alias) ? known : null;
    if (!byName.has(target)) byName.set(target, { name: target, kind: kindByEnding(target), aliases: [] });
    added.push({ target, names: [alias, ...(byName.get(own ?? "")?.aliases ?? [])] });
    if (own !== null) {
      byName.delete(own);
      folded.set(own, target);
    }
    canonical.set(departmentKey(alias), target);
    canonical.set(departmentKey(target), target);
  }
  // An alias may have been folded into before it was folded itself: all that led to it leads on.
  for (const [key, name] of canonical) canonical.set(key, last(name));
  const names = new Map<string, string[]>();
  for (const { target, names: more } of added) {
    const list = names.get(last(target));
    if (list) list.push(...more);
    else names.set(last(target), [...more]);
  }
  return [...byName.values()].map((department) => {
    const more = names.get(department.name);
    return more ? { ...department, aliases: [...department.aliases, ...more] } : department;
  });
}

/** The end of a chain; what was walked leads there at once the next time. */
function lastOf(next: Map<string, string>, name: string): string {
  let end = name;
  for (let to = next.get(end); to !== undefined; to = next.get(end)) end = to;
  for (let at = name; at !== end;) {
    const to = next.get(at) ?? end;
    next.set(at, end);
    at = to;
  }
  return end;
}
