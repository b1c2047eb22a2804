import type { Marks } from "./marks.ts";

/** Who answers (牵头), who works (责任), who helps (配合). */
export type Role = "lead" | "responsible" | "support";

const STRENGTH: Readonly<Record<Role, number>> = { lead: 2, responsible: 1, support: 0 };

/** Whether `role` outranks `other`. A department named twice in one row has its strongest role. */
export function outranks(role: Role, other: Role): boolean {
  return STRENGTH[role] > STRENGTH[other];
}

/**
 * office: 科室 and the like; station: 所; team: 队; party: a party or mass organisation or working group (党委, 工会, 领导小组),
 * which is neither an office nor a separate unit; other: any other organisation.
 */
export type DepartmentKind = "office" | "station" | "team" | "party" | "other";

/** Whether it is a 二级单位, that is, not part of the office itself. */
export function isSubordinateUnit({ kind }: Pick<Department, "kind">): boolean {
  return kind !== "office" && kind !== "party";
}

export interface Department {
  readonly name: string;
  readonly kind: DepartmentKind;
  /** Other names of the same department, from 部门名册. */
  readonly aliases: readonly string[];
  /** Its 分管领导, if 部门名册 gives one. */
  readonly leaders?: readonly string[];
}

/** All departments. `listed` if the sheet 部门名册 lists them; otherwise they are gathered from all names in use. */
export interface Roster {
  readonly departments: readonly Department[];
  readonly listed: boolean;
}

/** Two names that may mean one department: a suggestion, unless they are `joined`. */
export interface SimilarDepartments {
  /** The rarer name, and where it first appears. */
  readonly name: string;
  readonly other: string;
  readonly sheet: string;
  readonly cell: string;
  /** They count as one, because `other` is the only name that is `name` with a place in front (教育局, 区教育局). */
  readonly joined?: true;
}

/** One department's part in an indicator or a task, group words (各科室) already resolved into their members. */
export interface Assignment {
  readonly department: string;
  readonly role: Role;
  /** The weight as written (60 for 60%, 6 for 6:4), or null. */
  readonly weight: Marks | null;
  /** Whether the sheet states the role, in words or by its column; false if only the place in a list suggests it. */
  readonly marked: boolean;
  /** The group word this member comes from; null for a department named directly. No member of a group counts as named first. */
  readonly group: string | null;
}

/** Each department once, at its first place, with its strongest role. */
export function strongestRoles(assignments: readonly Assignment[]): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  for (const { department, role } of assignments) {
    const known = roles.get(department);
    if (known === undefined || outranks(role, known)) roles.set(department, role);
  }
  return roles;
}
