import type { Settings } from "../../domain/settings.ts";
import type { Part } from "./part.ts";
import type { PartsSummary } from "./partsSummary.ts";
import { openRows, questions, withSettledRows } from "./settledRows.ts";

/**
 * Settles rows that a part's own sheet leaves open by what the sheet that sums up the parts says of the part, where one of the two
 * readings comes to that.
 */
export function withClaimedParts(
  parts: readonly Part[],
  { sheet, claims, weights }: PartsSummary,
  settings: Settings,
  titles: readonly string[],
): readonly Part[] {
  return parts.map((part, at) => {
    const [open, ...others] = questions(part.draft.issues);
    const claim = claims.find((one) => one.part === at && one.field === "full" && (one.own || !weights));
    if (!open || others.length > 0 || !claim) return part;
    const comesTo = (total: number | undefined): boolean => total !== undefined && Math.abs(total - claim.value) < 1e-6;
    const isTotal = comesTo(open.detail.asTotal);
    if (isTotal === comesTo(open.detail.asIndicator)) return part;
    const by = `${sheet}!${claim.cell}`;
    return withSettledRows(part, openRows(part), isTotal ? "total" : "indicator", by, settings, titles);
  });
}
