import { sameSum, sumOf } from "../../domain/marks.ts";
import { EARNED } from "../../domain/meaning.ts";
import type { Evidence } from "../../domain/reading.ts";
import type { HeaderColumn } from "../table/header.ts";
import type { Table } from "../table/table.ts";
import { isRounded, type ColumnFigures } from "./columnFigures.ts";
import { holdsFigures } from "./columnMarks.ts";
import { saysWeight, type ColumnMeanings } from "./columnMeanings.ts";
import type { ColumnRelation } from "./formulaRelation.ts";
import { carriedWeights } from "./partBlocks.ts";

/** Columns that are weights, or what can be earned, by what their figures come to, whatever they are called. */

const WHOLES = [1, 100] as const;
const FEWEST_ROWS = 3;

/**
 * Without a heading, left of the marks where nothing is called what can be earned, and 1 or 100 in all: the weights. Beside marks
 * that are points they are the full marks.
 */
export function takeUnheadedWeights(table: Table, meanings: ColumnMeanings, figures: ColumnFigures): void {
  if (meanings.all("full").length > 0) return;
  const [first = 0] = EARNED.flatMap((meaning) => meanings.columns(meaning)).sort((one, other) => one - other);
  const found = meanings
    .all("unknown")
    .filter((one) => one.at.text === "" && one.column < first && comesToWhole(table, figures, one));
  if (found.length !== 1) return;
  meanings.take(found, "full");
  meanings.setWeights(found);
}

/**
 * Where no column is headed as what can be earned: the one that marks are multiplied by, or that says 比重, and that comes to 1 or 100
 * over the rows, is their weights.
 */
export function takeProvenWeights(
  table: Table,
  meanings: ColumnMeanings,
  figures: ColumnFigures,
  relations: readonly ColumnRelation[],
): void {
  if (meanings.has("full")) return;
  const earned = meanings.columns(...EARNED);
  if (earned.length === 0) return;
  const multiplied = new Map<number, Evidence>();
  for (const relation of relations) {
    if (relation.kind !== "product") continue;
    const { parts, evidence } = relation;
    const marked = parts.some((part) => earned.includes(part));
    if (marked) for (const part of parts) if (!earned.includes(part)) multiplied.set(part, evidence);
  }
  const found = meanings.all("unknown").filter((one) => {
    const isBefore = one.column < Math.max(...earned);
    return isBefore && (multiplied.has(one.column) || saysWeight(one)) && comesToWhole(table, figures, one);
  });
  const [weight] = found;
  if (!weight || found.length > 1) return;
  meanings.take(found, "full", multiplied.get(weight.column));
  meanings.setWeights(found);
}

/**
 * 原始分 | 权重 | 加权得分, also with the weights of parts: headed as what can be earned, what the weights multiply to give the only marks
 * there are was earned itself.
 */
export function takeMultipliedFull(table: Table, meanings: ColumnMeanings, figures: ColumnFigures): void {
  const full = meanings.all("full");
  const weights = full.filter(({ column }) => meanings.isWeight(column));
  const [marked, ...others] = full.filter((one) => !weights.includes(one));
  // A grade beside them says the same in words.
  const earned = meanings.all(...EARNED).filter(({ column }) => holdsFigures(table, column));
  if (!marked || others.length > 0 || marked.mapped) return;
  const factors = weightsOfRows(table, figures, weights);
  if (!factors) return;
  const results = earned.length > 0 ? earned : meanings.all("unknown");
  const made = results.filter((result) => isProduct(figures, result, factors, marked));
  const [result] = made;
  if (!result && earned.length === 0 && isClosedByProduct(figures, factors, marked)) meanings.take([marked], "score");
  if (!result || (earned.length > 0 ? made.length < earned.length : made.length > 1)) return;
  meanings.take([marked], "score");
  if (earned.length === 0) meanings.take([result], "actual");
}

/**
 * 占比 | 百分制评分 | 计入总分值: headed as what can be earned, what weights leave of the marks beside them is none of it, whether the weights
 * are known or only come to a whole.
 */
export function dropWeightedFull(table: Table, meanings: ColumnMeanings, figures: ColumnFigures): void {
  const full = meanings.all("full");
  const known = full.filter(({ column }) => meanings.isWeight(column));
  const [made, ...others] = full.filter((one) => !known.includes(one));
  if (!made || others.length > 0 || made.mapped) return;
  const marks = meanings.all(...EARNED).filter(({ column }) => holdsFigures(table, column));
  const open = known.length > 0 ? [known] : meanings.all("unknown").map((one) => [one]);
  const found = open.find((weights) => {
    const factors = weightsOfRows(table, figures, weights);
    return factors && marks.some((one) => isProduct(figures, made, factors, one));
  });
  if (!found) return;
  meanings.take([made], "unknown");
  meanings.take(found, "full");
  meanings.setWeights(found);
}

/** What each row counts by one column of weights that come to a whole, or two of parts and of their rows; null where they do not. */
function weightsOfRows(
  table: Table,
  figures: ColumnFigures,
  [one, other, ...others]: readonly HeaderColumn[],
): readonly (number | null)[] | null {
  if (!one || others.length > 0) return null;
  if (!other) return comesToWhole(table, figures, one) ? figures.of(one.column) : null;
  const found = carriedWeights(table, figures, [one.column, other.column]);
  return found ? figures.of(found.item).map((own, at) => own && own * (found.carried[at] ?? 0)) : null;
}

/** Of marks that differ from row to row: one and the same 满分 for all is what they are out of. */
function isProduct(
  figures: ColumnFigures,
  result: HeaderColumn,
  weights: readonly (number | null)[],
  marked: HeaderColumn,
): boolean {
  const [made, marks] = [figures.of(result.column), figures.of(marked.column)];
  const rows = figures.rows.flatMap((_, at) => {
    const [one, share, mark] = [made[at], weights[at], marks[at]];
    return typeof one === "number" && typeof share === "number" && typeof mark === "number"
      ? [{ one, share, mark }]
      : [];
  });
  const isMade = [1, 0.01, 0.0001].some((factor) =>
    rows.every(({ one, share, mark }) => isRounded(one, share * mark * factor)),
  );
  return rows.length >= FEWEST_ROWS && isMade && new Set(rows.map(({ mark }) => mark)).size > 1;
}

/** Whether the last figure of a column, beside no weight, is what the weights make of those above. */
function isClosedByProduct(
  figures: ColumnFigures,
  weights: readonly (number | null)[],
  { column }: HeaderColumn,
): boolean {
  const marks = figures.of(column);
  const last = marks.findLastIndex((mark) => mark !== null);
  const sum = sumOf(marks.slice(0, last).map((mark, at) => (mark ?? 0) * (weights[at] ?? 0)));
  const isClosed = [1, 0.01, 0.0001].some((factor) => isRounded(marks[last] ?? 0, sum * factor));
  return sum > 0 && isClosed && (weights[last] ?? null) === null;
}

/** Whether figures come to 1 or 100 over the rows, less one that states the whole. */
function comesToWhole(table: Table, figures: ColumnFigures, { column }: HeaderColumn): boolean {
  const own = figures
    .of(column)
    .filter((figure, at) => figure !== null && table.isMergeTop(figures.rows[at] ?? 0, column));
  const sum = own.reduce<number>((all, figure) => all + (figure ?? 0), 0);
  return WHOLES.some((whole) => {
    const isStated = own.length > 2 && sameSum(own.at(-1) ?? 0, whole);
    return own.length > 1 && sameSum(sum, isStated ? 2 * whole : whole);
  });
}
