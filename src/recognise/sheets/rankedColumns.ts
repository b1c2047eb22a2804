import { a1 } from "../../domain/address.ts";
import type { SheetGrid } from "../../domain/grid.ts";
import { isEarned } from "../../domain/meaning.ts";
import { figureAt } from "../columns/columnFigures.ts";
import { holdsFigures, holdsMarksOnly } from "../columns/columnMarks.ts";
import { frameworkColumns, type FrameworkColumns } from "../meanings/frameworkColumns.ts";
import type { HeaderColumn } from "../table/header.ts";
import type { HeadingCell } from "../table/headerBlock.ts";
import { SELF_WORDS } from "../words/marks.ts";
import { barelyNamed } from "./barelyNamed.ts";
import { findTable } from "../table/findTable.ts";
import { headingOf, type ColumnMapping, type Table } from "../table/table.ts";
import {
  headedByUnits,
  isBlank,
  isOneJudged,
  unitGroups,
  unitOf,
  unreadUnits,
  type UnitColumns,
} from "./unitColumns.ts";

/** Columns that compete: those judged, not those who judge. */
export interface RankedColumns {
  readonly units: readonly UnitColumns[];
  /** The row that ranks them, and what it is called; null where their headings name the units. */
  readonly ranks: { readonly row: number; readonly label: string } | null;
  /** Their mean, where nothing tells whether the headings name units or those who judge one, whose mark it would be. */
  readonly mean: HeaderColumn | null;
  /** Nobody has filled in any: whether they are marks is open until it is known whose are meant. */
  readonly isBlank: boolean;
  /** Where to look (A1): the first written cell of that row, or the first heading. */
  readonly cell: string;
}

/** A total and the ranks under it stand among the last rows. */
const LAST_ROWS = 8;

/** A row that says so may rank two columns; without a word more of them must go as ranks do. */
const SAYS_RANKS = /名次|排名|位次|排序/u;

/**
 * Marks columns of units that were judged, or columns that their mean or sum is made of: each is headed by a department or unit, or a
 * row without full marks ranks them by a row above it (名次 under 总分), 1 for the most, ties sharing a place. null where neither is so,
 * or the sheet says that one unit was judged: it names it, or has its own marks beside theirs. Names alone beside their mean may be
 * either's.
 */
export function rankedColumns(table: Table): RankedColumns | null {
  const columns = frameworkColumns(table);
  const [full] = columns.full;
  const marks = [...columns.actual, ...columns.review].sort((one, other) => one - other);
  const sources = [marks, madeOf(table, columns, marks), marks.length === 0 ? columns.deducted : []];
  for (const some of sources) {
    const headed = some.flatMap((column) => table.columns.find((one) => one.column === column) ?? []);
    const units = headedByUnits(table, headed, full);
    const ranked = rankedBy(table, columns.full, units.length > 0 ? units : headed);
    if (ranked) return ranked;
    if (units.length > 0 && !isOneJudged(table)) return headedBy(table, units.map(unitOf), units[0]?.at);
  }
  if (isOneJudged(table)) return null;
  const barely = barelyNamed(table, columns);
  if (barely) return { ...headedBy(table, barely.named.map(unitOf), barely.named[0]?.at), mean: barely.mean };
  const open = marks.length === 0 && full !== undefined ? unreadUnits(table, full) : [];
  if (open.length > 0) return headedBy(table, open.map(unitOf), open[0]?.at);
  const groups = unitGroups(table);
  return groups.length > 0 ? headedBy(table, groups, groups[0]?.at) : null;
}

/** What a sheet that judges several units says of their marks. */
export interface MarksOfUnits {
  /** The units' columns but those of full marks, and those of a mean or total beside them. */
  readonly columns: readonly number[];
  /** The row that ranks them. */
  readonly rankRow: number | null;
}

/** null where it judges one. */
export function marksOfUnits(sheet: SheetGrid, mapping?: ColumnMapping): MarksOfUnits | null {
  const table = findTable(sheet, "framework", mapping);
  const ranked = table && rankedColumns(table);
  if (!ranked) return null;
  const own = ranked.units.flatMap(({ columns }) => columns);
  const first = own[0] ?? 0;
  const marks = table.columns.filter(
    ({ column, meaning }) =>
      isEarned(meaning) ||
      (own.includes(column) && meaning !== "full") ||
      (meaning === "unknown" && column > first && holdsMarksOnly(table, column)),
  );
  return { columns: marks.map(({ column }) => column), rankRow: ranked.ranks?.row ?? null };
}

function headedBy(table: Table, units: readonly UnitColumns[], at: HeadingCell | undefined): RankedColumns {
  const isOpen = units.every(({ columns }) => columns.every((column) => isBlank(table, column)));
  return { units, ranks: null, mean: null, isBlank: isOpen, cell: at ? a1({ row: at.row, column: at.left }) : "" };
}

/** What the only mark follows from, where it is made of marks of the whole, none of them the unit's own. */
function madeOf(table: Table, { full, results }: FrameworkColumns, marks: readonly number[]): readonly number[] {
  const [mark, ...others] = marks;
  if (mark === undefined || others.length > 0) return [];
  const heading = (column: number): string => headingOf(table, column);
  const made = results.get(mark);
  const beside = table.columns.filter(
    ({ column, meaning, putAway }) =>
      column > (full[0] ?? 0) &&
      column < mark &&
      putAway === undefined &&
      (isEarned(meaning) || meaning === "unknown") &&
      holdsFigures(table, column),
  );
  const parts =
    made?.parts.filter((part) => !full.includes(part)) ??
    (SAYS_MEAN.test(heading(mark)) ? beside.map(({ column }) => column) : []);
  if (parts.some((part) => SELF_WORDS.test(heading(part)))) return [];
  // What several columns come to within the full marks is one mark in parts.
  const isAbove = (row: number): boolean =>
    (figureAt(table, row, mark) ?? 0) > (figureAt(table, row, full[0] ?? mark) ?? Infinity);
  return made?.kind === "sum" && !table.dataRows.some(isAbove) ? [] : parts;
}

const SAYS_MEAN = /平均|均分|综合/u;

function rankedBy(table: Table, full: readonly number[], headed: readonly HeaderColumn[]): RankedColumns | null {
  if (headed.length < 2) return null;
  const rows = table.dataRows.slice(-LAST_ROWS);
  const figures = rows.map((row) => headed.map(({ column }) => figureAt(table, row, column)));
  for (const [place, row] of rows.entries()) {
    const ranks = figures[place] ?? [];
    if (full.some((column) => figureAt(table, row, column) !== null)) continue;
    const [named] = table.columns.filter(({ column }) => table.text(row, column) !== "");
    const label = table.text(row, named?.column ?? 1);
    if (headed.length < 3 && !SAYS_RANKS.test(label)) continue;
    if (!figures.slice(0, place).some((marks) => areRanksOf(ranks, marks))) continue;
    const cell = table.cell(row, named?.column ?? 1);
    return { units: headed.map(unitOf), ranks: { row, label }, mean: null, isBlank: false, cell };
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
