import { sameSum, sumOf } from "../../domain/marks.ts";
import { rowsOfFirst, type Table } from "../table/table.ts";
import { ownMarks, roughMarks } from "./columnMarks.ts";

/** By column, the one whose figures it adds up in parts. */
export type LevelsAbove = ReadonlyMap<number, number>;

const NONE: LevelsAbove = new Map();

/**
 * 一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值: columns of which each states what the next one's figures come to in every stretch of
 * rows that it is merged over, or written once above, or on all rows of one name, are levels of one tree whatever they are called, and
 * never added.
 *
 * @param columns of one meaning
 * @returns for each level above the finest, the finest; empty where they are no such levels
 */
export function levelsAbove(table: Table, columns: readonly number[]): LevelsAbove {
  if (columns.length < 2) return NONE;
  const beneath = new Map<number, readonly number[]>();
  for (const column of columns) {
    const own = columns.filter(
      (other) => other !== column && (addsInParts(table, column, other) || repeatedOver(table, column, other) !== null),
    );
    if (own.length > 0) beneath.set(column, own);
  }
  const levels = new Map<number, number>();
  for (const column of beneath.keys()) {
    const found = finestOf(beneath, column);
    const finest = found.at(-1) ?? 0;
    // Levels of which none is divided hold the same.
    const same = found.slice(0, -1);
    if (!same.every((one) => stretchesOf(table, one, finest).every(comesOut))) continue;
    for (const one of [column, ...same]) levels.set(one, finest);
  }
  return levels;
}

/** All levels beneath one that have none beneath themselves. */
function finestOf(beneath: ReadonlyMap<number, readonly number[]>, column: number): readonly number[] {
  const seen = new Set([column]);
  for (const one of seen) for (const below of beneath.get(one) ?? []) seen.add(below);
  return [...seen].filter((one) => !beneath.has(one)).sort((one, other) => one - other);
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
  const stated = ownMarks(table, column);
  // Beside a figure on each row nothing is in parts.
  if (ownMarks(table, of).every((figure, at) => figure === null || stated[at] !== null)) return false;
  const stretches = stretchesOf(table, column, of).filter(({ figures }) => figures.length > 0);
  const fitting = stretches.filter(comesOut);
  const split = fitting.filter(({ figures }) => figures.length > 1);
  // A single one is no more than a total above its rows.
  const tells = split.length > 1 || split.some(({ isMerged }) => isMerged) || fitting.length > 2;
  return split.length > 0 && tells && fitting.length * 4 >= stretches.length * 3;
}

/** Once, or twice where the last one closes the stretch. */
function comesOut({ stated, figures }: Stretch): boolean {
  const sum = sumOf(figures);
  const last = figures.at(-1) ?? 0;
  return sameSum(sum, stated) || (figures.length > 2 && sameSum(last, stated) && sameSum(sum, 2 * stated));
}

/** Without the rows that state what all of them come to. */
function stretchesOf(table: Table, column: number, of: number): readonly Stretch[] {
  const rows = rowsOfFirst(table);
  const [statedOn, figureOn] = [ownMarks(table, column), ownMarks(table, of)];
  const written = rows.flatMap((row, at) => {
    const stated = statedOn[at] ?? null;
    return stated === null ? [] : [{ row, at, stated }];
  });
  const whole = written.slice(0, -1).reduce((sum, { stated }) => sum + stated, 0);
  const last = written.at(-1);
  const isClosed = written.length > 2 && last !== undefined && sameSum(last.stated, whole);
  const closing = isClosed ? last.row : Infinity;
  return written.flatMap(({ row, at, stated }, place): readonly Stretch[] => {
    if (row === closing) return [];
    const { top, bottom } = table.span(row, column);
    const until = bottom > top ? bottom : Math.min((written[place + 1]?.row ?? Infinity) - 1, closing - 1);
    const figures: number[] = [];
    for (let next = at; next < rows.length && (rows[next] ?? 0) <= until; next++) {
      const figure = figureOn[next] ?? null;
      if (figure !== null) figures.push(figure);
    }
    return [{ row, stated, figures, isMerged: bottom > top }];
  });
}

/**
 * A flat list that says the marks of each upper level again on every row: what tells the rows of one name, in whatever order they stand,
 * where on most of them the column says what another's figures come to on all of these. null where it does not.
 */
export function repeatedOver(table: Table, column: number, of: number): ((row: number) => string) | null {
  const [statedOn, figureOn] = [ownMarks(table, column), ownMarks(table, of)];
  const rows = table.dataRows.flatMap((row, at): SaidRow | [] => {
    const [stated, figure] = [statedOn[at] ?? null, figureOn[at] ?? null];
    return stated === null || figure === null ? [] : { row, stated, figure };
  });
  // What several figures above nothing come to is more than each of them.
  if (rows.every(({ stated, figure }) => figure > 0 && stated <= figure)) return null;
  const groups = groupingColumns(table, rows);
  let best: { readonly share: number; readonly keyOf: (row: number) => string } | null = null;
  for (const [at, group] of groups.entries()) {
    for (const columns of at === 0 ? [[group]] : [groups.slice(0, at + 1), [group]]) {
      const keyOf = (row: number): string => columns.map((one) => table.text(row, one)).join("\n");
      const share = fittingShare(rows, keyOf);
      if (share > (best?.share ?? FEWEST_FITTING)) best = { share, keyOf };
    }
  }
  return best?.keyOf ?? null;
}

/** Of the names that several rows have, more than so many must fit. */
const FEWEST_FITTING = 0.5;

interface SaidRow {
  readonly row: number;
  readonly stated: number;
  readonly figure: number;
}

/** Columns of texts of which some stand on several rows, left to right. */
function groupingColumns(table: Table, rows: readonly SaidRow[]): readonly number[] {
  return table.columns.flatMap(({ column }) => {
    const texts = new Set<string>();
    const areTexts = rows.every(({ row }) => {
      const text = table.text(row, column);
      if (texts.has(text)) return true;
      texts.add(text);
      return /\p{L}/u.test(text) && roughMarks(table, row, column) === null;
    });
    return areTexts && texts.size < rows.length ? [column] : [];
  });
}

function fittingShare(rows: readonly SaidRow[], keyOf: (row: number) => string): number {
  const groups = new Map<string, { sum: number; readonly stated: number[] }>();
  for (const { row, stated, figure } of rows) {
    const key = keyOf(row);
    const known = groups.get(key);
    if (!known) groups.set(key, { sum: figure, stated: [stated] });
    else {
      known.sum += figure;
      known.stated.push(stated);
    }
  }
  const several = [...groups.values()].filter(({ stated }) => stated.length > 1);
  const fitting = several.filter(
    ({ sum, stated }) => stated.filter((one) => sameSum(one, sum)).length * 2 > stated.length,
  );
  return fitting.length < 2 ? 0 : fitting.length / several.length;
}
