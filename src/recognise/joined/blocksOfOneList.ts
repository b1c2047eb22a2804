import { cellsOf, type SheetGrid } from "../../domain/grid.ts";
import { sameSum, toNumber } from "../../domain/marks.ts";
import type { Settings } from "../../domain/settings.ts";
import { totalLabel } from "../meanings/totalLabel.ts";
import { EARNED, type ColumnMeaning } from "../../domain/meaning.ts";
import { columnsOf, cutSheet } from "../table/cutSheet.ts";
import { findTable, tableAt } from "../table/findTable.ts";
import type { HeaderColumn } from "../table/header.ts";
import { listColumns } from "../table/listColumns.ts";
import { hasColumn, tableWith, type Table } from "../table/table.ts";
import { ordinalIn, ordinalOf, splitEnumerator } from "../text/textMarks.ts";
import { jointTotals } from "./jointTotals.ts";
import { partOf } from "./part.ts";

/** Tables side by side of which the right one is headed as another kind than the left one: 加分项 over 加分内容 | 加分. */
export function blocksOfKinds(
  sheet: SheetGrid,
  { column, row }: { readonly column: number; readonly row: number },
  settings: Settings,
): readonly [Table, Table] | null {
  const first = findTable(columnsOf(sheet, 1, column - 1), "framework", settings.mapping);
  const right = rightBlock(sheet, column, Infinity);
  const own = findTable(right, "framework", settings.mapping);
  const other = own && hasColumn(own, ...EARNED, "deducted") ? own : listUnder(right, row);
  return first && other && [first, other];
}

/** The table whose headings stand in a row, or below it, with its columns told by what they hold where nobody knows them. */
function listUnder(sheet: SheetGrid, row: number): Table | null {
  const table = (tableAt(sheet, row) ??
    tableAt(
      cutSheet(sheet, (at) => at >= row),
      row + 1,
    )) as Table | null;
  if (!table || hasColumn(table, ...EARNED, "deducted")) return table;
  const found = listColumns(sheet, table.columns, table.dataRows);
  const meanings = new Map<HeaderColumn, ColumnMeaning>();
  if (found?.full) meanings.set(found.full as HeaderColumn, "full");
  if (found) meanings.set(found.name as HeaderColumn, "content").set(found.earned as HeaderColumn, "actual");
  const told = (one: HeaderColumn): HeaderColumn => {
    const meaning = meanings.get(one);
    return meaning === undefined ? one : { ...one, meaning, confidence: 0.6, evidence: { by: "shape" } };
  };
  return tableWith(table, table.columns.map(told));
}

/**
 * Tables side by side as the one list that they are: the first of its rows at the left, the others beside them.
 *
 * @param starts 1-based columns where the tables but the first begin, left to right
 * @returns null where neither a total of all that the sheet states nor their numbers say so: they may be several lists
 */
export function blocksOfOneList(
  sheet: SheetGrid,
  starts: readonly number[],
  settings: Settings,
): readonly [Table, ...Table[]] | null {
  const found = [1, ...starts].map((from, at) => {
    const to = (starts[at] ?? Infinity) - 1;
    const block = at === 0 ? columnsOf(sheet, from, to) : rightBlock(sheet, from, to);
    return findTable(block, "framework", settings.mapping);
  });
  const [first, ...others] = found.flatMap((table) => table ?? []);
  if (!first || others.length < starts.length) return null;
  const blocks = [first, ...others] as const;
  const parts = blocks.map((table) => partOf(table, settings, [], false));
  if (!parts.every(({ full }) => full > 0)) return null;
  const sums = {
    full: parts.map(({ full }) => full),
    actual: parts.map(({ actual }) => actual.at(-1) ?? 0),
    review: parts.map(({ review }) => review.at(-1) ?? 0),
  };
  const states = parts.some(({ draft }, at) =>
    draft.stated.some(({ field, value }) => {
      const whole = sums[field].reduce((sum, one) => sum + one, 0);
      return (sums[field][at] ?? 0) < whole && sameSum(toNumber(value), whole);
    }),
  );
  return states || jointTotals(blocks) || carriesOn(blocks.map(rowNumbers)) || carriesOn(blocks.map(sectionNumbers))
    ? blocks
    : null;
}

/** A block that is not the first, with the names and figures of its totals where it has none of its own. */
function rightBlock(sheet: SheetGrid, from: number, to: number): SheetGrid {
  return withLabels(withFiguresApart(columnsOf(sheet, from, to), from), sheet, from);
}

/**
 * The right-hand block with the figures of a total that are merged over its numbers and names, 总分 over all of the left block and 93 over
 * all of the right one, in its last columns of figures.
 */
function withFiguresApart(right: SheetGrid, first: number): SheetGrid {
  const isFigure = (value: unknown): value is number => typeof value === "number";
  const taken = new Set<number>();
  const values = right.values.map((cells, at) => {
    const isWide = right.merges.some((one) => one.top === at + 1 && one.left === first && one.right > first);
    const written = (cells ?? []).flatMap((value) => (value === "" ? [] : (value ?? [])));
    if (!cells || !isWide || !written.every(isFigure)) return cells;
    const counts = (column: number): number =>
      right.values.slice(0, at).filter((row) => isFigure(row?.[column])).length;
    const columns = Array.from(
      { length: Math.max(...right.values.map((row) => row?.length ?? 0)) },
      (_, column) => column,
    );
    const marks = columns.filter((column) => column >= first && counts(column) > 1).slice(-written.length);
    if (marks.length < written.length) return cells;
    taken.add(at + 1);
    return columns.map((column) => written[marks.indexOf(column)] ?? null);
  });
  return { ...right, values, merges: right.merges.filter(({ top }) => !taken.has(top)) };
}

/** The right-hand block with what a total is called before figures without a name: 总得分 at the left edge, 94.5 at the right. */
function withLabels(right: SheetGrid, { values }: SheetGrid, column: number): SheetGrid {
  const labelled = right.values.map((cells, at) => {
    const own = (cells ?? []).slice(column - 1).filter((value) => (value ?? "") !== "");
    const isBare = own.length > 0 && own.every((value) => typeof value === "number");
    const label = isBare
      ? values[at]?.slice(0, column - 1).find((value) => typeof value === "string" && totalLabel(value, () => false))
      : undefined;
    const isFree = (cells?.[column - 1] ?? "") === "";
    return cells && label !== undefined && isFree ? cells.with(column - 1, label) : cells;
  });
  return { ...right, values: labelled };
}

/** Whether the numbers of each block go on where those of the one before it end, or turn by turn. More than one alone says nothing. */
function carriesOn(blocks: readonly (readonly number[])[]): boolean {
  const isOnwards = blocks.flat().every((number, at) => number === at + 1);
  const isInTurns = blocks.every((own, block) => own.every((number, at) => number === blocks.length * at + block + 1));
  const count = blocks.flat().length;
  return (isOnwards || isInTurns) && count > blocks.length && blocks.every((own) => own.length > 0);
}

function rowNumbers(table: Table): readonly number[] {
  const column = table.column("number");
  if (column === null) return [];
  const written = table.dataRows.filter((row) => table.isMergeTop(row, column));
  return written.flatMap((row) => {
    const text = table.text(row, column);
    return /^\d+$/u.test(text.normalize("NFKC")) ? (ordinalIn(text) ?? []) : [];
  });
}

/** Of what begins with 一、 or 第一部分 at the left edge. */
function sectionNumbers({ sheet, dataRows }: Table): readonly number[] {
  return dataRows.flatMap((row) => {
    const text = cellsOf(sheet, row).find((value) => (value ?? "") !== "");
    const enumerator = typeof text === "string" ? splitEnumerator(text)?.enumerator : undefined;
    return enumerator?.style === "han" || enumerator?.style === "part" ? (ordinalOf(enumerator) ?? []) : [];
  });
}
