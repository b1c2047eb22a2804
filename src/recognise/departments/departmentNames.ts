import type { Department } from "../../domain/department.ts";
import { departmentKey, kindByEnding } from "./departmentName.ts";
import { brokenNames, readDepartmentText } from "./departmentText.ts";
import { placedNames } from "./placedNames.ts";
import type { Mention } from "./mention.ts";
import type { ListedRoster } from "./roster.ts";
import type { DepartmentCell } from "../drafts.ts";
import { isDitto } from "../../domain/fillers.ts";

/** The departments that a workbook names, for reading its cells. */
export interface DepartmentNames {
  /** The departments that group words mean: the listed ones, else all that are named. */
  readonly departments: readonly Department[];
  /** `departmentKey` of a name or alias → the roster's name. */
  readonly canonical: ReadonlyMap<string, string>;
  readonly mentions: (text: string) => readonly Mention[];
  /** The names are those of a roster. */
  readonly listed: boolean;
  /** Names without the place in front, each with the names that it may be short for; one alone was taken for it. */
  readonly shortFor: ReadonlyMap<string, readonly string[]>;
}

const NOTHING_SHORT: ReadonlyMap<string, readonly string[]> = new Map();

/** From the roster if there is one, else from all cells that name departments. */
export function departmentNames(
  rows: readonly DepartmentRow[],
  listed: ListedRoster | null,
  recorded: RecordedAliases,
  distinct: readonly (readonly [string, string])[] = [],
): DepartmentNames {
  const texts = new Set<string>();
  for (const { cells } of rows) for (const { text } of cells) texts.add(text);
  const canonical = new Map<string, string>();
  if (listed) {
    for (const { name } of listed.departments) canonical.set(departmentKey(name), name);
    // A name takes precedence over another department's alias.
    for (const { name, aliases } of listed.departments) {
      for (const alias of aliases) if (!canonical.has(departmentKey(alias))) canonical.set(departmentKey(alias), name);
    }
    const departments = foldAliases(listed.departments, canonical, recorded);
    return { departments, canonical, mentions: cached(canonical), listed: true, shortFor: NOTHING_SHORT };
  }
  // Names that appear alone show where 和 joins two: 财务和工会 are two if 财务 appears elsewhere.
  const named = (mentions: DepartmentNames["mentions"], some: readonly string[] = [...texts]): readonly string[] =>
    some.flatMap((text) => mentions(text).flatMap(({ named }) => (named.kind === "department" ? [named.name] : [])));
  const alone = cached(new Set());
  const simpleIn = (some?: readonly string[]): ReadonlySet<string> =>
    new Set(
      named(alone, some)
        .filter((name) => !/[和及与暨+&·\s()（）\d]/u.test(name))
        .map(departmentKey),
    );
  const simple = simpleIn();
  const broken = [...texts].filter((text) => brokenNames(text, simple).length > 0);
  const unbroken = broken.length === 0 ? simple : simpleIn([...texts].filter((text) => !broken.includes(text)));
  const halves = new Set(broken.flatMap((text) => brokenNames(text, simple)).filter((key) => !unbroken.has(key)));
  const mentions = cached(new Set([...simple].filter((key) => !halves.has(key))));
  const departments: Department[] = [];
  for (const name of named(mentions)) {
    const key = departmentKey(name);
    if (key === "" || canonical.has(key)) continue;
    canonical.set(key, name);
    departments.push({ name, kind: kindByEnding(name), aliases: [] });
  }
  const short = placedNames(departments.map(({ name }) => name));
  const shortFor = short.size === 0 ? NOTHING_SHORT : fullNames(short, rows, mentions, { recorded, distinct });
  const taken = [...shortFor].flatMap(([name, [full = name, ...others]]) =>
    others.length === 0 ? [[name, full]] : [],
  );
  const aliases = { ...(Object.fromEntries(taken) as RecordedAliases), ...recorded };
  return { departments: foldAliases(departments, canonical, aliases), canonical, mentions, listed: false, shortFor };
}

/**
 * The fullest names that each may be short for. Two that one row names together are different, and so are two that the user keeps apart;
 * what the user took a name for needs no guess.
 */
function fullNames(
  short: ReadonlyMap<string, readonly string[]>,
  rows: readonly DepartmentRow[],
  mentions: DepartmentNames["mentions"],
  { recorded, distinct }: { readonly recorded: RecordedAliases; readonly distinct: readonly (readonly string[])[] },
): ReadonlyMap<string, readonly string[]> {
  const apart = new Set<string>();
  for (const pair of distinct) apart.add(pair.toSorted().join("\n"));
  for (const { cells } of rows) {
    const named = cells.flatMap(({ text }) =>
      mentions(text).flatMap(({ named }) => (named.kind === "department" ? [named.name] : [])),
    );
    if (named.length < 2 || !named.some((name) => short.has(name))) continue;
    for (const one of named) for (const other of named) if (one !== other) apart.add([one, other].sort().join("\n"));
  }
  const found = new Map<string, readonly string[]>();
  for (const [name, longer] of short) {
    if (recorded[name] !== undefined) continue;
    const own = longer.filter((full) => !apart.has([name, full].sort().join("\n")));
    const fullest = own.filter((full) => !(short.get(full) ?? []).some((other) => own.includes(other)));
    if (fullest.length > 0) found.set(name, fullest);
  }
  return found;
}

/** Caches by text, because cells repeat. */
function cached(known: { has(key: string): boolean }): (text: string) => readonly Mention[] {
  const readings = new Map<string, readonly Mention[]>();
  return (text) => {
    const seen = readings.get(text);
    if (seen) return seen;
    const reading = readDepartmentText(text, known);
    readings.set(text, reading);
    return reading;
  };
}

/** The roster's name for any spelling of it; an unknown name stays. */
export function canonicalName(name: string, names: DepartmentNames): string {
  return names.canonical.get(departmentKey(name)) ?? name;
}

/** The department cells of one row, with the sheet they stand on. */
export interface DepartmentRow {
  readonly sheet: string;
  readonly cells: readonly DepartmentCell[];
}

/** 同上 stands for what the same column said in the row before. */
export function withoutDitto(rows: readonly DepartmentRow[]): readonly DepartmentRow[] {
  if (!rows.some(({ cells }) => cells.some(({ text }) => isDitto(text.trim())))) return rows;
  const above = new Map<string, string>();
  return rows.map((row) => {
    let changed = false;
    const cells = row.cells.map((cell) => {
      const column = `${row.sheet}!${cell.cell.replace(/\d+$/u, "")}`;
      const text = cell.text.trim();
      const before = above.get(column);
      if (isDitto(text) && before !== undefined) {
        changed = true;
        return { ...cell, text: before };
      }
      if (text !== "") above.set(column, cell.text);
      return cell;
    });
    return changed ? { ...row, cells } : row;
  });
}

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
