import { sameSum, sumOf } from "../../domain/marks.ts";
import { EARNED } from "../../domain/meaning.ts";
import type { HeaderColumn } from "../table/header.ts";
import type { Table } from "../table/table.ts";
import { columnFigures, type ColumnFigures } from "./columnFigures.ts";
import type { ColumnMeanings } from "./columnMeanings.ts";
import { constantsOf, formulaRelation } from "./formulaRelation.ts";
import { areMostlyWhole, partBlocks, wholeOf, type PartBlock } from "./partBlocks.ts";

/** Headings of texts, which a word in that of a weight may be taken for. */
const NAMES = ["item", "indicator", "content", "standard"] as const;

/** A column with a figure for each part, and one with a figure on each of its rows. */
interface BlockPair {
  readonly part: HeaderColumn;
  readonly row: HeaderColumn;
}

/**
 * 一级权重 | 二级权重, 分值 | 细则分值, whatever they are called: the rows of each part come to one whole as the parts do, or to what stands
 * once beside them. Both are what can be earned, where a column of marks is known and none of it is above them.
 */
export function takeBlockColumns(table: Table, meanings: ColumnMeanings, figures: ColumnFigures): void {
  const earned = meanings.columns(...EARNED, "deducted");
  const [first] = earned;
  const full = meanings.all("full");
  const columns = [...full, ...meanings.all("unknown")];
  // 标准 or 板块内占比 over figures.
  const named = meanings.all(...NAMES).filter(({ column, mapped }) => !mapped && figures.columns.includes(column));
  const open = [...columns, ...named];
  const weights =
    onlyPair(open, (part, row) => areWeights(table, figures, part, row)) ?? multipliedPair(table, figures, open);
  if (weights) {
    const { part, row } = weights;
    const isOfPart = first !== undefined && areOfPart(table, figures, part, row, first);
    meanings.take([part, row], "full");
    meanings.setWeights(isOfPart ? [part] : [part, row]);
    return;
  }
  if (first === undefined || full.length > 1) return;
  const points = onlyPair(
    columns.filter(({ column }) => column < first),
    (part, row) => {
      const isKnown = full.length === 0 || full.includes(part) || full.includes(row);
      return isKnown && arePoints(table, figures, part, row, first);
    },
  );
  if (points) meanings.take([points.part, points.row], "full");
}

/** Whether two columns can only be the weights of parts and of the rows in them. */
export function holdsPartWeights(table: Table): boolean {
  const figures = columnFigures(table);
  const columns = table.columns.filter(({ column }) => figures.columns.includes(column));
  return onlyPair(columns, (part, row) => areWeights(table, figures, part, row)) !== null;
}

function onlyPair(
  columns: readonly HeaderColumn[],
  isPair: (part: HeaderColumn, row: HeaderColumn) => boolean,
): BlockPair | null {
  const [pair = null, ...others] = columns.flatMap((part) =>
    columns.flatMap((row) => (part !== row && isPair(part, row) ? [{ part, row }] : [])),
  );
  return others.length === 0 ? pair : null;
}

/** Several parts, one at least of several rows, and no figure of a row outside them or merged over several; else null. */
function blocksOf(
  table: Table,
  figures: ColumnFigures,
  part: HeaderColumn,
  row: HeaderColumn,
  whole: number | null,
): readonly PartBlock[] | null {
  const blocks = partBlocks(table, figures, part.column, row.column, whole);
  if (blocks.length < 2 || blocks.every(({ places }) => places.length < 2)) return null;
  const [first = 0, last = 0] = [blocks[0]?.places[0], blocks.at(-1)?.places.at(-1)];
  const isOwn = figures.of(row.column).every((figure, place) => {
    if (figure === null) return true;
    return place >= first && (place > last || table.isMergeTop(figures.rows[place] ?? 0, row.column));
  });
  return isOwn && blocks.every(({ places }) => places.length > 0) ? blocks : null;
}

function areWeights(table: Table, figures: ColumnFigures, part: HeaderColumn, row: HeaderColumn): boolean {
  const whole = wholeOf(figures.of(row.column));
  const blocks = blocksOf(table, figures, part, row, whole) ?? [];
  const all = sumOf(blocks.map(({ figure }) => figure));
  return sameSum(all, wholeOf(figures.of(part.column))) && blocks.every(({ sum }) => sameSum(sum, whole));
}

/** Two that a formula of most rows multiplies by a third column, where the rows of most parts come to a whole. */
function multipliedPair(table: Table, figures: ColumnFigures, columns: readonly HeaderColumn[]): BlockPair | null {
  if (table.sheet.formulas.size === 0) return null;
  const constants = constantsOf(table);
  const products = figures.columns.flatMap((column) => {
    const made = formulaRelation(table, figures, column, constants);
    return made?.kind === "product" && made.parts.length === 3 ? [made.parts] : [];
  });
  const isMade = (...pair: readonly HeaderColumn[]): boolean =>
    products.some((parts) => pair.every(({ column }) => parts.includes(column)));
  return onlyPair(columns, (part, row) => isMade(part, row) && areMostlyWhole(table, figures, part.column, row.column));
}

/** Whether marks are points of a hundred in each part: none above the row's own figure, and some above what it comes to in the whole. */
function areOfPart(
  table: Table,
  figures: ColumnFigures,
  part: HeaderColumn,
  row: HeaderColumn,
  marks: number,
): boolean {
  const [whole, own, earned] = [wholeOf(figures.of(part.column)), figures.of(row.column), figures.of(marks)];
  if (wholeOf(own) === 1) return false;
  const blocks = partBlocks(table, figures, part.column, row.column, 100);
  const rows = blocks.flatMap(({ figure, places }) =>
    places.map((place) => {
      const [most, mark] = [own[place] ?? 0, earned[place] ?? 0];
      return { mark, most, inAll: (most * figure) / whole };
    }),
  );
  return rows.every(({ mark, most }) => mark <= most) && rows.some(({ mark, inAll }) => mark > inAll + 1e-9);
}

function arePoints(
  table: Table,
  figures: ColumnFigures,
  part: HeaderColumn,
  row: HeaderColumn,
  marks: number,
): boolean {
  const blocks = blocksOf(table, figures, part, row, null);
  if (!blocks) return false;
  const [own, earned] = [figures.of(row.column), figures.of(marks)];
  const isBelow = blocks.every(({ places }) => places.every((place) => (earned[place] ?? 0) <= (own[place] ?? 0)));
  // A part that states another sum is a mistake to be said.
  return isBelow && blocks.filter(({ figure, sum }) => sameSum(figure, sum)).length * 2 >= blocks.length;
}
