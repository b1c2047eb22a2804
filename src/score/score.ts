import type { Assessment, FramedAssessment, Task } from "../domain/assessment.ts";
import type { IsoDate } from "../domain/deadline.ts";
import type { Assignment } from "../domain/department.ts";
import type { Indicator } from "../domain/indicator.ts";
import { wholeMonths } from "../domain/period.ts";
import type { MarkedScorecard, Scorecard, ScoredIndicator, Share } from "../domain/scorecard.ts";
import type { Attribution, ScoringRules } from "../domain/settings.ts";
import { eachOnce, namedFor, tasksByIndicator } from "./assignments.ts";
import { attainmentOf } from "./attainment.ts";
import { carriersOf, type Carriers } from "./carriers.ts";
import { compareTotals } from "./comparedTotals.ts";
import { scoreDepartments } from "./departments.ts";
import { rememberedCuts, type Cut } from "./cutMarks.ts";
import { fullMarks, indicatorMarks } from "./indicatorMarks.ts";
import { scoreItems } from "./items.ts";
import { scorePeople } from "./people.ts";
import { sharesOf } from "./shares.ts";
import { countTasks } from "./taskCounts.ts";
import { scoreTotals } from "./totals.ts";

const NO_TASKS: readonly Task[] = [];
const NO_SHARES: readonly Share[] = [];

/** Everything computed from an assessment, in time linear in its indicators, shares and tasks. Exact throughout. */
export function score(assessment: FramedAssessment, settings: ScoringRules, today: IsoDate): MarkedScorecard;
export function score(assessment: Assessment, settings: ScoringRules, today: IsoDate): Scorecard;
export function score(assessment: Assessment, settings: ScoringRules, today: IsoDate): Scorecard {
  const { framework, breakdown, roster, span } = assessment;
  // The user's own cap replaces the sheet's.
  const rules = {
    ...settings,
    bonusCap: settings.bonusCap ?? framework?.bonusCap ?? null,
    deductionCap: framework?.deductionCap ?? null,
  };
  const months = span && wholeMonths(span);
  const tasks = breakdown?.tasks ?? [];
  const ofIndicator = tasksByIndicator(tasks);
  const cut = rememberedCuts();
  const answering = rememberedAnswering(rules.attribution);
  const indicators = (framework?.indicators ?? []).map((indicator) => {
    const named = namedFor(indicator, ofIndicator[indicator.id] ?? NO_TASKS);
    return scoreIndicator(indicator, answering(named), rules, cut, months);
  });
  return {
    attribution: rules.attribution,
    totals: framework && scoreTotals(framework.items, indicators, rules),
    tasks: countTasks(tasks, today),
    compared: framework ? compareTotals(framework.stated, framework.items, indicators, rules) : [],
    items: scoreItems(framework?.items ?? [], indicators),
    indicators,
    departments: scoreDepartments(roster, indicators, tasks, today),
    people: scorePeople(roster, indicators, tasks, ofIndicator, today),
  };
}

function scoreIndicator(
  indicator: Indicator,
  { assignments, carriers, leads, supports }: Answering,
  rules: ScoringRules,
  cut: Cut,
  months: number | null,
): ScoredIndicator {
  const scored = indicatorMarks(indicator, rules);
  return {
    indicator,
    state: scored.state,
    full: scored.full,
    actual: scored.actual,
    review: scored.review,
    effective: scored.effective,
    gap: scored.gap,
    assignments,
    leads,
    supports,
    leadAssumed: carriers.assumed,
    attainment: attainmentOf(indicator, fullMarks(indicator.full), months),
    // Bonus, deductions and vetoes are not shared among departments.
    shares: indicator.kind === "base" ? sharesOf(indicator.id, scored, carriers, cut) : NO_SHARES,
  };
}

/** Who answers for an indicator, by whoever is named for it. */
interface Answering extends Pick<ScoredIndicator, "assignments" | "leads" | "supports"> {
  readonly carriers: Carriers;
}

/** Rows that name the same departments share one list, so each is gone through once. */
function rememberedAnswering(attribution: Attribution): (named: readonly Assignment[]) => Answering {
  const known = new Map<readonly Assignment[], Answering>();
  return (named) => {
    let answering = known.get(named);
    if (!answering) {
      const assignments = eachOnce(named);
      const carriers = carriersOf(assignments, attribution);
      const leads = carriers.departments.map((carrier) => carrier.department);
      answering = { assignments, carriers, leads, supports: supportsOf(assignments, carriers) };
      known.set(named, answering);
    }
    return answering;
  };
}

/** Departments that help. One with a weight of its own carries a share, so it is not listed twice. */
function supportsOf(assignments: readonly Assignment[], { departments }: Carriers): readonly string[] {
  const supports = assignments.filter((one) => one.role === "support" && !departments.includes(one));
  return supports.map((one) => one.department);
}
