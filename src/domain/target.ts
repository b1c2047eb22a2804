import type { Marks } from "./marks.ts";

/** An amount as written in a sheet. 万 and 亿 are multiplied out: 500万元 is 5000000 元. `unit` is "" if none is written. */
export interface Quantity {
  readonly value: Marks;
  readonly unit: string;
}

/** One end of the range that a target allows. */
export interface Bound {
  readonly value: Marks;
  /** 85%以上, 不低于85% include it (民法典第一千二百五十九条); 大于85% and 低于85% do not. */
  readonly inclusive: boolean;
}

/** How often a target asks for its amount: 每季度不少于1次. */
export type Recurrence = "day" | "week" | "month" | "quarter" | "half-year" | "year";

/** What is to be reached (目标值): at least, at most, or between. */
export interface Target {
  readonly least: Bound | null;
  readonly most: Bound | null;
  readonly unit: string;
  readonly every: Recurrence | null;
  /** Only an amount is written (目标值 24次), so it is not clear whether more or less is better. */
  readonly bare: boolean;
}

/** What was reached (完成值). */
export interface Achieved extends Quantity {
  readonly every: Recurrence | null;
}

/** Marks for each step away from the target: 每低1个百分点扣1分, 每高1个百分点加0.5分, 每发生1起扣2分. */
export interface MarkStep {
  readonly side: "short" | "over" | "each";
  readonly size: Quantity;
  /** Negative if marks are taken off. */
  readonly change: Marks;
}

/** Marks for reaching a separate target: 达到90%得5分. */
export interface MarkBand {
  readonly target: Target;
  /** null: the full marks. */
  readonly marks: Marks | null;
}

/** How the sheet derives marks from what was achieved. Every clause of its text was understood. */
export interface MarkRule {
  /** A target in the rule itself: 达到85%得满分. */
  readonly target: Target | null;
  readonly steps: readonly MarkStep[];
  readonly bands: readonly MarkBand[];
  /** 达标得5分 (null: 得满分); absent if not stated. */
  readonly met?: Marks | null;
  /** 未达标不得分: 0; absent if not stated. */
  readonly missed?: Marks;
  /** 扣完为止, 可倒扣; null if neither is stated. */
  readonly floor: "zero" | "none" | null;
  /** 最多扣3分. */
  readonly mostOff: Marks | null;
  /** 最多加2分. */
  readonly mostAdded: Marks | null;
  /** 最高得10分. */
  readonly ceiling: Marks | null;
  /** 不足1个百分点按1个百分点计 (up), 不足不扣 (down), 按比例 (share); null if not stated. */
  readonly partial: "up" | "down" | "share" | null;
}

/** A measured indicator: target, achieved value, and the written rule of marks. */
export interface Measured {
  /** null if the target is only in the rule. */
  readonly target: { readonly text: string; readonly cell: string; readonly read: Target | null } | null;
  readonly achieved: { readonly text: string; readonly cell: string; readonly read: Achieved | null };
  readonly rule: MarkRule | null;
  /** Whether the columns are called 目标值 and 完成值, so that their texts should be amounts. */
  readonly certain: boolean;
}
