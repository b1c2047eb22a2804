import { sameSum } from "../../domain/marks.ts";
import type { Table } from "../table/table.ts";
import { ownMark } from "./columnMarks.ts";

/** By column, the one whose figures it adds up in parts. */
export type LevelsAbove = ReadonlyMap<number, number>;

const NONE: LevelsAbove = new Map();

/**
 * 一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值: columns of which each states what the next one's figures come to in every stretch of
 * rows that it is merged over, or written once above, are levels of one tree whatever they are called, and never added.
 *
 * @param columns of one meaning
 * @returns for each level above the finest, the finest; empty where they are no such levels
 */
export function levelsAbove(table: Table, columns: readonly number[]): LevelsAbove {
  if (columns.length < 2) return NONE;
  const beneath = new Map<number, readonly number[]>();
  for (const column of columns) {
    const own = columns.filter((other) => other !== column && addsInParts(table, column, other));
    if (own.length > 0) beneath.set(column, own);
  }
  const levels = [...beneath.keys()].flatMap((column) => {
    const [finest, ...others] = finestOf(beneath, column);
    return finest === undefined || others.length > 0 ? [] : [[column, finest] as const];
  });
  return new Map(levels);
}

/** All levels beneath one that have none beneath themselves. */
function finestOf(beneath: ReadonlyMap<number, readonly number[]>, column: number): readonly number[] {
  const seen = new Set([column]);
  for (const one of seen) for (const below of beneath.get(one) ?? []) seen.add(below);
  return [...seen].filter((one) => !beneath.has(one));
}

/** Rows with a figure of a broader level that is divided no further. */
export function undividedRows(table: Table, column: number, finest: number): readonly number[] {
  return stretchesOf(table, column, finest).flatMap(({ row, figures }) => (figures.length === 0 ? [row] : []));
}

/** Rows that one figure stands for, and the figures of another column on them. */
interface Stretch {
  readonly row: number;
  readonly stated: number;
  readonly figures: readonly number[];
  readonly isMerged: boolean;
}

function addsInParts(table: Table, column: number, of: number): boolean {
  const stretches = stretchesOf(table, column, of).filter(({ figures }) => figures.length > 0);
  const fitting = stretches.filter(comesOut);
  const split = fitting.filter(({ figures }) => figures.length > 1);
  // A single one is no more than a total above its rows.
  const tells = split.length > 1 || split.some(({ isMerged }) => isMerged) || fitting.length > 2;
  return split.length > 0 && tells && fitting.length * 4 >= stretches.length * 3;
}

/** Once, or twice where the last one closes the stretch. */
function comesOut({ stated, figures }: Stretch): boolean {
  const sum = figures.reduce((all, figure) => all + figure, 0);
  const last = figures.at(-1) ?? 0;
  return sameSum(sum, stated) || (figures.length > 2 && sameSum(last, stated) && sameSum(sum, 2 * stated));
}

/** Without the rows that state what all of them come to. */
function stretchesOf(table: Table, column: number, of: number): readonly Stretch[] {
  const end = table.furtherTables[0]?.headerRows[0] ?? Infinity;
  const rows = table.dataRows.filter((row) => row < end);
  const written = rows.flatMap((row) => {
    const stated = ownMark(table, row, column);
    return stated === null ? [] : [{ row, stated }];
  });
  const whole = written.slice(0, -1).reduce((sum, { stated }) => sum + stated, 0);
  const last = written.at(-1);
  const isClosed = written.length > 2 && last !== undefined && sameSum(last.stated, whole);
  const closing = isClosed ? last.row : Infinity;
  return written.flatMap(({ row, stated }, place): readonly Stretch[] => {
    if (row === closing) return [];
    const { top, bottom } = table.span(row, column);
    const until = bottom > top ? bottom : Math.min((written[place + 1]?.row ?? Infinity) - 1, closing - 1);
    const within = rows.filter((one) => one >= row && one <= until);
    const figures = within.flatMap((one) => ownMark(table, one, of) ?? []);
    return [{ row, stated, figures, isMerged: bottom > top }];
  });
}
