import { a1 } from "../../domain/address.ts";
import { issue, type Issue } from "../../domain/issue.ts";
import { marks, type Marks } from "../../domain/marks.ts";
import type { MarkScale } from "../../domain/settings.ts";
import { referencesIn } from "../../domain/formula/formula.ts";
import { parseFormula } from "../../domain/formula/parseFormula.ts";
import type { ColumnMeanings } from "./columnMeanings.ts";
import { normaliseName } from "../text/normalise.ts";
import type { HeaderColumn } from "../table/header.ts";
import type { Table } from "../table/table.ts";
import { isShares, shareIn, type ColumnFigures } from "./columnFigures.ts";
import { partsOf, type ColumnRelation } from "./columnRelation.ts";
import type { PartShares, WeightsInParts } from "./partShares.ts";
import { saysWeight } from "./resultColumns.ts";
import { multipliedMarks, shortScale, TOP_OF_SCALE, type Multiplied } from "./shortScales.ts";
import { statedScale } from "./statedScale.ts";

/**
 * What a figure of a column is worth in marks.
 * - weight: full marks are figure × the figures of `times` × factor (20% is 20 points, 40% × 50% too), in `parts` × the share of
 *   the row's part
 * - share: the mark is full × figure ÷ outOf (90 of 100 on a weight of 20 is 18, 95% of 40 is 38); `some`: only cells in per cent
 * - part: the mark is one of its part, which counts by its share (45 of 50 in a part of 40% is 18)
 */
export type ColumnScale =
  | {
      readonly kind: "weight";
      readonly factor: Marks;
      readonly times: readonly number[];
      readonly parts?: PartShares;
    }
  | { readonly kind: "share"; readonly outOf: Marks; readonly some: boolean }
  | { readonly kind: "part"; readonly parts: PartShares };

export type ColumnScales = ReadonlyMap<number, ColumnScale>;

const ONE = marks(1);
const SCALES = ["hundred", "ten", "five"] as const;

/** Whether what a column's weights come to within each part says nothing of the whole. */
export function isWithinParts(scale: Extract<ColumnScale, { kind: "weight" }>): boolean {
  return scale.times.length > 0 || scale.parts !== undefined;
}

/** Of weights beside a 满分 that is one and the same for all rows: that 满分. null where the full marks are what can be earned. */
export function weightedOutOf(
  figures: ColumnFigures,
  weights: readonly HeaderColumn[],
  full: readonly HeaderColumn[],
): number | null {
  const others = full.filter((one) => !weights.includes(one));
  const [weight] = weights;
  const [other] = others;
  if (!weight || !other || weights.length !== 1 || others.length !== 1) return null;
  const tops = figures
    .of(other.column)
    .filter((value, row) => value !== null && isNumber(figures.of(weight.column)[row]));
  const [top] = tops;
  const differ = new Set(figures.of(weight.column).filter(isNumber)).size > 1;
  return typeof top === "number" && tops.length > 1 && differ && tops.every((one) => one === top) ? top : null;
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
): { readonly scales: ColumnScales; readonly issues: readonly Issue[] } {
  const scales = new Map<number, ColumnScale>();
  const issues: Issue[] = [];
  const full = meanings.all("full");
  const weights = inParts ? full : full.filter(({ at, column }) => meanings.isWeight(column) || saysWeight(at.text));
  const points = weights.length === full.length ? takeWeights(table, figures, weights, scales, inParts) : null;
  const multiplied: Multiplied[] = [];
  for (const column of [...meanings.all("actual"), ...meanings.all("review")]) {
    const kept = full.length > 0 ? fullFigures(figures, full, points) : null;
    const share = percentShare(table, figures, column.column, kept);
    if (share !== null) {
      scales.set(column.column, { kind: "share", outOf: ONE, some: share === "some" });
      if (share === "some") issues.push(ambiguous(table, column, ["share", "actual"]));
      continue;
    }
    const top = outOf ?? headedOutOf(column);
    // 权重 × 评分 beside both is weighted already.
    if (top !== null && kept !== null && !isMadeByWeights(column.column, follows, full)) {
      if (kept.some((one) => isNumber(one) && one !== top)) scales.set(column.column, outOfScale(top));
      continue;
    }
    // The user said that these are the marks, or they are 加权得分.
    const isWeighted = follows.some(({ result }) => result === column.column);
    if (inParts && !column.mapped && (isWeighted || isOfParts(figures, column.column, kept, inParts))) {
      scales.set(column.column, { kind: "part", parts: inParts.shares });
      continue;
    }
    if (kept === null || !points || column.mapped) continue;
    if (isWeighted) {
      const made = [...scales.values()].findLast((one) => one.kind === "weight");
      const unit = (made?.factor ?? ONE).div(100);
      const marks = made ? multipliedMarks(follows, column.column, meanings.columns("full"), unit) : null;
      if (marks !== null) multiplied.push({ column, marks });
      continue;
    }
    const weighed = { weights: kept, marked: figures.of(column.column), rows: figures.rows };
    const scale = said ?? scaleOf(table, full, column, weighed);
    if (typeof scale !== "string") issues.push(scale);
    else if (scale !== "points") {
      scales.set(column.column, outOfScale(TOP_OF_SCALE[scale]));
      if (scale === "hundred") multiplied.push({ column, marks: column.column });
    }
  }
  if (multiplied.length === 0) return { scales, issues };
  const stated = outOf ?? headedTop(table, multiplied) ?? saidTop(said ?? statedScale(table, isRowOf(figures)));
  const short = shortScale(table, figures, multiplied, stated);
  if (short === null) return { scales, issues };
  for (const [column, one] of scales) {
    if (one.kind === "weight") scales.set(column, { ...one, factor: one.factor.times(short.top).div(100) });
  }
  for (const { column, marks } of multiplied) {
    if (column.column === marks) scales.set(marks, outOfScale(short.top));
  }
  return { scales, issues: short.issue ? [...issues, short.issue] : issues };
}

function headedTop(table: Table, multiplied: readonly Multiplied[]): number | null {
  const [top = null] = multiplied.flatMap(({ marks }) => {
    const column = table.columns.find((one) => one.column === marks);
    return (column && headedOutOf(column)) ?? [];
  });
  return top;
}

function saidTop(scale: MarkScale | null): number | null {
  return scale === null || scale === "points" ? null : TOP_OF_SCALE[scale];
}

function isRowOf({ rows }: ColumnFigures): (row: number) => boolean {
  const own = new Set(rows);
  return (row) => own.has(row);
}

function isMadeByWeights(
  column: number,
  follows: readonly ColumnRelation[],
  weights: readonly HeaderColumn[],
): boolean {
  return follows.some((one) => {
    if (one.result !== column || (one.kind !== "product" && one.kind !== "weighted-pairs")) return false;
    const made = partsOf(one);
    return weights.some((weight) => made.includes(weight.column));
  });
}

interface Weighed {
  readonly rows: readonly number[];
  readonly weights: readonly (number | null)[];
  readonly marked: readonly (number | null)[];
}

/**
 * Whether marks beside weights are out of 100: by a formula that multiplies both, by the figure that closes them, where most are
 * above their weights, else by the sheet's own words. A question where some are above and nothing else says.
 */
function scaleOf(
  table: Table,
  [weight]: readonly HeaderColumn[],
  column: HeaderColumn,
  { rows, weights, marked }: Weighed,
): MarkScale | Issue {
  const both: { readonly mark: number; readonly most: number; readonly row: number }[] = [];
  const sums = { hundred: 0, ten: 0, five: 0, points: 0 };
  let closed: MarkScale | null = null;
  for (const [place, mark] of marked.entries()) {
    const most = weights[place];
    if (!isNumber(mark)) continue;
    const isClosing = both.length > 1 && (!isNumber(most) || Math.abs(most - 100) < 1e-9);
    if (isClosing && isNear(mark, sums.hundred)) closed ??= "hundred";
    else if (isClosing && isNear(mark, sums.points)) closed ??= "points";
    else if (isNumber(most)) {
      both.push({ mark, most, row: rows[place] ?? 0 });
      for (const to of SCALES) sums[to] += (mark * most) / TOP_OF_SCALE[to];
      sums.points += mark;
    }
  }
  const above = both.filter(({ mark, most }) => mark > most + 1e-9).length;
  if (both.some(({ mark }) => mark > 100)) return "points";
  if (above > 0 && isMultiplied(table, weight?.column ?? 0, column.column)) return "hundred";
  if (closed) return closed;
  if (above > 0 && above * 2 >= both.length) return "hundred";
  const leaves = new Set(both.map(({ row }) => row));
  const stated = statedScale(table, (row) => leaves.has(row));
  const top = Math.max(...both.map(({ mark }) => mark));
  if (stated === "ten" || stated === "five") return top <= TOP_OF_SCALE[stated] ? stated : "points";
  if (above > 0 && stated) return stated;
  // Nobody earns less than half of everything and as little of each: 4 and 5 beside 30 and 40 may be out of five.
  const possible = both.reduce((sum, { most }) => sum + most, 0);
  const isLow = both.length > 2 && top > 1 && top <= TOP_OF_SCALE.ten && sums.points * 2 < possible;
  if (above === 0 && stated !== "hundred" && !isLow) return "points";
  const cell = a1({ row: column.at.row, column: column.at.left });
  const short = top > TOP_OF_SCALE.five ? (["ten"] as const) : (["ten", "five"] as const);
  const offered: readonly MarkScale[] = [
    ...(above === 0 && stated !== "hundred" ? short : ["hundred" as const]),
    "points",
  ];
  const answers = offered.map((to) => {
    return { setting: "scale", to, total: Number(sums[to].toPrecision(12)) } as const;
  });
  return issue(
    "reading-ambiguous",
    { sheet: table.sheet.name, cell },
    { name: column.heading, text: column.at.text, answers },
  );
}

/** As an office rounds it. */
function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) < 0.00501;
}

/**
 * Whether marks are points within their parts: none above what its weight makes in the part, some above what it makes in the
 * whole.
 */
function isOfParts(
  figures: ColumnFigures,
  column: number,
  points: readonly (number | null)[] | null,
  { column: weight, whole, arePoints }: WeightsInParts,
): boolean {
  if (arePoints) return true;
  const weights = figures.of(weight);
  const marked = figures.of(column).flatMap((mark, at) => {
    const [own, most] = [weights[at], points?.[at]];
    return mark !== null && isNumber(own) && isNumber(most) ? [{ mark, inPart: (own * 100) / whole, most }] : [];
  });
  return (
    marked.every(({ mark, inPart }) => mark <= inPart + 1e-9) && marked.some(({ mark, most }) => mark > most + 1e-9)
  );
}

/** Points of each row by its weights; parts × items where the weights of each part come to the whole. */
function takeWeights(
  table: Table,
  figures: ColumnFigures,
  weights: readonly HeaderColumn[],
  scales: Map<number, ColumnScale>,
  inParts: WeightsInParts | null,
): readonly (number | null)[] | null {
  const [first, second] = weights;
  const known = weights.every(({ column }) => figures.of(column).some(isNumber));
  if (!first || !known || weights.length > 2) return null;
  const factorOf = ({ column }: HeaderColumn): number => (isShares(figures.of(column)) ? 100 : 1);
  if (!second && inParts) {
    const { whole, shares } = inParts;
    scales.set(first.column, { kind: "weight", factor: marks(100 / whole), times: [], parts: shares });
    return figures.of(first.column).map((one, at) => {
      const share = shares.get(figures.rows[at] ?? 0);
      return one === null || share === undefined ? null : (one * share * 100) / whole;
    });
  }
  if (!second) {
    scales.set(first.column, { kind: "weight", factor: marks(factorOf(first)), times: [] });
    return figures.of(first.column).map((one) => one && one * factorOf(first));
  }
  const [part, item] = isBroader(table, figures, first, second) ? [first, second] : [second, first];
  const whole = factorOf(item) === 100 ? 1 : 100;
  const sums = partSums(table, figures, part, item);
  const isOfPart = sums.size > 0 && [...sums.values()].every((sum) => Math.abs(sum - whole) < 0.011 * whole);
  const own = factorOf(item);
  const broad = factorOf(part);
  scales.set(part.column, { kind: "weight", factor: marks(broad), times: [] });
  // Of a sole part too where that is not all there is.
  const isOne = sums.size < 2 && !figures.of(part.column).some((one) => isNumber(one) && one * broad < 100);
  if (!isOfPart || isOne) {
    scales.set(item.column, { kind: "weight", factor: marks(own), times: [] });
    return figures.of(item.column).map((one) => one && one * own);
  }
  const factor = (own * broad) / 100;
  const parts = carriedDown(figures, part, item);
  const isMerged = parts.every((one, at) => one === figures.of(part.column)[at]);
  if (isMerged) scales.set(item.column, { kind: "weight", factor: marks(factor), times: [part.column] });
  else {
    const shareAt = (at: number): number => Number((((parts[at] ?? 0) * broad) / 100).toPrecision(12));
    const shares = new Map(figures.rows.map((row, at) => [row, shareAt(at)]));
    scales.set(item.column, { kind: "weight", factor: marks(own), times: [], parts: shares });
  }
  return figures.of(item.column).map((one, row) => one && one * (parts[row] ?? 0) * factor);
}

/** The weight of its part on each row that has one of its own, also where it is written once above several. */
function carriedDown(figures: ColumnFigures, part: HeaderColumn, item: HeaderColumn): readonly (number | null)[] {
  const items = figures.of(item.column);
  let last: number | null = null;
  return figures.of(part.column).map((one, at) => {
    if (one !== null) last = one;
    return items[at] === null ? one : last;
  });
}

function isBroader(table: Table, figures: ColumnFigures, one: HeaderColumn, other: HeaderColumn): boolean {
  const tops = ({ column }: HeaderColumn): number =>
    figures.rows.filter((row, at) => table.isMergeTop(row, column) && figures.of(column)[at] !== null).length;
  return tops(one) < tops(other) || (tops(one) === tops(other) && one.column < other.column);
}

/** What the items' weights come to in each part, by its cell. */
function partSums(table: Table, figures: ColumnFigures, part: HeaderColumn, item: HeaderColumn): Map<string, number> {
  const sums = new Map<string, number>();
  const weights = figures.of(item.column);
  const own = figures.of(part.column);
  let cell = "";
  figures.rows.forEach((row, at) => {
    const weight = weights[at];
    if (own[at] !== null) cell = table.cell(row, part.column);
    if (!isNumber(weight) || cell === "") return;
    sums.set(cell, (sums.get(cell) ?? 0) + weight);
  });
  return sums;
}

function fullFigures(
  figures: ColumnFigures,
  full: readonly HeaderColumn[],
  points: readonly (number | null)[] | null,
): readonly (number | null)[] {
  return points ?? figures.of(full[0]?.column ?? 0);
}

/**
 * "all" where every mark is in per cent, "closed" where besides a closing row holds what they come to of the full marks, "some"
 * where marks and per cent stand side by side.
 */
function percentShare(
  table: Table,
  figures: ColumnFigures,
  column: number,
  full: readonly (number | null)[] | null,
): "all" | "closed" | "some" | null {
  let shares = 0;
  let others = 0;
  let earned = 0;
  let last = Number.NaN;
  for (const [at, row] of figures.rows.entries()) {
    const value = table.value(row, column);
    const isNumeric = typeof value === "number";
    // 得分率 below the total is nobody's mark.
    if (full !== null && full[at] === null) continue;
    if (typeof value === "string" ? shareIn(value) !== null : isNumeric && table.format(row, column)?.includes("%")) {
      shares += 1;
      earned += (figures.of(column)[at] ?? 0) * (full?.[at] ?? 0);
      last = Number.NaN;
    } else if (isNumeric) {
      others += 1;
      last = value;
    }
  }
  if (shares === 0) return null;
  if (others === 0) return "all";
  return others === 1 && shares > 1 && isNear(last, earned) ? "closed" : "some";
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

/** 百分制, （满分100分）: what the marks of a column are out of. */
function headedOutOf({ heading }: HeaderColumn): number | null {
  const text = heading.normalize("NFKC").replace(/\s+/gu, "");
  if (/百分制/u.test(text)) return 100;
  if (/十分制|10分制/u.test(text)) return 10;
  const stated = /满分(?:为|:)?(\d{1,4})分?/u.exec(text)?.[1];
  return stated === undefined || normaliseName(text) === "" ? null : Number(stated);
}

function outOfScale(top: number): ColumnScale {
  return { kind: "share", outOf: marks(top), some: false };
}

/** Whether a formula of the sheet multiplies two columns: SUMPRODUCT(C4:C8,D4:D8), C4*D4+C5*D5. */
function isMultiplied(table: Table, one: number, other: number): boolean {
  for (const text of table.sheet.formulas.values()) {
    if (!/SUMPRODUCT|\*/iu.test(text)) continue;
    const columns = new Set([...referencesIn(parseFormula(text))].map(({ range }) => range.left));
    if (columns.has(one) && columns.has(other)) return true;
  }
  return false;
}

function ambiguous(table: Table, { at, heading }: HeaderColumn, names: readonly string[]): Issue {
  const cell = a1({ row: at.row, column: at.left });
  return issue("column-ambiguous", { sheet: table.sheet.name, cell }, { name: heading, text: at.text, names });
}

function isNumber(value: number | null | undefined): value is number {
  return typeof value === "number";
}
