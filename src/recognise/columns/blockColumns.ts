import { sameSum } from "../../domain/marks.ts";
import { EARNED } from "../../domain/meaning.ts";
import type { HeaderColumn } from "../table/header.ts";
import type { Table } from "../table/table.ts";
import { isShares, type ColumnFigures } from "./columnFigures.ts";
import type { ColumnMeanings } from "./columnMeanings.ts";

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
