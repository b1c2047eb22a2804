import type { Band } from "./band.ts";
import type { IsoDate } from "./deadline.ts";
import type { Marks } from "./marks.ts";
import type { PreviousPeriod } from "./previousPeriod.ts";
import type { RowAnswer } from "./reading.ts";

/** How an indicator's marks are attributed to departments. */
export type Attribution = "lead" | "even" | "weight";

/** How indicators that do not apply (缺项) enter the comparison figure: 折算, counted in full, or dropped. */
export type NotApplicableRule = "convert" | "count-full" | "drop";

/** How several marks columns of one kind (methods, quarters, assessors) are combined; last: the last one filled in counts. */
export const COMBINE_RULES = ["sum", "mean", "weighted", "trimmed-mean", "last"] as const;
export type CombineRule = (typeof COMBINE_RULES)[number];

/** What marks beside weights are: out of 100 (90 with a weight of 20 is 18), out of ten or five, or already points of the weight. */
export const MARK_SCALES = ["hundred", "ten", "five", "points"] as const;
export type MarkScale = (typeof MARK_SCALES)[number];

/**
 * What the user decided, kept in the workbook's custom XML part so that it travels with the file. Every field is
 * optional: an absent one leaves it to the sheet, or else the default.
 */
export interface Settings {
  readonly frameworkSheet?: string;
  readonly breakdownSheet?: string;
  readonly attribution?: Attribution;
  /** Grade → share of the full marks, 0 to 1; overrides the default table grade by grade. */
  readonly grades?: Readonly<Record<string, number>>;
  readonly bonusCap?: number;
  readonly notApplicable?: NotApplicableRule;
  readonly unit?: string;
  readonly period?: string;
  /** 截至日期: the day by which overdue is judged, if it differs from what the sheet or the clock would give. */
  readonly judgedOn?: IsoDate;
  /** Sheet name → column letters → meaning, where the user corrected the reading. */
  readonly mapping?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /**
   * Answers about rows that can be read in two ways. The key is made of the row's texts and of what its figures add up
   * to (so an answer lapses when either changes), or is its place (`SHEET!9`).
   */
  readonly rows?: Readonly<Record<string, RowAnswer>>;
  readonly combine?: CombineRule;
  readonly scale?: MarkScale;
  /** Other name → the department it stands for, in addition to 部门名册. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Pairs of similar names that are two different departments. */
  readonly distinct?: readonly (readonly [name: string, other: string])[];
  /** Issue (by its key from `usecases/acknowledgedIssues`) → why the user lets it stand. */
  readonly acknowledged?: Readonly<Record<string, string>>;
  /** Consequence of a veto in the user's words; default 触发一票否决. */
  readonly vetoConsequence?: string;
  /** 等次 for results and departments; absent: no grades. */
  readonly bands?: readonly Band[];
  /** Where due days of recurring duties on holidays move; absent: they stay. */
  readonly holidays?: HolidayRule;
  /** The previous period, which papers compare with; absent: no comparison. */
  readonly previous?: PreviousPeriod;
  /** What the papers show in addition to the usual; absent: nothing. */
  readonly paper?: PaperOptions;
  readonly language?: "zh-CN" | "en";
}

/**
 * Optional parts of the summary. `charts` prints the charts of 测评汇总 (always on the sheet) on a page of their own;
 * `involved` shows 涉及失分 of each department, `overdue` its overdue tasks; `departmentPages` starts a page for each
 * department of 部门责任清单 and adds one for each leader.
 */
export const PAPER_OPTIONS = ["charts", "involved", "overdue", "departmentPages"] as const;
export type PaperOption = (typeof PAPER_OPTIONS)[number];
export type PaperOptions = { readonly [Option in PaperOption]?: true };

export const HOLIDAY_MOVES = ["later", "earlier"] as const;

/** Where due days on Saturdays, Sundays and 法定节假日 move. */
export interface HolidayRule {
  readonly move: (typeof HOLIDAY_MOVES)[number];
  /** Holidays in addition to Saturdays and Sundays. */
  readonly off?: readonly IsoDate[];
  /** 调休上班: weekend days that are worked. */
  readonly worked?: readonly IsoDate[];
}

/** Settings with every default filled in, as scoring needs them. */
export interface ScoringRules {
  readonly attribution: Attribution;
  readonly grades: ReadonlyMap<string, Marks>;
  /** The user's setting takes precedence over the sheet; null if neither gives a cap. */
  readonly bonusCap: Marks | null;
  /** By the sheet alone. */
  readonly deductionCap: Marks | null;
  readonly notApplicable: NotApplicableRule;
}
