import type { ColumnReading, UnknownDepartment } from "../../domain/assessment.ts";
import { outranks, type Assignment, type Roster } from "../../domain/department.ts";
import type { DepartmentCell } from "../drafts.ts";
import { departmentKey, kindByEnding } from "./departmentName.ts";
import {
  canonicalName,
  departmentNames,
  type DepartmentNames,
  withoutDitto,
  type DepartmentRow,
  type RecordedAliases,
} from "./departmentNames.ts";
import { membersOf } from "./groupWord.ts";
import type { ListedRoster } from "./roster.ts";

/** Who a row names; `vague` are the words that name nobody (有关科室). */
export interface ResolvedDepartments {
  readonly assignments: readonly Assignment[];
  readonly vague: readonly { readonly text: string; readonly cell: string }[];
}

/** All rows' departments against one roster. */
export interface DepartmentReading {
  readonly roster: Roster;
  /** Parallel to the rows given. */
  readonly rows: readonly ResolvedDepartments[];
  /** Each once, where it is first named; empty where no roster is listed. */
  readonly unknown: readonly UnknownDepartment[];
  /** Names without the place in front, each with the names that it may be short for; one alone was taken for it. */
  readonly shortFor: ReadonlyMap<string, readonly string[]>;
}

const NOBODY: ResolvedDepartments = { assignments: [], vague: [] };

/**
 * Resolves every row's departments: names, aliases, group words, roles and weights. `rows` in order of appearance.
 *
 * @param aliases recorded by the user, beside those of the roster
 * @param distinct pairs of names that the user keeps apart
 */
export function readDepartments(
  rows: readonly DepartmentRow[],
  listed: ListedRoster | null,
  aliases: RecordedAliases = {},
  distinct: readonly (readonly [string, string])[] = [],
): DepartmentReading {
  const ditto = withoutDitto(rows);
  const names = departmentNames(ditto, listed, aliases, distinct);
  const resolved = new Map<string, ResolvedRow>();
  const unknown = new Map<string, UnknownDepartment>();
  const result = ditto.map(({ sheet, cells }): ResolvedDepartments => {
    if (cells.length === 0) return NOBODY;
    const key = cells.map(({ role, text }) => `${role ?? ""}\u0001${text}`).join("\u0002");
    let row = resolved.get(key);
    if (!row) {
      row = resolveRow(cells, names);
      resolved.set(key, row);
      if (listed) noteUnknown(sheet, cells, names, unknown);
    }
    const { clear, assignments, vague } = row;
    return clear ?? { assignments, vague: vague.map(({ at, text }) => ({ text, cell: cells[at]?.cell ?? "" })) };
  });
  const known = new Set(names.departments.map(({ name }) => name));
  const groups = [...resolved.values()].flatMap(({ assignments }) => assignments.map(({ department }) => department));
  const strangers = [...new Set([...[...unknown.values()].map(({ name }) => name), ...groups])]
    .filter((name) => !known.has(name))
    .map((name) => ({ name, kind: kindByEnding(name), aliases: [] }));
  return {
    roster: { departments: [...names.departments, ...strangers], listed: listed !== null },
    rows: result,
    unknown: [...unknown.values()],
    shortFor: names.shortFor,
  };
}

/** As `ResolvedDepartments`, `at` being the place among the row's cells: rows that say the same share it. */
interface ResolvedRow {
  readonly assignments: readonly Assignment[];
  readonly vague: readonly { readonly at: number; readonly text: string }[];
  /** What each of them says; null where that depends on its cells. */
  readonly clear: ResolvedDepartments | null;
}

function resolveRow(cells: readonly DepartmentCell[], names: DepartmentNames): ResolvedRow {
  const byName = new Map<string, Assignment>();
  const vague: { at: number; text: string }[] = [];
  const mentioned = cells.map((cell) => ({ cell, mentions: names.mentions(cell.text) }));
  const own = new Set(
    mentioned.flatMap(({ mentions }) =>
      mentions.flatMap(({ named }) => (named.kind === "department" ? [canonicalName(named.name, names)] : [])),
    ),
  );
  mentioned.forEach(({ cell, mentions }, at) => {
    for (const { named, role: said, weight } of mentions) {
      const role = said ?? cell.role ?? "responsible";
      const marked = said !== null || cell.role === "lead" || cell.role === "support";
      if (named.kind === "nobody") {
        // Who helps may stay open; who answers may not.
        if (role !== "support") vague.push({ at, text: named.text });
      } else if (named.kind === "department") {
        add(byName, { department: canonicalName(named.name, names), role, weight, marked, group: null });
      } else {
        const except = new Set(named.group.except.map((name) => canonicalName(name, names)));
        const members = membersOf(named.group, names.departments).filter(
          ({ name }) => !except.has(name) && !(named.group.others && own.has(name)),
        );
        if (members.length === 0) {
          // 各乡镇人民政府 where none is named: one party by these words, unless the roster should have named them.
          const { text } = named.group;
          if (!names.listed) add(byName, { department: text, role, weight, marked, group: null });
          else if (role !== "support") vague.push({ at, text });
        }
        const share = weight && members.length > 0 ? weight.div(members.length) : null;
        for (const { name } of members)
          add(byName, { department: name, role, weight: share, marked, group: named.group.text });
      }
    }
  });
  const assignments = [...byName.values()];
  return { assignments, vague, clear: vague.length === 0 ? { assignments, vague: NOBODY.vague } : null };
}

/** Named twice in a row, a department has its strongest role, at its first place. */
function add(byName: Map<string, Assignment>, assignment: Assignment): void {
  const known = byName.get(assignment.department);
  if (!known) {
    byName.set(assignment.department, assignment);
    return;
  }
  const stronger = outranks(assignment.role, known.role) ? assignment : known;
  byName.set(assignment.department, { ...stronger, weight: known.weight ?? assignment.weight });
}

function noteUnknown(
  sheet: string,
  cells: readonly DepartmentCell[],
  names: DepartmentNames,
  unknown: Map<string, UnknownDepartment>,
): void {
  for (const { text, cell } of cells) {
    for (const { named } of names.mentions(text)) {
      if (named.kind !== "department") continue;
      const key = departmentKey(named.name);
      if (!names.canonical.has(key) && !unknown.has(key)) unknown.set(key, { name: named.name, sheet, cell });
    }
  }
}

const WORD = /科室|股室|处室|委室/u;

/**
 * What this office calls a department (科室, 股室, 处室): as its headings say, else as its cells do (各股室), else 部门.
 * @param texts distinct texts of department cells
 */
export function departmentWord(columns: readonly ColumnReading[], texts: Iterable<string>): string {
  const headings = columns
    .filter(({ meaning }) => meaning === "lead" || meaning === "responsible" || meaning === "support")
    .map(({ heading }) => heading);
  for (const said of [headings, texts]) {
    for (const text of said) {
      const word = WORD.exec(text.replace(/[\s()（）]+/gu, ""))?.[0];
      if (word) return word;
    }
  }
  return "部门";
}
