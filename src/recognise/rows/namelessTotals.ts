import { roughMarks } from "../columns/columnMarks.ts";
import { sumsTo } from "../meanings/markedBody.ts";
import type { RowCandidate } from "./rowCandidates.ts";
import type { RowFeatures } from "./rowFeatures.ts";

const FEWEST_ROWS = 3;

/**
 * A row with figures and no text at all names nothing that can be earned: it is the total of the rows above where they come to its
 * full marks, once or as often as each stands in the row of its part as well, and none of them can earn as much.
 */
export function withNamelessTotals(
  candidates: readonly RowCandidate[],
  { table, columns, onlyFull }: RowFeatures,
): readonly RowCandidate[] {
  if (onlyFull === null) return candidates;
  const fullAt = ({ row }: RowCandidate): number => roughMarks(table, row, onlyFull) ?? 0;
  const others = table.columns.map(({ column }) => column).filter((column) => !columns.marks.includes(column));
  // Formulas say what they add up.
  const isNameless = ({ row }: RowCandidate): boolean =>
    others.every((column) => table.text(row, column) === "") &&
    columns.marks.every((column) => table.formula(row, column) === undefined);
  const fulls = candidates.map(fullAt);
  let mostAbove = -Infinity;
  return candidates.map((one, place) => {
    const full = fulls[place] ?? 0;
    const isMost = full > mostAbove;
    mostAbove = Math.max(mostAbove, full);
    if (one.shape === "total" || full <= 0 || !isMost || place < FEWEST_ROWS || !isNameless(one)) return one;
    return sumsTo(fulls.slice(0, place), full)
      ? { ...one, shape: "total", text: "合计", label: { kind: "total", prefix: "" }, heads: false }
      : one;
  });
}
