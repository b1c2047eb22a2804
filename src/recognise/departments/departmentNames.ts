import type { Department } from "../../domain/department.ts";
import { departmentKey, kindByEnding } from "./departmentName.ts";
import type { DepartmentRow } from "./departmentRow.ts";
import { readDepartmentText } from "./departmentText.ts";
import type { Mention } from "./mention.ts";
import { foldAliases, type RecordedAliases } from "./recordedAliases.ts";
import type { ListedRoster } from "./roster.ts";

/** The departments that a workbook names, for reading its cells. */
export interface DepartmentNames {
  /** The departments that group words mean: the listed ones, else all that are named. */
  readonly departments: readonly Department[];
  /** `departmentKey` of a name or alias → the roster's name. */
  readonly canonical: ReadonlyMap<string, string>;
  readonly mentions: (text: string) => readonly Mention[];
  /** The names are those of a roster. */
  readonly listed: boolean;
}

/** From the roster if there is one, else from all cells that name departments. */
export function departmentNames(
  rows: readonly DepartmentRow[],
  listed: ListedRoster | null,
  recorded: RecordedAliases,
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
    return { departments, canonical, mentions: cached(canonical), listed: true };
  }
  // Names that appear alone show where 和 joins two: 财务和工会 are two if 财务 appears elsewhere.
  const alone = new Set<string>();
  const first = cached(alone);
  const simple = new Set<string>();
  for (const text of texts) {
    for (const { named } of first(text)) {
      if (named.kind === "department" && !/[和及与暨+&·\s()（）\d]/u.test(named.name))
        simple.add(departmentKey(named.name));
    }
  }
  const mentions = cached(simple);
  const departments: Department[] = [];
  for (const text of texts) {
    for (const { named } of mentions(text)) {
      if (named.kind !== "department") continue;
      const key = departmentKey(named.name);
      if (key === "" || canonical.has(key)) continue;
      canonical.set(key, named.name);
      departments.push({ name: named.name, kind: kindByEnding(named.name), aliases: [] });
    }
  }
  return { departments: foldAliases(departments, canonical, recorded), canonical, mentions, listed: false };
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
