import type { SumRow } from "./sumRow.ts";

/** Fewer rows than this add nothing up: a section of one row is known by its shape or its label, never by equality. */
const FEWEST = 2;

/**
 * Running sums over the leaves of a table, so that any stretch of rows is added up in constant time. Totals of offices leave
 * bonuses out or count them in and take deductions off, so each stretch has up to three sums.
 */
export class LeafSums {
  /** Way of summing → column → sum over the rows before a place. */
  private readonly sums: readonly (readonly Float64Array[])[];
  private readonly addends: readonly Int32Array[];

  constructor(rows: readonly SumRow[], columns: number) {
    const ways = rows.some(({ kind }) => kind !== "base") ? WAYS : WAYS.slice(0, 1);
    const size = rows.length + 1;
    this.sums = ways.map(() => Array.from({ length: columns }, () => new Float64Array(size)));
    this.addends = Array.from({ length: columns }, () => new Int32Array(size));
  }

  /** Goes on by one row; only a leaf counts. */
  add(place: number, row: SumRow, isLeaf: boolean): void {
    this.addends.forEach((counts, column) => {
      const figure = isLeaf ? (row.figures[column] ?? 0) : 0;
      counts[place + 1] = (counts[place] ?? 0) + (figure === 0 ? 0 : 1);
      this.sums.forEach((sums, way) => {
        const of = sums[column];
        if (of) of[place + 1] = (of[place] ?? 0) + (WAYS[way]?.(row, figure) ?? 0);
      });
    });
  }

  /** What the leaves in a stretch come to, every kind of them counted in. */
  sum(from: number, to: number, column: number): number {
    return between(this.sums[0]?.[column], from, to);
  }

  /** How many leaves of a stretch have a figure other than 0. */
  count(from: number, to: number, column: number): number {
    const counts = this.addends[column];
    return counts ? (counts[to] ?? 0) - (counts[from] ?? 0) : 0;
  }

  /** Whether at least two leaves of a stretch add up to the figure. */
  fits(from: number, to: number, column: number, figure: number | null | undefined): boolean {
    if (figure === null || figure === undefined || figure === 0) return false;
    if (this.count(from, to, column) < FEWEST) return false;
    for (const sums of this.sums) if (between(sums[column], from, to) === figure) return true;
    return false;
  }
}

const WAYS: readonly ((row: SumRow, figure: number) => number)[] = [
  (_, figure) => figure,
  ({ kind }, figure) => (kind === "base" ? figure : 0),
  ({ kind }, figure) => (kind === "deduction" ? -Math.abs(figure) : kind === "veto" ? 0 : figure),
];

function between(sums: Float64Array | undefined, from: number, to: number): number {
  return sums ? (sums[to] ?? 0) - (sums[from] ?? 0) : 0;
}
