import type { Assignment } from "./department.ts";
import type { EvidenceList } from "./evidence.ts";
import type { Honour } from "./honour.ts";
import { sumMarks, type Marks } from "./marks.ts";
import type { People } from "./people.ts";
import type { CombineRule } from "./settings.ts";
import type { SheetEntries } from "./sheetEntries.ts";
import type { Measured } from "./target.ts";

/** base counts towards the total; bonus and deduction stand outside it; veto includes preconditions, which have the opposite polarity. */
export type IndicatorKind = "base" | "bonus" | "deduction" | "veto";

/** How the cell of a mark was read. `cell` is its A1 address; `absent` has none, because there is no such column. */
export type MarkReading =
  | { readonly state: "absent" }
  | {
      readonly state: "blank";
      readonly cell: string;
      /** It holds only spaces, which formulas do not treat as empty. */
      readonly spaces?: true;
      readonly from?: FollowedCells;
      readonly product?: MarkProduct;
      /** A mark on a row whose full marks are `shared`, as it would count once the user confirms them. */
      readonly waits?: Marks;
      /** The cell is for what is taken off the full marks. */
      readonly isOff?: true;
    }
  | {
      readonly state: "number";
      readonly cell: string;
      readonly value: Marks;
      /** The cell holds a plain number that a live formula may refer to; false for "10分", 十五分 and marks inside a text. */
      readonly literal: boolean;
      readonly parts?: CombinedParts;
      readonly from?: FollowedCells;
      readonly product?: MarkProduct;
      /** An equal share of its part's points, which the sheet itself does not divide. */
      readonly shared?: true;
      /** What the cell, a plain number or blank, takes off leaves this of the full marks. */
      readonly isOff?: true;
    }
  | { readonly state: "grade"; readonly cell: string; readonly grade: string; readonly says: GradeWorth | null }
  | { readonly state: "not-applicable"; readonly cell: string; readonly text: string }
  | { readonly state: "invalid"; readonly cell: string; readonly text: string }
  | {
      readonly state: "formula-error";
      readonly cell: string;
      /** The error value that was typed or pasted (#N/A), if the cell has no formula. */
      readonly constant?: string;
    };

/** A mark that is a product of cells (权重 × 得分 ÷ 100), each a plain number, so that a live formula can follow them. */
export interface MarkProduct {
  /** A1, on the indicator's sheet; the mark's own cell first, which is blank while nothing is scored. */
  readonly cells: readonly string[];
  /** A plain number on another sheet that is multiplied in as well: the weight of the part on the indicator's sheet. */
  readonly weight?: { readonly sheet: string; readonly cell: string };
  readonly factor: Marks;
}

/** The cells that are combined into one mark (quarters, assessors, rows under one name), without blank ones, and the rule. */
interface CombinedParts {
  readonly rule: CombineRule;
  readonly values: readonly Marks[];
  /** A1, in the order of `values`. */
  readonly cells: readonly string[];
  /** The sheet of each cell, if they are not all on the indicator's own. */
  readonly sheets?: readonly string[];
}

/**
 * All cells that may be combined into one mark, blank ones included, if a live formula can combine them the same way:
 * each holds a plain number or nothing that counts. Absent for a mark from one cell, or if a formula could not do it.
 */
export interface FollowedCells {
  readonly rule: CombineRule;
  /** A1, on the indicator's sheet or on those in `sheets`. */
  readonly cells: readonly string[];
  /** The sheet of each cell, if they are not all on the indicator's own (one sheet for each month). */
  readonly sheets?: readonly string[];
  /** One for each cell under `weighted`, all above 0; otherwise empty. */
  readonly weights: readonly Marks[];
}

/** What the sheet itself says a grade is worth: points, or a share of the full marks (0.66). */
export type GradeWorth = { readonly points: Marks } | { readonly share: Marks };

/** Whom or what a veto disqualifies. */
export type VetoScope = "unit" | "item" | "department";

/** The state of a veto row. `clear`: the event did not happen, or the precondition is met. */
export interface Veto {
  readonly verdict: "triggered" | "clear" | "unclear";
  readonly scope: VetoScope;
  /** The text or count in the deciding cell. */
  readonly text: string;
  readonly cell: string;
  readonly precondition: boolean;
}

/** Which of an indicator's marks a cell holds. */
export type MarkField = "full" | "actual" | "review" | "deducted";

/** The scored leaf (测评内容 / 指标 / 要点): the only thing that counts towards a total. */
export interface Indicator {
  /** 0-based place in the framework's order; other objects refer to it by this. */
  readonly id: number;
  readonly sheet: string;
  /** 1-based row of its marks. */
  readonly row: number;
  /** 指标编号 as written, or null. */
  readonly code: string | null;
  readonly name: string;
  /** Index into `Framework.items`. */
  readonly item: number;
  /** 1-based row where its innermost section begins; 0 without a section. */
  readonly sectionRow: number;
  readonly kind: IndicatorKind;
  readonly full: MarkReading;
  readonly actual: MarkReading;
  readonly review: MarkReading;
  /** 扣分: what was taken off. */
  readonly deducted: MarkReading;
  /** Cell of the name (A1), for issues that are not about a mark. */
  readonly nameCell: string;
  /** 扣分原因, or 备注 if there is no reason column; "" if blank. */
  readonly reason: string;
  /** A1 of the reason cell; null if the sheet has neither column. */
  readonly reasonCell: string | null;
  readonly evidence: string;
  readonly evidenceCell: string | null;
  /** null if nothing is listed. */
  readonly evidenceList: EvidenceList | null;
  /** Departments on the indicator's own row. */
  readonly assignments: readonly Assignment[];
  readonly people: People;
  /** Words that stand for departments but name none (有关科室), with their cell; they raise `lead-missing`. */
  readonly vague: readonly { readonly text: string; readonly cell: string }[];
  /** The highest bonus or deduction that may count, stated on the row (最高10分, 最多扣5分). */
  readonly cap: Marks | null;
  readonly veto: Veto | null;
  /** 目标值 and 完成值 with the rule of marks; null unless the row has both. */
  readonly measured: Measured | null;
  /** What the sheet itself says about rectification; absent if it has no such columns. */
  readonly sheetEntries?: SheetEntries;
  /** For a bonus row, if the sheet lets an honour count only once; otherwise null. */
  readonly honour: Honour | null;
}

/** An indicator or task as lists name it: 1.2 领导重视; the name alone if it has no number, or one that repeats the name. */
export function numberedName({ code, name }: { readonly code: string | null; readonly name: string }): string {
  return code === null || code === "" || code === name ? name : `${code} ${name}`;
}

/** A section of the framework (测评项目 / 一级指标). `key` is unique in the framework even if names repeat. */
export interface Item {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  /** Cap for a whole bonus section (最高10分), or null. */
  readonly bonusCap: Marks | null;
  /** The most that its deductions together take off (最多扣5分); absent without a cap. */
  readonly deductionCap?: Marks;
}

/** A total that the workbook itself claims. */
export interface StatedTotal {
  /** How many rows a filter hides from its formula (SUBTOTAL); absent if the total covers all its rows. */
  readonly filtered?: number;
  readonly level: "total" | "item" | "indicator";
  readonly name: string;
  readonly field: "full" | "actual" | "review";
  readonly value: Marks;
  readonly sheet: string;
  readonly cell: string;
  /** Ids of the indicators that it should sum up. */
  readonly of: readonly number[];
  /**
   * The expected figure, if it is not the sum of the indicators' marks: for one of several combined columns (材料审核(80分)
   * beside 实地考察(20分)), that column's own sum over `of`; for a part out of 100 with weighted indicators, the part's
   * result.
   */
  readonly computed?: Marks;
  /** What one of its points is worth in the whole, if it has a scale of its own: 0.6 for a part out of 100 that counts 60%. */
  readonly worth?: Marks;
  /** Of review marks: the sheet says that the unit's own count where the reviewer gave none. */
  readonly blanksStand?: true;
  /** The decimals that its cell shows, where a figure typed there has fewer (93.50). */
  readonly places?: number;
}

/** The mark in a field, if it is a number; beside 扣分 alone what that leaves of the full marks is what was earned. */
export function markIn(indicator: Indicator, field: MarkField): Marks | null {
  const { full, actual, deducted, kind } = indicator;
  const reading = indicator[field];
  if (reading.state === "number") return reading.value;
  if (field !== "actual" || actual.state !== "absent" || kind !== "base" || full.state !== "number") return null;
  if (deducted.state === "number") return full.value.minus(deducted.value.abs());
  return deducted.state === "blank" ? full.value : null;
}

/** What the marks of some indicators come to, those that are numbers. */
export function sumOfField(indicators: readonly (Indicator | undefined)[], field: MarkField): Marks {
  return sumMarks(indicators.flatMap((one) => (one && markIn(one, field)) ?? []));
}
