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

  /** @param isLeaf where it is known of every row; otherwise rows are added one by one */
  constructor(
    private readonly rows: readonly SumRow[],
    isLeaf?: (row: SumRow, place: number) => boolean,
  ) {
    const ways = rows.some(({ kind }) => kind !== "base") ? WAYS : WAYS.slice(0, 1);
    const size = rows.length + 1;
    const columns = rows[0]?.figures ?? [];
    this.sums = ways.map(() => columns.map(() => new Float64Array(size)));
    this.addends = columns.map(() => new Int32Array(size));
    if (isLeaf) for (const [place, row] of rows.entries()) this.add(place, row, isLeaf(row, place));
  }

  /** Goes on by one row; only a leaf counts. */
  add(place: number, row: SumRow, isLeaf: boolean): void {
    for (let column = 0; column < this.addends.length; column++) {
      const figure = isLeaf ? (row.figures[column] ?? 0) : 0;
      const counts = this.addends[column];
      if (counts) counts[place + 1] = (counts[place] ?? 0) + (figure === 0 ? 0 : 1);
      for (let way = 0; way < this.sums.length; way++) {
        const sums = this.sums[way]?.[column];
        if (sums) sums[place + 1] = (sums[place] ?? 0) + (WAYS[way]?.(row, figure) ?? 0);
      }
    }
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
    if (!figure || this.count(from, to, column) < FEWEST) return false;
    for (const sums of this.sums) if (between(sums[column], from, to) === figure) return true;
    return false;
  }

  /** The columns in which a row's figure is what a stretch comes to. */
  fitting(place: number, from: number, to: number): readonly number[] {
    const { figures = [] } = this.rows[place] ?? {};
    return [...figures.keys()].filter((column) => this.fits(from, to, column, figures[column]));
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

/** A stretch of rows that a row's figures are the sum of. */
export interface Fit {
  readonly from: number;
  readonly to: number;
  /** Columns in which they are. */
  readonly columns: readonly number[];
}

const NOWHERE: readonly number[] = [];

/**
 * The columns in which a row's figures fit. What was taken off is small and coincides easily: it says nothing where the marks
 * beside it disagree.
 */
export function fitting(
  row: SumRow | undefined,
  fits: (column: number, figure: number | null | undefined) => boolean,
): readonly number[] {
  const { figures = [], marks = 0 } = row ?? {};
  let found: number[] | null = null;
  for (let column = 0; column < figures.length; column++)
    if (fits(column, figures[column])) (found ??= []).push(column);
  if (!found) return NOWHERE;
  if (found.some((column) => column < marks)) return found;
  return figures.slice(0, marks).every((figure) => figure === null) ? found : NOWHERE;
}

/** Looks from a row down to where the rows below it add up to its figures. */
export class SumsBelow {
  /** Made for the first row that asks: in most tables none does. */
  private walked: ReturnType<SumsBelow["walk"]> | null = null;

  constructor(
    private readonly rows: readonly SumRow[],
    private readonly isOdd: (place: number) => boolean,
  ) {}

  fit(place: number): Fit | null {
    const from = place + 1;
    const { sums, ends } = (this.walked ??= this.walk());
    const endOf = (column: number, figure: number | null | undefined): number | null => {
      const places = ends[column]?.get(sums.sum(0, from, column) + (figure ?? 0)) ?? [];
      const to = places[firstAfter(places, from)];
      return to !== undefined && sums.fits(from, to, column, figure) ? to : null;
    };
    const columns = fitting(this.rows[place], (column, figure) => endOf(column, figure) !== null);
    const [column = -1] = columns;
    const to = endOf(column, this.rows[place]?.figures[column]);
    return to === null ? null : { from, to, columns };
  }

  /** Running sums, and by column: sum before a place where something ends → those places, in order. */
  private walk(): { readonly sums: LeafSums; readonly ends: readonly ReadonlyMap<number, readonly number[]>[] } {
    const { rows, isOdd } = this;
    const sums = new LeafSums(rows);
    const ends = (rows[0]?.figures ?? []).map(() => new Map<number, number[]>());
    const mark = (place: number): void => {
      ends.forEach((bySum, column) => {
        const sum = sums.sum(0, place, column);
        const known = bySum.get(sum);
        if (known) known.push(place);
        else bySum.set(sum, [place]);
      });
    };
    for (const [place, row] of rows.entries()) {
      const { shape, called, adds } = row;
      const isLeaf = shape !== "open" && (shape !== "bare" || isOdd(place)) && !called && adds === null;
      if (!isLeaf || row.begins) mark(place);
      sums.add(place, row, isLeaf);
    }
    mark(rows.length);
    return { sums, ends };
  }
}

/** Index of the first place after `from`, their number where there is none; the places are in order. */
export function firstAfter(places: readonly number[], from: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) > from) high = middle;
    else low = middle + 1;
  }
  return low;
}
