import { a1 } from "../../domain/address.ts";
import { issue, type Issue } from "../../domain/issue.ts";
import { marks } from "../../domain/marks.ts";
import type { MarkScale } from "../../domain/settings.ts";
import type { ColumnMeanings } from "./columnMeanings.ts";
import type { HeaderColumn } from "../table/header.ts";
import type { Table } from "../table/table.ts";
import { isPercent, isRounded, type ColumnFigures } from "./columnFigures.ts";
import type { ColumnRelation } from "./formulaRelation.ts";
import type { Rates } from "./rateColumns.ts";
import type { WeightsInParts } from "./partShares.ts";
import { areOfFew, takeWeights, type ColumnScale, type ColumnScales, type Points } from "./weightPoints.ts";
import {
  headedOutOf,
  isMultiplied,
  isWeightedAlready,
  multipliedMarks,
  scaleOf,
  shortScale,
  statedScale,
  TOP_OF_SCALE,
} from "./markScale.ts";

const ONE = marks(1);

/** Of weights, or those of parts and of their rows, beside a 满分 that is one and the same for all rows: that 满分. null where the full marks are what can be earned. */
export function weightedOutOf(
  figures: ColumnFigures,
  weights: readonly HeaderColumn[],
  full: readonly HeaderColumn[],
): number | null {
  const [other, ...others] = full.filter((one) => !weights.includes(one));
  if (weights.length === 0 || weights.length > 2 || !other || others.length > 0) return null;
  const [first = [], second = first] = weights.map(({ column }) => figures.of(column));
  const own = first.map((one, at) => one ?? second[at] ?? null);
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
      if (kept.every((one) => one === null || one === top)) continue;
      const weighted = isWeightedAlready(table, figures, column, full, kept, top, said);
      if (typeof weighted !== "boolean") issues.push(weighted);
      if (weighted !== true) scales.set(own, outOfScale(top));
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
    const figure = figures.of(column)[at] ?? null;
    // 得分率 below the total is nobody's mark.
    if (full !== null && full[at] === null) continue;
    if (isPercent(table, row, column)) {
      shares += 1;
      earned += (figure ?? 0) * (full?.[at] ?? 0);
      last = Number.NaN;
    } else if (figure !== null) {
      others += 1;
      last = figure;
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
