import type { SimilarDepartments } from "../../domain/department.ts";
import { departmentKey } from "./departmentName.ts";
import type { DepartmentRow } from "./departmentNames.ts";
import type { DepartmentReading } from "./departments.ts";
import { ownPrefixes, similarKeys, everydayNames } from "./similarNames.ts";

interface Use {
  count: number;
  /** Index of the first row that names it. */
  readonly first: number;
}

/**
 * Pairs of departments whose names may mean the same one, or were taken for the same. Two that one row names together are different; so are two
 * that the roster lists, or that the user keeps apart. Linear in rows and names.
 *
 * @param rows as passed to `readDepartments`
 * @param unit 填报单位, whose short form may precede a name
 */
export function similarDepartments(
  rows: readonly DepartmentRow[],
  { roster, rows: resolved, unknown, shortFor }: DepartmentReading,
  unit: string | null,
  distinct: readonly (readonly [string, string])[] = [],
): readonly SimilarDepartments[] {
  const byKey = new Map(roster.departments.map(({ name }) => [departmentKey(name), name]));
  const strangers = new Set(unknown.map(({ name }) => name));
  const apart = new Set(distinct.flatMap(([one, other]) => [pairOf(one, other), pairOf(other, one)]));
  const prefixes = ownPrefixes(unit);
  const pairs = new Map<string, readonly [name: string, other: string]>();
  const addPair = (name: string, other: string | undefined): void => {
    if (other === undefined || apart.has(pairOf(name, other)) || pairs.has(pairOf(other, name))) return;
    if (roster.listed && strangers.has(name) === strangers.has(other)) return;
    pairs.set(pairOf(name, other), [name, other]);
  };
  for (const [key, name] of byKey) {
    for (const similar of similarKeys(key, prefixes)) addPair(name, byKey.get(similar));
  }
  for (const [short, full] of everydayNames(byKey.keys())) addPair(byKey.get(short) ?? short, byKey.get(full));
  for (const [short, full] of shortFor) if (full.length > 1) for (const one of full) addPair(short, one);
  const joined = joinedNames(rows, shortFor);
  if (pairs.size === 0) return joined;
  const alike = new Map<string, string[]>();
  for (const [name, other] of pairs.values()) alike.set(name, [...(alike.get(name) ?? []), other]);
  const uses = new Map<string, Use>();
  resolved.forEach(({ assignments }, at) => {
    const named = new Set<string>();
    for (const { department, group } of assignments) {
      if (group !== null) continue;
      named.add(department);
      const use = uses.get(department);
      if (use) use.count++;
      else uses.set(department, { count: 1, first: at });
    }
    if (named.size < 2) return;
    for (const name of named) {
      for (const other of alike.get(name) ?? []) if (named.has(other)) pairs.delete(pairOf(name, other));
    }
  });
  const open = [...pairs.values()].flatMap(([name, other]): SimilarDepartments[] => {
    const [own, others] = [uses.get(name), uses.get(other)];
    if (!own && !others) return [];
    const otherIsRarer = roster.listed
      ? strangers.has(other)
      : !own || (others !== undefined && others.count < own.count);
    const [rarer, usual] = otherIsRarer ? [other, name] : [name, other];
    const row = rows[uses.get(rarer)?.first ?? -1];
    const cell = row?.cells.find(({ text }) => departmentKey(text).includes(departmentKey(rarer))) ?? row?.cells[0];
    return row && cell ? [{ name: rarer, other: usual, sheet: row.sheet, cell: cell.cell }] : [];
  });
  return [...joined, ...open];
}

/** Names that were taken for the only one with a place in front, each where it first stands without that. */
function joinedNames(
  rows: readonly DepartmentRow[],
  shortFor: DepartmentReading["shortFor"],
): readonly SimilarDepartments[] {
  return [...shortFor].flatMap(([name, [other, ...others]]): SimilarDepartments[] => {
    if (other === undefined || others.length > 0) return [];
    const [key, full] = [name, other].map(departmentKey);
    for (const { sheet, cells } of rows) {
      const found = cells.find(({ text }) =>
        departmentKey(text)
          .replaceAll(full ?? "", "")
          .includes(key ?? ""),
      );
      if (found) return [{ name, other, sheet, cell: found.cell, joined: true }];
    }
    return [];
  });
}

function pairOf(name: string, other: string): string {
  return `${name}\n${other}`;
}
