import { markedRows } from "../columns/columnMarks.ts";
import type { ColumnMeanings } from "../columns/columnMeanings.ts";
import { undividedRows, type LevelsAbove } from "../columns/levelMarks.ts";
import type { HeaderColumn } from "../table/header.ts";
import { cellsElsewhere, type Table } from "../table/table.ts";

export type LevelNames = ReadonlyMap<number, number>;

const NONE: LevelNames = new Map();
/** Meanings that a column beside the names of a level may have by its heading alone. */
const WORDS = ["item", "indicator", "content", "standard", "task", "unknown"] as const;

/**
 * 一级指标 | 分值 | 二级指标 | 分值 | 指标解释: each level's marks stand beside its names, on the rows where these are written. What else is
 * written for each row, further right, says how it is judged, whatever its heading.
 *
 * @returns by column of marks, the broadest first, the column of the names of that level; empty where there are none
 */
export function takeLevelNames(table: Table, meanings: ColumnMeanings, levels: LevelsAbove): LevelNames {
  const [finest, ...others] = new Set([...levels].flatMap(([, of]) => (meanings.of(of) === "full" ? [of] : [])));
  if (finest === undefined || others.length > 0) return NONE;
  const marks = [...[...levels].flatMap(([column, of]) => (of === finest ? [column] : [])), finest];
  if (marks.some((column, at) => at > 0 && column < (marks[at - 1] ?? 0))) return NONE;
  const texts = meanings.all(...WORDS);
  const named = [true, false].map((isLeft) => marks.map((column) => nameBeside(table, texts, marks, column, isLeft)));
  const names = named.find((all) => all.every((one) => one !== undefined))?.filter((one) => one !== undefined);
  const [broadest, ...narrower] = names ?? [];
  const leaf = narrower.at(-1);
  if (!broadest || !leaf) return NONE;
  meanings.take([broadest], "item");
  meanings.take(narrower, "indicator");
  const behind = meanings.all("item", "indicator", "content", "task").filter(({ column }) => column > leaf.column);
  meanings.take(behind, "standard");
  return new Map([broadest, ...narrower].map(({ column }, at) => [marks[at] ?? 0, column]));
}

/** The nearest text column on that side, before the next marks, that is written on the rows where the marks stand. */
function nameBeside(
  table: Table,
  texts: readonly HeaderColumn[],
  marks: readonly number[],
  column: number,
  isLeft: boolean,
): HeaderColumn | undefined {
  const isNear = (one: HeaderColumn): boolean => {
    const [from, to] = isLeft ? [one.column, column] : [column, one.column];
    return from < to && !marks.some((other) => other > from && other < to);
  };
  const near = texts.filter((one) => isNear(one));
  const nearest = near.toSorted((one, other) => Math.abs(one.column - column) - Math.abs(other.column - column));
  return nearest.find((one) => isWrittenBeside(table, one.column, column));
}

function isWrittenBeside(table: Table, names: number, marks: number): boolean {
  const rows = markedRows(table, marks);
  const isName = (row: number): boolean => table.isMergeTop(row, names) && /\p{L}/u.test(table.text(row, names));
  return rows.filter(isName).length * 5 >= rows.length * 4;
}

/** A row of a broader level that is divided no further has its name and marks on that level only: they are read where the other rows have theirs. */
export function withUndivided(table: Table, names: LevelNames): Table {
  const [[finest = 0, leaf = 0] = []] = [...names].slice(-1);
  const levelOf = new Map<number, number>();
  for (const column of names.keys()) {
    if (column === finest) continue;
    for (const row of undividedRows(table, column, finest)) levelOf.set(row, column);
  }
  if (levelOf.size === 0) return table;
  const elsewhere = (row: number, column: number): number => {
    const level = column === finest || column === leaf ? levelOf.get(row) : undefined;
    if (level === undefined) return column;
    return column === finest ? level : (names.get(level) ?? column);
  };
  return { ...table, ...cellsElsewhere(table, (row, column) => [row, elsewhere(row, column)]) };
}
