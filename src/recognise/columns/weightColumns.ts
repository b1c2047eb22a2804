import { sameSum } from "../../domain/marks.ts";
import { EARNED } from "../../domain/meaning.ts";
import type { Evidence } from "../../domain/reading.ts";
import type { HeaderColumn } from "../table/header.ts";
import type { Table } from "../table/table.ts";
import { isRounded, isShares, type ColumnFigures } from "./columnFigures.ts";
import { holdsFigures } from "./columnMarks.ts";
import { saysWeight, type ColumnMeanings } from "./columnMeanings.ts";
import type { ColumnRelation } from "./formulaRelation.ts";

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
    .filter((one) => one.at.text === "" && one.column < first && comesToWhole(table, figures, one))
    .filter(({ column }) => figures.of(column).filter((figure) => figure !== null).length >= FEWEST_ROWS);
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
 * 原始分 | 权重 | 加权得分: headed as what can be earned, what the weights multiply to give the only marks there are was earned itself.
 */
export function takeMultipliedFull(table: Table, meanings: ColumnMeanings, figures: ColumnFigures): void {
  const full = meanings.all("full");
  const [weight, ...weights] = full.filter(saysWeight);
  const [marked, ...others] = full.filter((one) => !saysWeight(one));
  // A grade beside them says the same in words.
  const earned = meanings.all(...EARNED).filter(({ column }) => holdsFigures(table, column));
  if (!weight || !marked || weights.length + others.length > 0 || marked.mapped || earned.length === 0) return;
  if (!comesToWhole(table, figures, weight)) return;
  if (earned.every((result) => isProduct(figures, result, weight, marked))) meanings.take([marked], "score");
}

/** Of marks that differ from row to row: one and the same 满分 for all is what they are out of. */
function isProduct(figures: ColumnFigures, result: HeaderColumn, weight: HeaderColumn, marked: HeaderColumn): boolean {
  const [made, weights, marks] = [result, weight, marked].map(({ column }) => figures.of(column));
  const rows = figures.rows.flatMap((_, at) => {
    const [one, share, mark] = [made?.[at], weights?.[at], marks?.[at]];
    return typeof one === "number" && typeof share === "number" && typeof mark === "number"
      ? [{ one, share, mark }]
      : [];
  });
  const isMade = [1, 0.01].some((factor) =>
    rows.every(({ one, share, mark }) => isRounded(one, share * mark * factor)),
  );
  return rows.length >= FEWEST_ROWS && isMade && new Set(rows.map(({ mark }) => mark)).size > 1;
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

/** A column written once over several rows, and one with a figure on each of them. */
interface BlockPair {
  readonly part: HeaderColumn;
  readonly row: HeaderColumn;
  /** The parts come to one whole and the rows of each part too; else the rows of each part come to its figure. */
  readonly areWeights: boolean;
}

/**
 * 一级权重 | 二级权重, 分值 | 细则分值 of which a heading is unknown: the rows of each part come to what stands once beside them, or as
 * weights to one whole as the parts do. Both are what can be earned, where a column of marks is known and none of it is above them.
 */
export function takeBlockColumns(table: Table, meanings: ColumnMeanings, figures: ColumnFigures): void {
  const earned = meanings.columns(...EARNED, "deducted");
  const [first] = earned;
  const full = meanings.all("full");
  if (first === undefined || full.length > 1) return;
  const open = [...full, ...meanings.all("unknown")].filter(
    ({ column, mapped }) => column < first && (!mapped || full.some((one) => one.column === column)),
  );
  const pairs = open.flatMap((part) =>
    open.flatMap((row) => {
      if (part === row || (full.length > 0 && !full.includes(part) && !full.includes(row))) return [];
      return pairOf(table, figures, part, row, figures.of(first)) ?? [];
    }),
  );
  const [pair, ...others] = pairs;
  if (!pair || others.length > 0) return;
  const { part, row, areWeights } = pair;
  meanings.take([part, row], "full");
  if (areWeights) meanings.setWeights([part, row]);
}

function pairOf(
  table: Table,
  figures: ColumnFigures,
  part: HeaderColumn,
  row: HeaderColumn,
  marks: readonly (number | null)[],
): BlockPair | null {
  const blocks: { readonly figure: number; sum: number; rows: number }[] = [];
  const own = figures.of(row.column);
  const parts = figures.of(part.column);
  let isBelow = true;
  for (const [at, place] of figures.rows.entries()) {
    const figure = table.isMergeTop(place, part.column) ? (parts[at] ?? null) : null;
    const single = own[at] ?? null;
    const before = blocks.reduce((sum, block) => sum + block.figure, 0);
    // The row that closes the table states what the parts come to.
    const isClosing = blocks.length > 1 && figure !== null && sameSum(figure, before);
    if (isClosing && at === figures.rows.length - 1) continue;
    if (single === null || !table.isMergeTop(place, row.column)) return null;
    if (figure !== null) blocks.push({ figure, sum: 0, rows: 0 });
    const block = blocks.at(-1);
    if (!block) return null;
    block.sum += single;
    block.rows += 1;
    isBelow &&= (marks[at] ?? 0) <= single;
  }
  if (blocks.length < 2 || blocks.every(({ rows }) => rows < 2)) return null;
  // A part that states another sum is a mistake to be said.
  const fitting = blocks.filter(({ figure, sum }) => sameSum(figure, sum));
  if (isBelow && fitting.length * 2 >= blocks.length) return { part, row, areWeights: false };
  const [wholeOfRows, wholeOfParts] = [own, parts].map((one) => (isShares(one) ? 1 : 100));
  const all = blocks.reduce((sum, { figure }) => sum + figure, 0);
  const areWeights = sameSum(all, wholeOfParts ?? 1) && blocks.every(({ sum }) => sameSum(sum, wholeOfRows ?? 1));
  return areWeights ? { part, row, areWeights } : null;
}
