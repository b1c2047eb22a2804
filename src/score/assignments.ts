import type { Task } from "../domain/assessment.ts";
import { outranks, type Assignment } from "../domain/department.ts";
import type { Indicator } from "../domain/indicator.ts";

const NOBODY: readonly Assignment[] = [];

/** Whoever is named for an indicator: on its own row, else on those of all its tasks together. */
export function namedFor(indicator: Indicator, tasks: readonly Task[]): readonly Assignment[] {
  if (indicator.assignments.length > 0) return indicator.assignments;
  const first = tasks[0];
  if (!first) return NOBODY;
  return tasks.length === 1 ? first.assignments : tasks.flatMap((task) => task.assignments);
}

/** Tasks by the indicator they belong to (its id is the place in the list), in sheet order. */
export function tasksByIndicator(tasks: readonly Task[]): readonly (readonly Task[] | undefined)[] {
  const byIndicator: Task[][] = [];
  for (const task of tasks) for (const id of task.indicators) (byIndicator[id] ??= []).push(task);
  return byIndicator;
}

/** `assumed`: nobody is marked as lead, so the first department named was taken. */
interface Leads {
  readonly leads: readonly Assignment[];
  readonly assumed: boolean;
}

/** Rows that name the same departments share one list, so each is gone through once. */
const LEADS = new WeakMap<readonly Assignment[], Leads>();

/** Who leads under the `lead` rule. */
export function leadsOf(assignments: readonly Assignment[]): Leads {
  let leads = LEADS.get(assignments);
  if (!leads) LEADS.set(assignments, (leads = leadsAmong(assignments)));
  return leads;
}

function leadsAmong(assignments: readonly Assignment[]): Leads {
  const named = assignments.filter((assignment) => assignment.role === "lead");
  if (named.length > 0)
    return { leads: named, assumed: named.length < assignments.length && !named.some((lead) => lead.marked) };
  const working = assignments.filter((assignment) => assignment.role === "responsible");
  const [first] = working;
  if (!first) return { leads: NOBODY, assumed: false };
  // No member of a group word (各科室) counts as first: its members share.
  const leads = first.group === null ? [first] : working.filter((assignment) => assignment.group === first.group);
  return { leads, assumed: leads.length < working.length };
}

/** One entry for each department, in order of first mention, with its strongest role and its first written weight. */
export function eachOnce(assignments: readonly Assignment[]): readonly Assignment[] {
  if (assignments.length < 2) return assignments;
  const byName = new Map<string, Assignment>();
  for (const assignment of assignments) {
    const known = byName.get(assignment.department);
    byName.set(assignment.department, known ? stronger(known, assignment) : assignment);
  }
  return byName.size === assignments.length ? assignments : [...byName.values()];
}

function stronger(known: Assignment, other: Assignment): Assignment {
  const strongest = outranks(other.role, known.role) ? other : known;
  // Being named directly takes precedence over being a member of a group.
  const group = known.group === null || other.group === null ? null : known.group;
  return { ...strongest, weight: known.weight ?? other.weight, group };
}
