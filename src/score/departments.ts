import type { Task } from "../domain/assessment.ts";
import type { IsoDate } from "../domain/deadline.ts";
import type { Roster } from "../domain/department.ts";
import { rate } from "../domain/marks.ts";
import type { ScoredDepartment, ScoredIndicator } from "../domain/scorecard.ts";
import { leadsOf } from "./assignments.ts";
import { ExactParts } from "./exactParts.ts";
import { ExactSum } from "./exactSum.ts";
import { rankByRate } from "./ranks.ts";
import { dueSoonUntil, TaskCounter, urgency } from "./taskCounts.ts";

/** Collects one department's figures while going over indicators and tasks. */
class Tally {
  readonly full = new ExactSum();
  readonly effective = new ExactSum();
  readonly gap = new ExactSum();
  readonly involved = new ExactSum();
  /** Before rounding to hundredths; the rank uses these. */
  readonly exactFull = new ExactParts();
  readonly exactEffective = new ExactParts();
  readonly tasks = new TaskCounter();
  pending = false;
  /** Whether anything it carries is scored; otherwise it has no rank. */
  scored = false;
  vetoed = false;
  lead = 0;
  support = 0;
}

/**
 * Every department of the roster, then those named only elsewhere, then 未明确责任部门 (name null) if it carries marks. Only
 * applicable base indicators carry marks.
 */
export function scoreDepartments(
  roster: Roster,
  indicators: readonly ScoredIndicator[],
  tasks: readonly Task[],
  today: IsoDate,
): readonly ScoredDepartment[] {
  const tallies = new Map<string | null, Tally>(roster.departments.map(({ name }) => [name, new Tally()]));
  const tallyOf = (name: string | null): Tally => {
    const known = tallies.get(name);
    if (known) return known;
    const added = new Tally();
    tallies.set(name, added);
    return added;
  };

  for (const scored of indicators) {
    addRoles(scored, tallyOf);
    if (scored.indicator.kind === "base" && scored.state !== "not-applicable") addMarks(scored, tallyOf);
    if (scored.indicator.veto?.scope === "department" && scored.indicator.veto.verdict === "triggered") {
      for (const { department, role } of scored.assignments) if (role !== "support") tallyOf(department).vetoed = true;
    }
  }
  const soon = dueSoonUntil(today);
  for (const task of tasks) {
    const due = urgency(task, today, soon);
    const { leads } = leadsOf(task.assignments);
    for (const name of new Set(leads.map((lead) => lead.department))) tallyOf(name).tasks.add(task, due);
  }
  return inOrder(tallies);
}

function addRoles(scored: ScoredIndicator, tallyOf: (name: string | null) => Tally): void {
  for (const name of scored.leads) tallyOf(name).lead++;
  for (const name of scored.supports) tallyOf(name).support++;
}

function addMarks(scored: ScoredIndicator, tallyOf: (name: string | null) => Tally): void {
  for (const share of scored.shares) {
    const tally = tallyOf(share.department);
    tally.full.add(share.full);
    if (share.effective !== null) {
      tally.effective.add(share.effective);
      tally.scored = true;
    } else tally.pending = true;
    if (share.gap !== null) tally.gap.add(share.gap);
    tally.exactFull.add(scored.full, share.part);
    if (scored.effective !== null) tally.exactEffective.add(scored.effective, share.part);
    if (share.department === null && share.gap !== null) tally.involved.add(share.gap);
  }
  if (scored.gap === null) return;
  for (const { department } of scored.assignments) tallyOf(department).involved.add(scored.gap);
}

function inOrder(tallies: ReadonlyMap<string | null, Tally>): readonly ScoredDepartment[] {
  const named: [string, Tally][] = [];
  for (const [name, tally] of tallies) if (name !== null) named.push([name, tally]);
  const ranks = rankByRate(
    named.map(([, tally]) => (tally.scored ? [tally.exactEffective.total(), tally.exactFull.total()] : null)),
  );
  const departments = named.map(([name, tally], at) => departmentOf(name, tally, ranks[at] ?? null));
  const nobody = tallies.get(null);
  if (nobody) {
    const row = departmentOf(null, nobody, null);
    if (![row.full, row.effective, row.gap].every((value) => value.eq(0))) departments.push(row);
  }
  return departments;
}

function departmentOf(name: string | null, tally: Tally, rank: number | null): ScoredDepartment {
  return {
    name,
    full: tally.full.total(),
    effective: tally.effective.total(),
    gap: tally.gap.total(),
    involved: tally.involved.total(),
    rate: rate(tally.effective.total(), tally.full.total()),
    rank,
    pending: tally.pending,
    vetoed: tally.vetoed,
    lead: tally.lead,
    support: tally.support,
    tasks: tally.tasks.counts(),
  };
}
