import type { Band } from "./band.ts";
import type { IsoDate } from "./deadline.ts";
import type { Marks } from "./marks.ts";
import type { PreviousPeriod } from "./previousPeriod.ts";
import type { RowAnswer } from "./reading.ts";

/** How an indicator's marks are attributed to departments. */
export type Attribution = "lead" | "even" | "weight";

/** How indicators that do not apply (缺项) enter the comparison figure: 折算, counted as full, or dropped. */
export type NotApplicableRule = "convert" | "count-full" | "drop";

/** How several marks columns of one kind (methods, quarters, assessors) become one. */
export const COMBINE_RULES = ["sum", "mean", "weighted", "trimmed-mean"] as const;
export type CombineRule = (typeof COMBINE_RULES)[number];

/** What marks beside weights are: out of 100 (90 on a weight of 20 is 18), or points of the weight already. */
export const MARK_SCALES = ["hundred", "points"] as const;
export type MarkScale = (typeof MARK_SCALES)[number];

/**
 * What the user decided. Kept in the workbook's custom XML part, so it travels with the file. Every field is optional there:
 * absent means "take the sheet's own word, else the default".
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
  /** 截至日期: the day by which overdue is judged, where it is not the one that the sheet or the clock would give. */
  readonly judgedOn?: IsoDate;
  /** Sheet name → column letters → meaning, where the user corrected the reading. */
  readonly mapping?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /**
   * What rows are that could be read in two ways, by a key of the row's texts and of what its figures fit (so that an answer
   * lapses when either changes), or by its place (`SHEET!9`).
   */
  readonly rows?: Readonly<Record<string, RowAnswer>>;
  readonly combine?: CombineRule;
  readonly scale?: MarkScale;
  /** Other name → the department it stands for, beside what 部门名册 says. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Pairs of names that look alike and are two departments all the same. */
  readonly distinct?: readonly (readonly [name: string, other: string])[];
  /** Issue (by the key that `usecases/acknowledgedIssues` gives it) → why the user lets it stand. */
  readonly acknowledged?: Readonly<Record<string, string>>;
  /** Consequence of a veto in the user's words; default 触发一票否决. */
  readonly vetoConsequence?: string;
  /** 等次 of results and departments; absent: none are given. */
  readonly bands?: readonly Band[];
  /** What becomes of due days of recurring duties on holidays; absent: they stay where they are. */
  readonly holidays?: HolidayRule;
  /** The period before, which papers compare with; absent: nothing is compared. */
  readonly previous?: PreviousPeriod;
  /** What the papers show beyond what they must; absent: nothing of it. */
  readonly paper?: PaperOptions;
  readonly language?: "zh-CN" | "en";
}

/**
 * What the summary shows where it is asked for: `charts` prints the charts of 测评汇总, which are always on the sheet, on a page of
 * their own; `involved` is 涉及失分 of each department, `overdue` its overdue tasks; with `departmentPages` each department of
 * 部门责任清单 begins a page, and each leader has one.
 */
export const PAPER_OPTIONS = ["charts", "involved", "overdue", "departmentPages"] as const;
export type PaperOption = (typeof PAPER_OPTIONS)[number];
export type PaperOptions = { readonly [Option in PaperOption]?: true };

export const HOLIDAY_MOVES = ["later", "earlier"] as const;

/** Where due days on Saturdays, Sundays and 法定节假日 go. */
export interface HolidayRule {
  readonly move: (typeof HOLIDAY_MOVES)[number];
  /** Holidays beside Saturdays and Sundays. */
  readonly off?: readonly IsoDate[];
  /** 调休上班: weekend days that are worked. */
  readonly worked?: readonly IsoDate[];
}

/** Settings with every default filled in, as scoring needs them. */
export interface ScoringRules {
  readonly attribution: Attribution;
  readonly grades: ReadonlyMap<string, Marks>;
  /** A setting beats the sheet's words; null where neither says. */
  readonly bonusCap: Marks | null;
  readonly notApplicable: NotApplicableRule;
}
