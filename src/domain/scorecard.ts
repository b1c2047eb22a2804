import type { Assignment } from "./department.ts";
import type { Indicator, StatedTotal } from "./indicator.ts";
import type { Marks } from "./marks.ts";
import type { Attribution } from "./settings.ts";
import type { Totals } from "./totals.ts";

type IndicatorState = "scored" | "unscored" | "not-applicable";

/** One department's share of one indicator. Shares of an indicator add up to it exactly. */
export interface Share {
  readonly indicator: number;
  /** null: 未明确责任部门, nobody owns it. */
  readonly department: string | null;
  readonly role: "lead" | "responsible";
  /** Fraction of the indicator, 0 to 1, before cutting to 0.01: a rational as [numerator, denominator]. */
  readonly part: readonly [numerator: Marks, denominator: Marks];
  readonly full: Marks;
  /** null where the indicator is unscored or does not apply. */
  readonly effective: Marks | null;
  readonly gap: Marks | null;
}

/** What a written rule of marks comes to; the two differ where the rule leaves it open (half a step). */
export interface RuledMarks {
  readonly least: Marks;
  readonly most: Marks;
}

/** How a measured indicator stands against its target. It enters no total. */
export interface Attainment {
  /** null where only the rule of marks says anything. */
  readonly verdict: "met" | "missed" | "unclear" | null;
  /** Of a deduction: what is taken off. null where no rule is written, or not all of it is understood. */
  readonly ruled: RuledMarks | null;
}

export interface ScoredIndicator {
  readonly indicator: Indicator;
  readonly state: IndicatorState;
  /** 0 where full marks are missing or cannot be read. */
  readonly full: Marks;
  /** Marks after conversion of grades; null where not scored. */
  readonly actual: Marks | null;
  readonly review: Marks | null;
  /** Of a deduction: what is taken off, never negative. A blank bonus or deduction is 0; a veto has none. */
  readonly effective: Marks | null;
  /** full − effective of a scored base indicator; null of all others. */
  readonly gap: Marks | null;
  /** Everyone who leads, works on or helps: the row's own departments, else those of all its tasks together. */
  readonly assignments: readonly Assignment[];
  /** Those who carry it under the chosen attribution, in order. */
  readonly leads: readonly string[];
  readonly supports: readonly string[];
  /** The first named was taken for the lead because none was marked. */
  readonly leadAssumed: boolean;
  /** null where the sheet has no target beside what was reached. */
  readonly attainment: Attainment | null;
  readonly shares: readonly Share[];
}

export interface ScoredItem {
  readonly name: string;
  /** Index into `Framework.items`. */
  readonly item: number;
  readonly full: Marks;
  readonly effective: Marks;
  readonly gap: Marks;
  /** Number of base indicators. */
  readonly indicators: number;
  readonly unscored: number;
}

export interface TaskCounts {
  readonly total: number;
  readonly done: number;
  readonly overdue: number;
  readonly dueSoon: number;
  readonly standing: number;
}

export interface ScoredDepartment {
  /** null: 未明确责任部门. */
  readonly name: string | null;
  readonly full: Marks;
  readonly effective: Marks;
  readonly gap: Marks;
  /** Gap of every indicator it leads, works on or helps, each in full; not additive. */
  readonly involved: Marks;
  /** effective ÷ full as shown, rounded to 4 places; null at 0 full marks. The rank is by the rate before cutting. */
  readonly rate: number | null;
  readonly rank: number | null;
  /** It carries unscored indicators: 待评. */
  readonly pending: boolean;
  readonly vetoed: boolean;
  /** Number of indicators it leads / helps. */
  readonly lead: number;
  readonly support: number;
  readonly tasks: TaskCounts;
}

/** A 分管领导 or 责任人. Everything counts in full for everyone named with it, so the figures of persons do not add up. */
export interface ScoredPerson {
  readonly name: string;
  /** Of the base indicators that apply. */
  readonly full: Marks;
  readonly effective: Marks;
  readonly gap: Marks;
  /** effective ÷ full, rounded to 4 places; null at 0 full marks. */
  readonly rate: number | null;
  /** Some indicator is unscored: 待评. */
  readonly pending: boolean;
  /** Departments that lead these indicators and tasks, in order. */
  readonly departments: readonly string[];
  /** Ids of indicators of every kind, in sheet order. */
  readonly indicators: readonly number[];
  /** Places in `Breakdown.tasks`. */
  readonly taskIds: readonly number[];
  readonly tasks: TaskCounts;
}

/** In the order in which they are first named; empty where the sheets name none. */
export interface ScoredPeople {
  readonly leaders: readonly ScoredPerson[];
  readonly persons: readonly ScoredPerson[];
}

export interface ComparedTotal {
  readonly stated: StatedTotal;
  readonly computed: Marks;
  readonly agrees: boolean;
  /**
   * A reading that makes it agree and that only the user can confirm: confirmed, a blank review cell lets the unit's own mark
   * stand; converted, what does not apply is left out and the rest brought up to the whole. Absent where none was needed.
   */
  readonly readAs?: "confirmed" | "converted";
}

/** Everything computed from an assessment. */
export interface Scorecard {
  readonly attribution: Attribution;
  /** null where there is no framework: nothing is scored, and no mark is invented. */
  readonly totals: Totals | null;
  /** Every task once, whoever leads it. */
  readonly tasks: TaskCounts;
  readonly compared: readonly ComparedTotal[];
  readonly items: readonly ScoredItem[];
  readonly indicators: readonly ScoredIndicator[];
  /** The whole roster, then 未明确责任部门 (name null) only where it carries something. */
  readonly departments: readonly ScoredDepartment[];
  readonly people: ScoredPeople;
}

/** The scorecard of an assessment with a framework. */
export type MarkedScorecard = Scorecard & { readonly totals: Totals };
