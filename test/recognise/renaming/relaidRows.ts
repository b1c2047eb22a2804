import type { Assessment } from "../../../src/domain/assessment.ts";
import { cellKey, keyCell, type CellRange, type CellValue } from "../../../src/domain/cells.ts";
import type { SheetGrid } from "../../../src/domain/grid.ts";
import { isMarks } from "../../../src/domain/meaning.ts";

type Framework = NonNullable<Assessment["framework"]>;

/**
 * How rows of totals are laid out anew: the label in another column left of the marks, or merged over all of these; the figures as
 * texts; a blank row above the last one.
 */
export const CLOSINGS = ["kept", "kept", "moved", "merged", "texts", "apart"] as const;
type Closing = (typeof CLOSINGS)[number];

/** A framework's sheet of which the totals and the items are laid out in other ways that offices have, where its rows leave room. */
export function relaid(sheet: SheetGrid, framework: Framework, closing: Closing, mergesItems: boolean): SheetGrid {
  const columns = framework.columns.filter((one) => one.sheet === sheet.name);
  const marks = columns.filter(({ meaning }) => isMarks(meaning)).map(({ column }) => column);
  const rows = framework.rows.filter((one) => one.sheet === sheet.name);
  if (marks.length === 0 || rows.some(({ turned }) => turned)) return sheet;
  const totals = rows.flatMap(({ role, row }) => (role === "total" || role === "part-total" ? [row] : []));
  const left = Math.min(...marks) - 1;
  const items = columns.flatMap(({ meaning, column }) => (meaning === "item" && column < left ? [column] : []));
  const merged = mergesItems ? withMergedItems(sheet, framework, items) : sheet;
  if (closing === "kept") return merged;
  if (closing === "apart") return withBlankRow(merged, totals.at(-1));
  if (closing === "texts") return withTexts(merged, totals, marks);
  return totals.reduce((made, row) => withLabel(made, row, left, closing), merged);
}

/** An item written once above its rows is merged over them. */
function withMergedItems(sheet: SheetGrid, { indicators }: Framework, columns: readonly number[]): SheetGrid {
  const leaves = new Set(indicators.filter((one) => one.sheet === sheet.name).map(({ row }) => row));
  const found = columns.flatMap((column): readonly CellRange[] =>
    [...leaves].flatMap((top) => {
      let bottom = top;
      while (leaves.has(bottom + 1) && isBlank(sheet, bottom + 1, column)) bottom += 1;
      return bottom > top && typeof valueOf(sheet, top, column) === "string" && isFree(sheet, top, column)
        ? [{ top, bottom, left: column, right: column }]
        : [];
    }),
  );
  return found.length === 0 ? sheet : { ...sheet, merges: [...sheet.merges, ...found] };
}

/** The label of a total in the last of the columns left of the marks, or merged over all of them. */
function withLabel(sheet: SheetGrid, row: number, left: number, closing: "moved" | "merged"): SheetGrid {
  const columns = Array.from({ length: left }, (_, at) => at + 1);
  const written = columns.filter((column) => valueOf(sheet, row, column) !== null);
  const own = sheet.merges.filter((one) => one.top <= row && one.bottom >= row && one.left <= left);
  const isOwn = own.every(({ top, bottom, right }) => top === bottom && right <= left);
  const [from, ...others] = written;
  if (from === undefined || others.length > 0 || left < 2 || !isOwn) return sheet;
  const to = closing === "merged" ? 1 : from === left ? 1 : left;
  const merges = sheet.merges.filter((one) => !own.includes(one));
  const range = { top: row, bottom: row, left: 1, right: left };
  const cells = columns.map((column) => (column === to ? valueOf(sheet, row, from) : null));
  const values = sheet.values.map((each, at) => (at === row - 1 ? [...cells, ...(each ?? []).slice(left)] : each));
  return { ...sheet, values, merges: closing === "merged" ? [...merges, range] : merges };
}

/** 100 as "100.00". */
function withTexts(sheet: SheetGrid, rows: readonly number[], marks: readonly number[]): SheetGrid {
  const isOne = new Set(rows.flatMap((row) => marks.map((column) => cellKey(row, column))));
  const values = Array.from(sheet.values, (each, at) =>
    Array.from(each ?? [], (value = null, place): CellValue => {
      const key = cellKey(at + 1, place + 1);
      const isPlain = typeof value === "number" && !sheet.formulas.has(key) && !sheet.numberFormats.has(key);
      return isOne.has(key) && isPlain && Number(value.toFixed(2)) === value ? value.toFixed(2) : value;
    }),
  );
  return { ...sheet, values };
}

/** Not where formulas would have to move as well. */
function withBlankRow(sheet: SheetGrid, row: number | undefined): SheetGrid {
  const isInside = sheet.merges.some(({ top, bottom }) => row !== undefined && top < row && bottom >= row);
  if (row === undefined || sheet.formulas.size > 0 || isInside) return sheet;
  const below = (one: number): number => (one >= row ? one + 1 : one);
  const moved = <T>(map: ReadonlyMap<number, T>): ReadonlyMap<number, T> =>
    new Map(
      [...map].map(([key, value]) => {
        const at = keyCell(key);
        return [cellKey(below(at.row), at.column), value];
      }),
    );
  return {
    ...sheet,
    values: [...sheet.values.slice(0, row - 1), [], ...sheet.values.slice(row - 1)],
    merges: sheet.merges.map((one) => ({ ...one, top: below(one.top), bottom: below(one.bottom) })),
    numberFormats: moved(sheet.numberFormats),
    links: moved(sheet.links),
    hiddenRows: new Set([...sheet.hiddenRows].map(below)),
  };
}

function valueOf(sheet: SheetGrid, row: number, column: number): CellValue {
  return sheet.values[row - 1]?.[column - 1] ?? null;
}

function isFree(sheet: SheetGrid, row: number, column: number): boolean {
  return !sheet.merges.some(
    ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
}

function isBlank(sheet: SheetGrid, row: number, column: number): boolean {
  return valueOf(sheet, row, column) === null && isFree(sheet, row, column);
}
