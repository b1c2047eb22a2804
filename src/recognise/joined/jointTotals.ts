import { columnLetters } from "../../domain/address.ts";
import { sameSum } from "../../domain/marks.ts";
import { figureAt } from "../columns/columnFigures.ts";
import type { Table } from "../table/table.ts";

/** Fewer rows than this add nothing up. */
const FEWEST = 2;

/** A row with figures: by column; null where a cell holds none. */
interface FigureRow {
  readonly row: number;
  readonly figures: readonly (number | null)[];
  /** Of each figure, A1. */
  readonly cells: readonly string[];
}

/** A row that is a total by its figures, with the formula that would say so. */
export interface JointTotal {
  readonly row: number;
  readonly cell: string;
  readonly formula: string;
}

/**
 * Rows of blocks side by side that are totals by their figures, whatever they are called: the last of each block is what its rows come
 * to, and one more below them what these totals come to.
 *
 * @returns those in each block; null where the figures show none
 */
export function jointTotals(blocks: readonly Table[]): readonly (readonly JointTotal[])[] | null {
  const rows = blocks.map(figureRows);
  const joint = Math.max(...rows.flatMap((own) => own.at(-1)?.row ?? 0));
  const [whole, ...others] = rows.flatMap((own) => own.filter(({ row }) => row === joint));
  if (!whole || others.length > 0) return null;
  const closing = rows.map((own) => closingOf(own.filter(({ row }) => row !== joint)));
  const parts = closing.flatMap((one) => one?.last ?? []);
  const at = parts.length === blocks.length ? summedColumn(whole, parts) : null;
  if (at === null) return null;
  const ofAll = { row: joint, cell: whole.cells[at] ?? "", formula: parts.map(({ cells }) => cells[at]).join("+") };
  return rows.map((own, block) => [...(closing[block]?.total ?? []), ...(own.includes(whole) ? [ofAll] : [])]);
}

/** The last row where it is what the others come to. */
function closingOf(
  rows: readonly FigureRow[],
): { readonly last: FigureRow; readonly total: readonly [JointTotal] } | null {
  const last = rows.at(-1);
  const above = rows.slice(0, -1);
  const at = last && above.length >= FEWEST ? summedColumn(last, above) : null;
  if (!last || at === null) return null;
  const formula = `SUM(${above[0]?.cells[at]}:${above.at(-1)?.cells[at]})`;
  return { last, total: [{ row: last.row, cell: last.cells[at] ?? "", formula }] };
}

/** The rows of a block that hold figures, but for the numbers of its rows. */
function figureRows(table: Table): readonly FigureRow[] {
  const numbers = table.column("number");
  const columns = table.columns.filter(({ column }) => column !== numbers).map(({ column }) => column);
  return table.dataRows.flatMap((row): readonly FigureRow[] => {
    const figures = columns.map((column) => (table.isMergeTop(row, column) ? figureAt(table, row, column) : null));
    const cells = columns.map((column) => `${columnLetters(column)}${row}`);
    return figures.some((figure) => figure !== null) ? [{ row, figures, cells }] : [];
  });
}

/** The first column in which a row is what others come to; a slip in another column is to be told of. */
function summedColumn({ figures }: FigureRow, rows: readonly FigureRow[]): number | null {
  const column = figures.findIndex((figure, at) => {
    const sum = rows.reduce((made, one) => made + (one.figures[at] ?? 0), 0);
    return figure !== null && figure !== 0 && sameSum(figure, sum);
  });
  return column < 0 ? null : column;
}
