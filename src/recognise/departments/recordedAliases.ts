import type { Department } from "../../domain/department.ts";
import { departmentKey, kindByEnding } from "./departmentName.ts";

/** Other name → department, as recorded by the user. */
export type RecordedAliases = Readonly<Record<string, string>>;

/**
 * Merges recorded aliases into the departments and their names (`departmentKey` → name, changed in place), even if the
 * roster lists both, because the user decided later. Linear in names and aliases.
 */
export function foldAliases(
  departments: readonly Department[],
  canonical: Map<string, string>,
  aliases: RecordedAliases,
): readonly Department[] {
  const byName = new Map(departments.map((department) => [department.name, department]));
  /** Merged names, with the department that each was merged into. */
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
    // If the roster lists the name as another department's 别名, it is moved, and that department stays.
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
  // A department may have received aliases before it was merged itself: these follow it.
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

/** The end of a chain; shortens the chain for the next time. */
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
