import type { Task } from "../domain/assessment.ts";
import type { IsoDate } from "../domain/deadline.ts";
import type { Roster } from "../domain/department.ts";
import { rate } from "../domain/marks.ts";
import type { People } from "../domain/people.ts";
import type { ScoredIndicator, ScoredPeople, ScoredPerson } from "../domain/scorecard.ts";
import { leadsOf } from "./assignments.ts";
import { ExactSum } from "./exactSum.ts";
import { dueSoonUntil, TaskCounter, urgency } from "./taskCounts.ts";

/** Collects one person's figures while going over indicators and tasks. */
class Tally {
  readonly full = new ExactSum();
  readonly effective = new ExactSum();
  readonly gap = new ExactSum();
  readonly indicators: number[] = [];
  readonly tasks: number[] = [];
  readonly counts = new TaskCounter();
  readonly departments = new Set<string>();
  pending = false;
}

const NOBODY: readonly string[] = [];

/**
 * What each 分管领导 and 责任人 answers for. An indicator counts in full for everyone named, so the figures do not add up. The
 * persons are those on its own row, else those of all its tasks; a leader also if 部门名册 assigns them to a department
 * that leads it. A task counts for the persons on its own row, else for those of its indicators.
 */
export function scorePeople(
  roster: Roster,
  indicators: readonly ScoredIndicator[],
  tasks: readonly Task[],
  ofIndicator: readonly (readonly Task[] | undefined)[],
  today: IsoDate,
): ScoredPeople {
  const leaders = new Map(roster.departments.map((department) => [department.name, department.leaders ?? NOBODY]));
  const ofDepartments = (departments: readonly string[]): readonly string[] =>
    unique(departments.flatMap((name) => leaders.get(name) ?? NOBODY));
  const rows = { indicators, tasks, ofIndicator, today };
  return {
    leaders: answering("leaders", rows, [...leaders.values()].some((names) => names.length > 0) ? ofDepartments : null),
    persons: answering("persons", rows, null),
  };
}

interface Rows {
  readonly indicators: readonly ScoredIndicator[];
  readonly tasks: readonly Task[];
  readonly ofIndicator: readonly (readonly Task[] | undefined)[];
  readonly today: IsoDate;
}

/** @param ofDepartments who answers for a department if no row names anyone; null if unknown */
function answering(
  field: keyof People,
  { indicators, tasks, ofIndicator, today }: Rows,
  ofDepartments: ((departments: readonly string[]) => readonly string[]) | null,
): readonly ScoredPerson[] {
  const named =
    ofDepartments !== null ||
    tasks.some(({ people }) => people[field].length > 0) ||
    indicators.some(({ indicator }) => indicator.people[field].length > 0);
  if (!named) return [];
  const tallies = new Map<string, Tally>();
  const tallyOf = (name: string): Tally => {
    const known = tallies.get(name);
    if (known) return known;
    const added = new Tally();
    tallies.set(name, added);
    return added;
  };
  for (const scored of indicators) {
    let people = scored.indicator.people[field];
    if (people.length === 0) {
      people = unique((ofIndicator[scored.indicator.id] ?? []).flatMap((task) => task.people[field]));
    }
    if (people.length === 0 && ofDepartments) people = ofDepartments(scored.leads);
    for (const name of people) addIndicator(tallyOf(name), scored);
  }
  const soon = dueSoonUntil(today);
  for (const [at, task] of tasks.entries()) {
    const leads = leadsOf(task.assignments).leads.map(({ department }) => department);
    let people = task.people[field];
    if (people.length === 0)
      people = unique(task.indicators.flatMap((id) => indicators[id]?.indicator.people[field] ?? NOBODY));
    if (people.length === 0 && ofDepartments) people = ofDepartments(leads);
    for (const name of people) {
      const tally = tallyOf(name);
      tally.tasks.push(at);
      tally.counts.add(task, urgency(task, today, soon));
      for (const department of leads) tally.departments.add(department);
    }
  }
  return [...tallies].map(([name, tally]) => personOf(name, tally));
}

function addIndicator(tally: Tally, scored: ScoredIndicator): void {
  const { indicator, state, full, effective, gap, leads } = scored;
  tally.indicators.push(indicator.id);
  for (const department of leads) tally.departments.add(department);
  if (indicator.kind !== "base" || state === "not-applicable") return;
  tally.full.add(full);
  if (effective === null) tally.pending = true;
  else tally.effective.add(effective);
  if (gap !== null) tally.gap.add(gap);
}

function personOf(name: string, tally: Tally): ScoredPerson {
  const full = tally.full.total();
  const effective = tally.effective.total();
  return {
    name,
    full,
    effective,
    gap: tally.gap.total(),
    rate: rate(effective, full),
    pending: tally.pending,
    departments: [...tally.departments],
    indicators: tally.indicators,
    taskIds: tally.tasks,
    tasks: tally.counts.counts(),
  };
}

function unique(names: readonly string[]): readonly string[] {
  return names.length < 2 ? names : [...new Set(names)];
}
