import type { Assignment } from "./department.ts";
import type { EvidenceList } from "./evidence.ts";
import type { Honour } from "./honour.ts";
import type { Marks } from "./marks.ts";
import type { People } from "./people.ts";
import type { CombineRule } from "./settings.ts";
import type { SheetEntries } from "./sheetEntries.ts";
import type { Measured } from "./target.ts";

/** base counts to the total; bonus and deduction stand outside it; veto covers preconditions too (opposite polarity). */
export type IndicatorKind = "base" | "bonus" | "deduction" | "veto";

/** What a mark's cell holds. `cell` is its A1 address; absent has none because there is no such column. */
export type MarkReading =
  | { readonly state: "absent" }
  | {
      readonly state: "blank";
      readonly cell: string;
      readonly spaces?: true;
      readonly from?: FollowedCells;
      readonly product?: MarkProduct;
      readonly waits?: Marks;
    }
  | {
      readonly state: "number";
      readonly cell: string;
      readonly value: Marks;
      readonly literal: boolean;
      readonly parts?: CombinedParts;
      readonly from?: FollowedCells;
      readonly product?: MarkProduct;
      readonly shared?: true;
    }
  | { readonly state: "grade"; readonly cell: string; readonly grade: string; readonly says: GradeWorth | null }
  | { readonly state: "not-applicable"; readonly cell: string; readonly text: string }
  | { readonly state: "invalid"; readonly cell: string; readonly text: string }
  | { readonly state: "formula-error"; readonly cell: string; readonly constant?: string };
// `spaces`: the cell holds blanks alone, which a formula does not take for empty.
// `shared`: an equal share of its part's points, which the sheet does not divide itself. `waits`: a mark on such a row, as it would
// then count; nobody said so, and until somebody does it is none.
// `constant`: the error value that was typed or pasted (#N/A), where the cell has no formula.
// `literal`: the cell itself holds a plain number, so that a live formula may refer to it; false for "10分", 十五分, marks inside a text.

/** A mark that is cells multiplied (权重 × 得分 ÷ 100), each holding a plain number, so that a live formula can follow them. */
export interface MarkProduct {
  /** A1, on the indicator's sheet; the mark's own cell first, which is blank while nothing is scored. */
  readonly cells: readonly string[];
  /** A plain number on another sheet that counts as well: the weight of the part that the indicator's sheet is. */
  readonly weight?: { readonly sheet: string; readonly cell: string };
  readonly factor: Marks;
}

/** The cells that make one mark together (quarters, assessors, rows under one name), blank ones left out, and how. */
interface CombinedParts {
  readonly rule: CombineRule;
  readonly values: readonly Marks[];
  /** A1, in the order of `values`. */
  readonly cells: readonly string[];
  /** Of the cells, where they are not all on the indicator's own sheet. */
  readonly sheets?: readonly string[];
}

/**
 * All cells that may take part in one mark, blank ones included, where a live formula can combine them as it was computed:
 * each holds a plain number, or nothing that counts. Absent for a mark of one cell, and where a formula could not.
 */
export interface FollowedCells {
  readonly rule: CombineRule;
  /** A1, on the indicator's sheet or on those of `sheets`. */
  readonly cells: readonly string[];
  /** The sheet of each cell, where they are not all on the indicator's own: one for each month. */
  readonly sheets?: readonly string[];
  /** One for each cell under `weighted`, all above 0; else none. */
  readonly weights: readonly Marks[];
}

/** What the sheet itself says a grade is worth: points, or a share of the full marks (0.66). */
export type GradeWorth = { readonly points: Marks } | { readonly share: Marks };

/** What a veto or a precondition bears on. */
export type VetoScope = "unit" | "item" | "department";

/** The state of a veto row: `clear` when it did not happen or the condition is met. */
export interface Veto {
  readonly verdict: "triggered" | "clear" | "unclear";
  readonly scope: VetoScope;
  /** The text or count in the cell that decides. */
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
  /** 指标编号 as written; null where there is none. */
  readonly code: string | null;
  readonly name: string;
  /** Index into `Framework.items`. */
  readonly item: number;
  readonly kind: IndicatorKind;
  readonly full: MarkReading;
  readonly actual: MarkReading;
  readonly review: MarkReading;
  /** 扣分: what was taken off. */
  readonly deducted: MarkReading;
  /** Cell of the name (A1), for issues that are not about a mark. */
  readonly nameCell: string;
  /** 扣分原因, or 备注 where there is no reason column; "" where blank. */
  readonly reason: string;
  /** A1 of the reason cell; null where the sheet has neither column. */
  readonly reasonCell: string | null;
  readonly evidence: string;
  readonly evidenceCell: string | null;
  /** null where nothing is listed. */
  readonly evidenceList: EvidenceList | null;
  /** Departments on the indicator's own row. */
  readonly assignments: readonly Assignment[];
  readonly people: People;
  /** Words for departments that name nobody (有关科室), with their cell; these make `lead-missing`. */
  readonly vague: readonly { readonly text: string; readonly cell: string }[];
  /** Highest bonus that may count, said on the row or in its section (最高10分). */
  readonly cap: Marks | null;
  readonly veto: Veto | null;
  /** 目标值 and 完成值 with the rule of marks; null where the row does not hold both. */
  readonly measured: Measured | null;
  /** What the sheet itself says about putting it right; absent where it has no such columns. */
  readonly sheetEntries?: SheetEntries;
  /** Of a bonus row, where the sheet lets one honour count once only; null elsewhere. */
  readonly honour: Honour | null;
}

/** A section of the framework (测评项目 / 一级指标). `key` is unique in the framework even where names repeat. */
export interface Item {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  /** Cap of a bonus section in all (最高10分), null where none is written. */
  readonly bonusCap: Marks | null;
}

/** A total that the workbook itself claims. */
export interface StatedTotal {
  /** Number of rows that a filter hides from the formula that states it (SUBTOTAL); absent of a total over all its rows. */
  readonly filtered?: number;
  readonly level: "total" | "item" | "indicator";
  readonly name: string;
  readonly field: "full" | "actual" | "review";
  readonly value: Marks;
  readonly sheet: string;
  readonly cell: string;
  /** Ids of the indicators that it should be the sum of. */
  readonly of: readonly number[];
  /**
   * What it should be where it claims one column of several that are combined (材料审核(80分) beside 实地考察(20分)): that
   * column's own sum over `of`; or the result of a part out of 100 whose indicators are weighted within it. Absent: the sum of
   * the indicators' marks.
   */
  readonly computed?: Marks;
  /** What each of its points is worth in the whole, where it is on a scale of its own: 0.6 of a part out of 100 that counts 60%. */
  readonly worth?: Marks;
}
