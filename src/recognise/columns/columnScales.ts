import { a1 } from "../../domain/address.ts";
import { issue, type Issue } from "../../domain/issue.ts";
import { marks, type Marks } from "../../domain/marks.ts";
import type { MarkScale } from "../../domain/settings.ts";
import type { ColumnMeanings } from "./columnMeanings.ts";
import type { HeaderColumn } from "../table/header.ts";
import type { Table } from "../table/table.ts";
import { isPercent, isRounded, isShares, type ColumnFigures } from "./columnFigures.ts";
import type { ColumnRelation } from "./formulaRelation.ts";
import type { Rates } from "./rateColumns.ts";
import type { PartShares, WeightsInParts } from "./partShares.ts";
import {
  headedOutOf,
  isMultiplied,
  multipliedMarks,
  scaleOf,
  shortScale,
  statedScale,
  TOP_OF_SCALE,
} from "./markScale.ts";

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
}

export type ColumnScales = ReadonlyMap<number, ColumnScale>;

const ONE = marks(1);

/** Of each row. */
type Points = readonly (number | null)[];

/** Whether what a column's weights come to within each part says nothing of the whole. */
export function isWithinParts(scale: WeightScale): boolean {
  return scale.times.length > 0 || scale.parts !== undefined;
}

/** Of weights beside a 满分 that is one and the same for all rows: that 满分. null where the full marks are what can be earned. */
export function weightedOutOf(
  figures: ColumnFigures,
  weights: readonly HeaderColumn[],
  full: readonly HeaderColumn[],
): number | null {
  const [other, ...others] = full.filter((one) => !weights.includes(one));
  const [weight] = weights;
  if (!weight || !other || weights.length + others.length > 1) return null;
  const own = figures.of(weight.column);
  const [top = null, ...tops] = figures
    .of(other.column)
    .filter((one, at) => one !== null && (own[at] ?? null) !== null);
  const differ = new Set(own.filter((one) => one !== null)).size > 1;
  return differ && tops.length > 0 && tops.every((one) => one === top) ? top : null;
}

/** How the marks columns finally taken are to be read; asks where the sheet does not say. */
export function columnScales(
  table: Table,
  meanings: ColumnMeanings,
  figures: ColumnFigures,
  outOf: number | null,
  said: MarkScale | undefined,
  follows: readonly ColumnRelation[],
  inParts: WeightsInParts | null,
  rates: Rates,
): { readonly scales: ColumnScales; readonly issues: readonly Issue[] } {
  const scales = new Map<number, ColumnScale>();
  const issues: Issue[] = [];
  const full = meanings.columns("full");
  const areWeights =
    inParts !== null || full.every((column) => meanings.isWeight(column)) || areOfFew(table, meanings, figures, full);
  const points = areWeights ? takeWeights(table, figures, full, scales, inParts) : null;
  const kept = full[0] === undefined ? null : (points ?? figures.of(full[0]));
  /** Columns of marks that the sheet multiplies by weights as they stand. */
  const multiplied = new Set<number>();
  for (const column of meanings.all("actual", "review")) {
    const own = column.column;
    const share = percentShare(table, figures, own, kept);
    if (share !== null) {
      scales.set(own, { kind: "share", outOf: ONE, some: share === "some" });
      if (share === "some") issues.push(ambiguous(table, column));
      continue;
    }
    const rate = rates.get(own);
    if (typeof rate === "number" && kept !== null) {
      scales.set(own, outOfScale(rate));
      if (kept.some((one) => one !== null && one !== rate)) issues.push(ambiguous(table, column));
      continue;
    }
    const made = follows.filter(({ result }) => result === own);
    const isWeighted = made.some(
      ({ kind, parts }) => (kind === "product" || kind === "pairs") && full.some((one) => parts.includes(one)),
    );
    const top = outOf ?? headedOutOf(column);
    // 权重 × 评分 beside both is weighted already.
    if (top !== null && kept !== null && !isWeighted) {
      if (kept.some((one) => one !== null && one !== top)) scales.set(own, outOfScale(top));
      continue;
    }
    // The user said that these are the marks, or they are 加权得分.
    if (inParts && !column.mapped && (made.length > 0 || isOfParts(figures, own, kept, inParts))) {
      scales.set(own, { kind: "part", parts: inParts.shares });
      continue;
    }
    const [weight] = full;
    if (weight === undefined || !points || column.mapped) continue;
    if (made.length > 0) {
      const by = [...scales.values()].findLast((one) => one.kind === "weight");
      const marks = by ? multipliedMarks(made, full, by.factor.div(100)) : null;
      if (marks !== null) multiplied.add(marks);
      continue;
    }
    const scale = said ?? scaleOf(table, figures, column, weight, points);
    if (typeof scale !== "string") issues.push(scale);
    else if (scale !== "points") {
      scales.set(own, outOfScale(TOP_OF_SCALE[scale]));
      if (scale === "hundred") multiplied.add(own);
    }
  }
  if (multiplied.size === 0) return { scales, issues };
  const headed = table.columns.flatMap((one) => (multiplied.has(one.column) ? (headedOutOf(one) ?? []) : []));
  const stated = said ?? statedScale(table, figures.rows);
  const top = stated === null || stated === "points" ? null : TOP_OF_SCALE[stated];
  const short = shortScale(table, figures, multiplied, outOf ?? headed[0] ?? top);
  if (short === null) return { scales, issues };
  for (const [column, one] of scales) {
    if (one.kind === "weight") scales.set(column, { ...one, factor: one.factor.times(short.top).div(100) });
    else if (multiplied.has(column)) scales.set(column, outOfScale(short.top));
  }
  return { scales, issues: short.issue ? [...issues, short.issue] : issues };
}

/**
 * Whether the sheet says 五分制, no mark is above five, and full marks that come to a hundred are: what can be earned by each is its
 * weight.
 */
function areOfFew(table: Table, meanings: ColumnMeanings, figures: ColumnFigures, full: readonly number[]): boolean {
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

/**
 * Whether marks are points within their parts: none above what its weight makes in the part, some above what it makes in the
 * whole.
 */
function isOfParts(
  figures: ColumnFigures,
  column: number,
  points: Points | null,
  { column: weight, whole, arePoints }: WeightsInParts,
): boolean {
  if (arePoints) return true;
  const weights = figures.of(weight);
  let isAbove = false;
  for (const [at, mark] of figures.of(column).entries()) {
    const [own, most] = [weights[at] ?? null, points?.[at] ?? null];
    if (mark === null || own === null || most === null) continue;
    if (mark > (own * 100) / whole + 1e-9) return false;
    isAbove ||= mark > most + 1e-9;
  }
  return isAbove;
}

/** Points of each row by its weights; parts × items where the weights of each part come to the whole. */
function takeWeights(
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
  const { sums, carried } = itemsInParts(table, figures, part, item);
  take(part, broad);
  const isOfPart = sums.length > 0 && sums.every((sum) => Math.abs((sum * own) / 100 - 1) < 0.011);
  // Of a sole part too where that is not all there is.
  const isSole = sums.length < 2 && !figures.of(part).some((one) => one !== null && one * broad < 100);
  if (!isOfPart || isSole) return take(item, own);
  const shareOf = carried.map((one) => one && Number(((one * broad) / 100).toPrecision(12)));
  // A weight written on each row, or merged over them, is a factor that a formula can follow.
  if (carried.every((one, at) => one === figures.of(part)[at]))
    return take(item, (own * broad) / 100, { times: [part] }, carried);
  return take(item, own, { parts: new Map(figures.rows.map((row, at) => [row, shareOf[at] ?? 0])) }, shareOf);
}

/** What the items' weights come to in each part, and the part's weight on each row of an item, also where it is written once above. */
function itemsInParts(
  table: Table,
  figures: ColumnFigures,
  part: number,
  item: number,
): { readonly sums: readonly number[]; readonly carried: Points } {
  const sums = new Map<string, number>();
  const items = figures.of(item);
  let cell = "";
  let last: number | null = null;
  const carried = figures.of(part).map((one, at) => {
    if (one !== null) [cell, last] = [table.cell(figures.rows[at] ?? 0, part), one];
    const weight = items[at] ?? null;
    if (weight !== null && cell !== "") sums.set(cell, (sums.get(cell) ?? 0) + weight);
    return weight === null ? one : last;
  });
  return { sums: [...sums.values()], carried };
}

function isBroader(table: Table, figures: ColumnFigures, one: number, other: number): boolean {
  const [own, others] = [one, other].map(
    (column) =>
      figures.rows.filter((row, at) => table.isMergeTop(row, column) && figures.of(column)[at] !== null).length,
  );
  return own === others ? one < other : (own ?? 0) < (others ?? 0);
}

/**
 * "all" where every mark is in per cent, "closed" where besides a closing row holds what they come to of the full marks, "some"
 * where marks and per cent stand side by side.
 */
function percentShare(
  table: Table,
  figures: ColumnFigures,
  column: number,
  full: Points | null,
): "all" | "closed" | "some" | null {
  let shares = 0;
  let others = 0;
  let earned = 0;
  let last = Number.NaN;
  for (const [at, row] of figures.rows.entries()) {
    const value = table.value(row, column);
    // 得分率 below the total is nobody's mark.
    if (full !== null && full[at] === null) continue;
    if (isPercent(table, row, column)) {
      shares += 1;
      earned += (figures.of(column)[at] ?? 0) * (full?.[at] ?? 0);
      last = Number.NaN;
    } else if (typeof value === "number") {
      others += 1;
      last = value;
    }
  }
  if (shares === 0) return null;
  if (others === 0) return "all";
  return others === 1 && shares > 1 && isRounded(last, earned) ? "closed" : "some";
}

/**
 * 自评得分率 | 督导得分率 where no column holds marks: shares of the full marks, which the closing row multiplies or is the sum of. A
 * rate that nothing multiplies is only told.
 */
export function multipliedShares(
  table: Table,
  figures: ColumnFigures,
  unknown: readonly HeaderColumn[],
  full: readonly number[],
): readonly HeaderColumn[] {
  const [whole] = full;
  if (whole === undefined || full.length > 1) return [];
  return unknown.filter(({ column }) => {
    const share = percentShare(table, figures, column, figures.of(whole));
    return share === "closed" || (share === "all" && isMultiplied(table, whole, column));
  });
}

function outOfScale(top: number): ColumnScale {
  return { kind: "share", outOf: marks(top), some: false };
}

function ambiguous(table: Table, { at, heading }: HeaderColumn): Issue {
  const cell = a1({ row: at.row, column: at.left });
  const detail = { name: heading, text: at.text, names: ["share", "actual"] };
  return issue("column-ambiguous", { sheet: table.sheet.name, cell }, detail);
}
