import type { Assessment } from "../../domain/assessment.ts";
import { strongestRoles, type Role } from "../../domain/department.ts";
import type { ScoredIndicator, Scorecard } from "../../domain/scorecard.ts";
import { leadsOf } from "../../score/assignments.ts";

/** A department's part in an indicator. */
interface IndicatorDuty {
  readonly indicator: number;
  /** 序号 within the department's list, 1-based. */
  readonly serial: number;
  readonly role: Role | null;
  readonly leads: boolean;
  /** Index of the share that it carries; -1 for none. */
  readonly share: number;
}

/** A department's part in a task. */
interface TaskDuty {
  /** Place in `Breakdown.tasks`. */
  readonly task: number;
  readonly role: Role;
  readonly leads: boolean;
}

/** Everything that one department leads, works on and helps with. */
export interface Duties {
  readonly indicators: readonly IndicatorDuty[];
  /** By the first of the department's indicators that they serve; -1 for tasks of other indicators. */
  readonly tasks: ReadonlyMap<number, readonly TaskDuty[]>;
  /** Ids of indicators that it only helps with, and indexes of such tasks. */
  readonly helpedIndicators: readonly number[];
  readonly helpedTasks: readonly number[];
}

/** Duties in the order of `scorecard.departments`; linear in the assignments. */
export function dutiesOf(assessment: Assessment, scorecard: Scorecard): readonly Duties[] {
  const places = new Map(scorecard.departments.map(({ name }, at) => [name, at]));
  const indicators: IndicatorDuty[][] = scorecard.departments.map(() => []);
  const tasks: Map<number, TaskDuty[]>[] = scorecard.departments.map(() => new Map());
  const helpedIndicators: number[][] = scorecard.departments.map(() => []);
  const helpedTasks: number[][] = scorecard.departments.map(() => []);
  for (const scored of scorecard.indicators) {
    for (const [department, duty] of indicatorDuties(scored)) {
      const place = places.get(department) ?? -1;
      const own = indicators[place];
      if (duty.role === "support" && !duty.leads) helpedIndicators[place]?.push(duty.indicator);
      else own?.push({ ...duty, serial: own.length + 1 });
    }
  }
  const own = indicators.map((duties) => new Set(duties.map(({ indicator }) => indicator)));
  (assessment.breakdown?.tasks ?? []).forEach((task, at) => {
    const leads = new Set(leadsOf(task.assignments).leads.map(({ department }) => department));
    for (const [department, role] of strongestRoles(task.assignments)) {
      const place = places.get(department) ?? -1;
      const served = task.indicators.find((id) => own[place]?.has(id)) ?? -1;
      const duty = { task: at, role, leads: leads.has(department) };
      if (role === "support" && !duty.leads) {
        helpedTasks[place]?.push(at);
        continue;
      }
      const known = tasks[place]?.get(served);
      if (known) known.push(duty);
      else tasks[place]?.set(served, [duty]);
    }
  });
  return indicators.map((duties, at) => ({
    indicators: duties,
    tasks: tasks[at] ?? new Map<number, TaskDuty[]>(),
    helpedIndicators: helpedIndicators[at] ?? [],
    helpedTasks: helpedTasks[at] ?? [],
  }));
}

type UnnumberedDuty = Omit<IndicatorDuty, "serial">;

function indicatorDuties(scored: ScoredIndicator): ReadonlyMap<string | null, UnnumberedDuty> {
  const { indicator, assignments, leads, shares } = scored;
  const leading = new Set(leads);
  const shareOf = new Map(shares.map(({ department }, at) => [department, at]));
  const duties = new Map<string | null, UnnumberedDuty>();
  for (const { department, role } of assignments) {
    const share = shareOf.get(department) ?? -1;
    duties.set(department, { indicator: indicator.id, role, leads: leading.has(department), share });
  }
  const nobody = shareOf.get(null);
  if (nobody !== undefined) duties.set(null, { indicator: indicator.id, role: null, leads: false, share: nobody });
  return duties;
}
