import type { Indicator, MarkField, MarkReading } from "../domain/indicator.ts";
import type { ScoredIndicator } from "../domain/scorecard.ts";

/** Where a mark was given: by the unit in the marks column or under 扣分, or by the reviewer. */
export type GivenMark = Exclude<MarkField, "full">;

const BY_MARK: readonly GivenMark[] = ["actual", "review"];
const BY_DEDUCTION: readonly GivenMark[] = ["deducted", "review"];

/** Where the unit's own mark is: in the marks column, else under 扣分. */
function selfField({ actual, deducted, kind }: Indicator): "actual" | "deducted" {
  // A deduction's amount may be under 扣分 even if there is a marks column.
  const instead = actual.state === "absent" || (kind === "deduction" && actual.state === "blank");
  return instead && deducted.state !== "absent" ? "deducted" : "actual";
}

/** Every field a mark may have been given in: the unit's, then the reviewer's. */
export function markFields(indicator: Indicator): readonly GivenMark[] {
  return selfField(indicator) === "actual" ? BY_MARK : BY_DEDUCTION;
}

/** Field and cell of the mark that counts: the reviewer's where there is one; null where the sheet has no such column. */
export function countedCell({ indicator, review }: ScoredIndicator): {
  readonly field: GivenMark;
  readonly cell: string;
} | null {
  const field = review === null ? selfField(indicator) : "review";
  const reading: MarkReading = indicator[field];
  return reading.state === "absent" ? null : { field, cell: reading.cell };
}
