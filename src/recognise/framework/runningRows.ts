import { figureAt } from "../columns/columnFigures.ts";
import type { Table } from "../table/table.ts";
import type { FrameworkColumns } from "./frameworkColumns.ts";
import { SECTION_STYLES } from "./outline.ts";
import type { RowCandidate } from "./rowCandidates.ts";
import { sameSum } from "../../domain/marks.ts";

/**
 * 一、二项累计 is no section numbered 一: where what it states is what all numbered rows above come to, and not what those below do, it
 * is a running total of the sections that it names.
 */
export function withRunningTotals(
  candidates: readonly RowCandidate[],
  table: Table,
  { full, actual, review }: FrameworkColumns,
): readonly RowCandidate[] {
  const columns = [...full, ...actual, ...review];
  const figuresOf = ({ row }: RowCandidate): readonly (number | null)[] =>
    columns.map((column) => figureAt(table, row, column));
  const isSection = ({ shape, enumerator, inCell }: RowCandidate): boolean =>
    shape !== "total" && inCell === null && enumerator !== null && SECTION_STYLES.has(enumerator.style);
  const isNumbered = ({ shape, enumerator }: RowCandidate): boolean =>
    shape === "leaf" && enumerator !== null && !SECTION_STYLES.has(enumerator.style);
  if (!candidates.some((one) => one.scored && isSection(one))) return candidates;
  const sums = columns.map(() => 0);
  let count = 0;
  return candidates.map((one, place) => {
    if (isNumbered(one)) {
      for (const [at, figure] of figuresOf(one).entries()) sums[at] = (sums[at] ?? 0) + (figure ?? 0);
      count += 1;
    }
    if (count < 2 || !one.scored || !isSection(one)) return one;
    const stated = figuresOf(one);
    const fits = (of: readonly number[]): boolean =>
      stated.some((figure, at) => figure !== null && figure !== 0 && sameSum(figure, of[at] ?? 0));
    if (!fits(sums)) return one;
    const end = candidates.findIndex((other, at) => at > place && !isNumbered(other));
    const below = candidates.slice(place + 1, end < 0 ? undefined : end).map(figuresOf);
    const sumsBelow = columns.map((_, at) => below.reduce((sum, figures) => sum + (figures[at] ?? 0), 0));
    if (fits(sumsBelow)) return one;
    return { ...one, shape: "total", label: { kind: "running", prefix: "" }, enumerator: null, inText: null };
  });
}
