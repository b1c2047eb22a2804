import type { LeafSums } from "./leafSums.ts";
import type { SumRole, SumRow } from "./sumRow.ts";

/** For a share or a mean that an office rounds to two places. */
const TOLERANCE = 0.00501;
const WHOLE = 1e6;

/**
 * Whether a row without anything that a leaf has states a rate or a mean of the rows above: 0.93 or 93 below 93 of 100.
 *
 * @returns the column that shows it; null if its figures are neither
 */
export function derivedColumn(
  rows: readonly SumRow[],
  place: number,
  roles: ReadonlyMap<number, SumRole>,
  sums: LeafSums,
): number | null {
  const figures = [...(rows[place]?.figures.entries() ?? [])].flatMap(([column, figure]) =>
    figure === null || figure === 0 ? [] : [{ column, figure }],
  );
  const [first] = figures;
  if (!first) return null;
  const isMean = figures.every(({ column, figure }) => {
    const count = sums.count(0, place, column);
    return count > 2 && Math.abs(sums.sum(0, place, column) / count - figure) < TOLERANCE * WHOLE;
  });
  // Two columns with different figures: a single one may equal a mean by chance.
  if (isMean && new Set(figures.map(({ figure }) => figure)).size > 1) return first.column;
  const total = [...roles.keys()].reverse().find((other) => roles.get(other)?.role === "total" && other < place);
  const [full, ...earned] = rows[total ?? -1]?.figures ?? [];
  if (figures.length !== 1 || !full) return null;
  const isRate = earned.some((part) => {
    const share = (part ?? 0) / full;
    return (
      part !== null &&
      [1, 100].some((scale) => Math.abs(share * scale - first.figure / WHOLE) < TOLERANCE * (scale === 1 ? 0.1 : 1))
    );
  });
  return isRate ? first.column : null;
}

/**
 * Whether a row with one figure states what is left of the full marks above after their deductions, whatever their
 * sign: 94 below 100 and −6.
 *
 * @returns the column that holds it, or null
 */
export function restColumn(rows: readonly SumRow[], place: number, sums: LeafSums): number | null {
  const { figures = [], marks = 0 } = rows[place] ?? {};
  const written = [...figures.entries()].filter(([, figure]) => figure !== null);
  const [only] = written;
  if (!only || written.length !== 1 || marks === figures.length) return null;
  const lost = figures.slice(marks).map((_, at) => Math.abs(sums.sum(0, place, marks + at)));
  const off = lost.reduce((sum, one) => sum + one, 0);
  return off > 0 && sums.sum(0, place, 0) - off === only[1] ? only[0] : null;
}
