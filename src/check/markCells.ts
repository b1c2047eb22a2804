import type { Indicator, MarkReading } from "../domain/indicator.ts";
import type { ScoredIndicator } from "../domain/scorecard.ts";

/** A mark's cell and the field it stands for. */
export interface MarkCell {
  readonly field: "full" | "actual" | "review" | "deducted";
  readonly reading: Exclude<MarkReading, { state: "absent" }>;
}

/** Where the unit's own mark stands: the marks column, else 扣分; null where the sheet has neither. */
export function selfCell(indicator: Indicator): MarkCell | null {
  const { actual, deducted, kind } = indicator;
  // A deduction's amount may stand under 扣分 although there is a marks column.
  const instead = actual.state === "absent" || (kind === "deduction" && actual.state === "blank");
  if (instead && deducted.state !== "absent") return { field: "deducted", reading: deducted };
  return actual.state === "absent" ? null : { field: "actual", reading: actual };
}

/** Where the reviewer's mark stands; null where the sheet has no such column. */
export function reviewCell({ review }: Indicator): MarkCell | null {
  return review.state === "absent" ? null : { field: "review", reading: review };
}

/** Every cell a mark was given in: the unit's, then the reviewer's. */
export function markCells(indicator: Indicator): readonly MarkCell[] {
  return [selfCell(indicator), reviewCell(indicator)].filter((cell) => cell !== null);
}

/** The cell of the mark that counts: the reviewer's where there is one. */
export function countedCell(scored: ScoredIndicator): MarkCell | null {
  return scored.review === null ? selfCell(scored.indicator) : reviewCell(scored.indicator);
}
