import { figureAt } from "../columns/columnFigures.ts";
import { frameworkColumns } from "../framework/frameworkColumns.ts";
import { headingOf, type Table } from "../table/table.ts";

/** Columns that compete: those judged, not those who judge. */
export interface RankedColumns {
  readonly headings: readonly string[];
  /** What the row that ranks them is called, and its first written cell (A1). */
  readonly label: string;
  readonly cell: string;
}

/** A total and the ranks under it stand among the last rows. */
const LAST_ROWS = 8;

/**
 * Marks columns of units that were judged: a row without full marks ranks them by a row above it (名次 under 总分), 1 for the most,
 * ties sharing a place. null where no row does.
 */
export function rankedColumns(table: Table): RankedColumns | null {
  const { full, actual, review } = frameworkColumns(table);
  const columns = [...actual, ...review].sort((one, other) => one - other);
  if (columns.length < 3) return null;
  const rows = table.dataRows.slice(-LAST_ROWS);
  const figures = rows.map((row) => columns.map((column) => figureAt(table, row, column)));
  for (const [place, row] of rows.entries()) {
    const ranks = figures[place] ?? [];
    if (full.some((column) => figureAt(table, row, column) !== null)) continue;
    if (!figures.slice(0, place).some((marks) => areRanksOf(ranks, marks))) continue;
    const headings = columns.map((column) => headingOf(table, column));
    const [named] = table.columns.filter(({ column }) => table.text(row, column) !== "");
    return { headings, label: table.text(row, named?.column ?? 1), cell: table.cell(row, named?.column ?? 1) };
  }
  return null;
}

function areRanksOf(ranks: readonly (number | null)[], marks: readonly (number | null)[]): boolean {
  if (new Set(marks).size < 2) return false;
  return ranks.every((rank, at) => {
    const own = marks[at];
    if (own === null || own === undefined || marks.includes(null)) return false;
    const better = marks.filter((mark) => (mark ?? 0) > own);
    return rank === 1 + better.length || rank === 1 + new Set(better).size;
  });
}
