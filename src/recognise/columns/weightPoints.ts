import { marks, type Marks } from "../../domain/marks.ts";
import type { Table } from "../table/table.ts";
import { isPercent, isShares, type ColumnFigures } from "./columnFigures.ts";
import type { ColumnMeanings } from "./columnMeanings.ts";
import { statedScale, TOP_OF_SCALE } from "./markScale.ts";
import { areMostlyWhole, partBlocks, wholeOf } from "./partBlocks.ts";
import type { PartShares, WeightsInParts } from "./partShares.ts";

/**
 * What a figure of a column is worth in marks.
 * - weight: full marks are figure × the figures of `times` × factor (20% is 20 points, 40% × 50% too), in `parts` × the share of
 *   the row's part
 * - share: the mark is full × figure ÷ outOf (90 of 100 on a weight of 20 is 18, 95% of 40 is 38); `some`: only cells in per cent
 * - part: the mark is one of its part, which counts by its share (45 of 50 in a part of 40% is 18)
 */
export type ColumnScale =
  | WeightScale
  | { readonly kind: "share"; readonly outOf: Marks; readonly some: boolean }
  | { readonly kind: "part"; readonly parts: PartShares };

export interface WeightScale {
  readonly kind: "weight";
  readonly factor: Marks;
  readonly times: readonly number[];
  readonly parts?: PartShares;
  /** Of a part's weight that is said again on each of its rows: the first of them. */
  readonly firstRows?: ReadonlyMap<number, number>;
}

export type ColumnScales = ReadonlyMap<number, ColumnScale>;

/** Of each row. */
export type Points = readonly (number | null)[];

/** Whether what a column's weights come to within each part says nothing of the whole. */
export function isWithinParts(scale: ColumnScale | undefined): boolean {
  return scale?.kind === "weight" && (scale.times.length > 0 || scale.parts !== undefined);
}

/**
 * Whether the sheet says 五分制, no mark is above five, and full marks that come to a hundred are: what can be earned by each is its
 * weight.
 */
export function areOfFew(
  table: Table,
  meanings: ColumnMeanings,
  figures: ColumnFigures,
  full: readonly number[],
): boolean {
  const stated = statedScale(table, figures.rows);
  const [only, ...others] = full;
  if (only === undefined || others.length > 0 || (stated !== "five" && stated !== "ten")) return false;
  const rows = figures.of(only).flatMap((most, at) => {
    const earned = [...meanings.columns("actual"), ...meanings.columns("review")];
    const marks = earned.flatMap((column) => figures.of(column)[at] ?? []);
    return most === null || marks.length === 0 ? [] : [{ most, mark: Math.max(...marks) }];
  });
  const top = TOP_OF_SCALE[stated];
  const closing = rows.length > 1 && rows.at(-1)?.most === 100 ? rows.slice(0, -1) : rows;
  const sum = closing.reduce((all, { most }) => all + most, 0);
  return sum === 100 && closing.every(({ mark }) => mark <= top) && closing.some(({ most }) => most > top);
}

/** Points of each row by its weights; parts × items where the weights of each part come to the whole. */
export function takeWeights(
  table: Table,
  figures: ColumnFigures,
  weights: readonly number[],
  scales: Map<number, ColumnScale>,
  inParts: WeightsInParts | null,
): Points | null {
  const [first, second] = weights;
  const isKnown = weights.every((column) => figures.of(column).some((one) => one !== null));
  if (first === undefined || !isKnown || weights.length > 2) return null;
  const factorOf = (column: number): number => (isShares(figures.of(column)) ? 100 : 1);
  /** @param shareOf what the row's part counts; undefined where the weights are of the whole */
  const take = (column: number, factor: number, more: Partial<WeightScale> = {}, shareOf?: Points): Points => {
    scales.set(column, { kind: "weight", factor: marks(factor), times: [], ...more });
    return figures.of(column).map((one, at) => {
      const unit = factor === 1 && isPercent(table, figures.rows[at] ?? 0, column) ? 100 : factor;
      return one && one * (shareOf ? (shareOf[at] ?? 0) : 1) * unit;
    });
  };
  if (second === undefined && inParts) {
    const { whole, shares } = inParts;
    const shareOf = figures.rows.map((row) => shares.get(row) ?? null);
    return take(first, 100 / whole, { parts: shares }, shareOf).map((one, at) => (shareOf[at] === null ? null : one));
  }
  if (second === undefined) return take(first, factorOf(first));
  const [part, item] = isBroader(table, figures, first, second) ? [first, second] : [second, first];
  const [own, broad] = [factorOf(item), factorOf(part)];
  const { sums, carried, firstRows } = itemsInParts(table, figures, part, item);
  take(part, broad, firstRows === null ? {} : { firstRows });
  const isOfPart =
    (sums.length > 0 && sums.every((sum) => Math.abs((sum * own) / 100 - 1) < 0.011)) ||
    areMostlyWhole(table, figures, part, item);
  // Of a sole part too where that is not all there is.
  const isSole = sums.length < 2 && !figures.of(part).some((one) => one !== null && one * broad < 100);
  if (!isOfPart || isSole) return take(item, own);
  const shareOf = carried.map((one) => one && Number(((one * broad) / 100).toPrecision(12)));
  // A weight written on each row, or merged over them, is a factor that a formula can follow.
  if (carried.every((one, at) => one === figures.of(part)[at]))
    return take(item, (own * broad) / 100, { times: [part] }, carried);
  return take(item, own, { parts: new Map(figures.rows.map((row, at) => [row, shareOf[at] ?? 0])) }, shareOf);
}

interface ItemsInParts {
  /** What the items' weights come to in each part. */
  readonly sums: readonly number[];
  /** The part's weight on each row of an item, also where it is written once above. */
  readonly carried: Points;
  /** Where it is said again on each row, the first of its part; else null. */
  readonly firstRows: ReadonlyMap<number, number> | null;
}

function itemsInParts(table: Table, figures: ColumnFigures, part: number, item: number): ItemsInParts {
  const blocks = partBlocks(table, figures, part, item, wholeOf(figures.of(item)));
  const carried = [...figures.of(part)];
  const firstRows = new Map<number, number>();
  let isRepeated = false;
  for (const { figure, places } of blocks) {
    for (const [at, place] of places.entries()) {
      const row = figures.rows[place] ?? 0;
      isRepeated ||= at > 0 && carried[place] !== null && table.isMergeTop(row, part);
      carried[place] = figure;
      firstRows.set(row, figures.rows[places[0] ?? place] ?? row);
    }
  }
  const sums = blocks.filter(({ places }) => places.length > 0).map(({ sum }) => sum);
  return { sums, carried, firstRows: isRepeated ? firstRows : null };
}

function isBroader(table: Table, figures: ColumnFigures, one: number, other: number): boolean {
  const [own, others] = [one, other].map(
    (column) =>
      figures.rows.filter((row, at) => table.isMergeTop(row, column) && figures.of(column)[at] !== null).length,
  );
  return own === others ? one < other : (own ?? 0) < (others ?? 0);
}
