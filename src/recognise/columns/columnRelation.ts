import type { Marks } from "../../domain/marks.ts";
import type { Evidence } from "../../domain/reading.ts";

/** How a column follows from others in its row. */
export type ColumnRelation = {
  /** The column that follows. */
  readonly result: number;
  readonly evidence: Evidence;
} & (
  | { readonly kind: "sum" | "mean" | "weighted"; readonly parts: readonly number[] }
  /** Any other formula over its row alone: a mean without the highest and the lowest, a step by IF. */
  | { readonly kind: "function"; readonly parts: readonly number[] }
  /** full − 扣分 */
  | { readonly kind: "remainder"; readonly whole: number; readonly parts: readonly number[] }
  /** 基本得分 + 加分 − 减分 */
  | {
      readonly kind: "adjusted";
      readonly base: number;
      readonly bonus: readonly number[];
      readonly penalty: readonly number[];
    }
  /** 权重 × 得分 and its divisor: factor · ∏ column^power. */
  | { readonly kind: "product"; readonly factor: Marks; readonly powers: ReadonlyMap<number, number> }
  /** Σ 权重 × 得分, pair by pair. */
  | { readonly kind: "weighted-pairs"; readonly parts: readonly number[]; readonly weights: readonly number[] }
);

/** The columns that a relation's result is made of. */
export function partsOf(relation: ColumnRelation): readonly number[] {
  switch (relation.kind) {
    case "product":
      return [...relation.powers.keys()];
    case "adjusted":
      return [relation.base, ...relation.bonus, ...relation.penalty];
    case "remainder":
      return [relation.whole, ...relation.parts];
    case "weighted-pairs":
      return [...relation.parts, ...relation.weights];
    default:
      return relation.parts;
  }
}
