import type { Assignment } from "./department.ts";
import type { Indicator, StatedTotal } from "./indicator.ts";
import type { Marks } from "./marks.ts";
import type { Attribution } from "./settings.ts";
import type { Totals } from "./totals.ts";

type IndicatorState = "scored" | "unscored" | "not-applicable";

/** One department's share of one indicator. Shares of an indicator add up to it exactly. */
export interface Share {
  readonly indicator: number;
  /** null: 未明确责任部门, no department owns it. */
  readonly department: string | null;
  readonly role: "lead" | "responsible";
  /** Fraction of the indicator, 0 to 1, before rounding down to 0.01, as [numerator, denominator]. */
  readonly part: readonly [numerator: Marks, denominator: Marks];
  readonly full: Marks;
  /** null if the indicator is unscored or does not apply. */
  readonly effective: Marks | null;
  readonly gap: Marks | null;
}

/** The marks that a written rule gives; the two differ if the rule leaves something open (half a step). */
export interface RuledMarks {
  readonly least: Marks;
  readonly most: Marks;
}

/** How a measured indicator compares with its target. It is part of no total. */
export interface Attainment {
  /** null if there is only a rule of marks. */
  readonly verdict: "met" | "missed" | "unclear" | null;
  /** For a deduction, what is taken off. null if there is no rule or it is not understood completely. */
  readonly ruled: RuledMarks | null;
}

export interface ScoredIndicator {
  readonly indicator: Indicator;
  readonly state: IndicatorState;
  /** 0 if full marks are missing or cannot be read. */
  readonly full: Marks;
  /** Marks after grades are converted; null if not scored. */
  readonly actual: Marks | null;
  readonly review: Marks | null;
  /** For a deduction, what is taken off, never negative. A blank bonus or deduction is 0; a veto has none. */
  readonly effective: Marks | null;
  /** full − effective for a scored base indicator, otherwise null. */
  readonly gap: Marks | null;
  /** Everyone who leads, works on it or helps: the row's own departments, else those of all its tasks together. */
  readonly assignments: readonly Assignment[];
  /** The departments that carry its marks under the chosen attribution, in order. */
  readonly leads: readonly string[];
  readonly supports: readonly string[];
  /** The first department named was taken for the lead because none was marked. */
  readonly leadAssumed: boolean;
  /** null if the sheet does not give both a target and what was achieved. */
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
  /** The gaps of all indicators it leads, works on or helps with, each in full; not additive. */
  readonly involved: Marks;
  /** effective ÷ full as shown, rounded to 4 places; null if full is 0. The rank uses the rate before rounding to hundredths. */
  readonly rate: number | null;
  readonly rank: number | null;
  /** It carries unscored indicators: 待评. */
  readonly pending: boolean;
  readonly vetoed: boolean;
  /** Number of indicators that it leads, and that it helps with. */
  readonly lead: number;
  readonly support: number;
  readonly tasks: TaskCounts;
}

/** A 分管领导 or 责任人. Everything counts in full for each person named, so persons' figures do not add up. */
export interface ScoredPerson {
  readonly name: string;
  /** Full marks of the applicable base indicators. */
  readonly full: Marks;
  readonly effective: Marks;
  readonly gap: Marks;
  /** effective ÷ full, rounded to 4 places; null if full is 0. */
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

/** In the order of first mention; empty if the sheets name none. */
export interface ScoredPeople {
  readonly leaders: readonly ScoredPerson[];
  readonly persons: readonly ScoredPerson[];
}

export interface ComparedTotal {
  readonly stated: StatedTotal;
  readonly computed: Marks;
  readonly agrees: boolean;
  /**
   * The reading under which it agrees and which only the user can confirm. confirmed: a blank review cell lets the
   * unit's own mark count. converted: what does not apply is left out and the rest scaled up. Absent if no such reading
   * was needed.
   */
  readonly readAs?: "confirmed" | "converted";
}

/** Everything computed from an assessment. */
export interface Scorecard {
  readonly attribution: Attribution;
  /** null without a framework: then nothing is scored. */
  readonly totals: Totals | null;
  /** Every task once, whoever leads it. */
  readonly tasks: TaskCounts;
  readonly compared: readonly ComparedTotal[];
  readonly items: readonly ScoredItem[];
  readonly indicators: readonly ScoredIndicator[];
  /** The whole roster; then 未明确责任部门 (name null), only if it carries something. */
  readonly departments: readonly ScoredDepartment[];
  readonly people: ScoredPeople;
}

/** The scorecard of an assessment with a framework. */
export type MarkedScorecard = Scorecard & { readonly totals: Totals };
