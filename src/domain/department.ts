import type { Marks } from "./marks.ts";

/** Who answers (牵头), who works (责任), who helps (配合). */
export type Role = "lead" | "responsible" | "support";

const STRENGTH: Readonly<Record<Role, number>> = { lead: 2, responsible: 1, support: 0 };

/** Whether `role` outranks `other`: named twice in one row, a department has its strongest role. */
export function outranks(role: Role, other: Role): boolean {
  return STRENGTH[role] > STRENGTH[other];
}

/**
 * 科室-like, 所-like, 队-like, a party or mass organisation or working group (党委, 工会, 领导小组), which is neither an office nor a
 * unit of its own, or anything else named as an organisation.
 */
export type DepartmentKind = "office" | "station" | "team" | "party" | "other";

/** 二级单位: what is no part of the office itself. */
export function isSubordinateUnit({ kind }: Pick<Department, "kind">): boolean {
  return kind !== "office" && kind !== "party";
}

export interface Department {
  readonly name: string;
  readonly kind: DepartmentKind;
  /** Other names of the same department, from 部门名册. */
  readonly aliases: readonly string[];
  /** Its 分管领导, where 部门名册 says. */
  readonly leaders?: readonly string[];
}

/**
 * Every department there is. `listed` when a sheet 部门名册 gives it, else it is gathered from the names used anywhere.
 */
export interface Roster {
  readonly departments: readonly Department[];
  readonly listed: boolean;
}

/** Two names that may mean one department: a suggestion, never merged by itself. */
export interface SimilarDepartments {
  /** The rarer name, and where it is first written. */
  readonly name: string;
  readonly other: string;
  readonly sheet: string;
  readonly cell: string;
}

/** One department's part in an indicator or a task, group words (各科室) already resolved into their members. */
export interface Assignment {
  readonly department: string;
  readonly role: Role;
  /** A weight as written (60 of 60%, 6 of 6:4), null where none is written. */
  readonly weight: Marks | null;
  /** True where the sheet says the role in words or by a column of its own; false where the place in a list is all there is. */
  readonly marked: boolean;
  /** The group word this member comes from, null for a department named by itself. Groups have no first. */
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
