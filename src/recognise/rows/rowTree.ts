import type { RowReading } from "../../domain/reading.ts";
import { sameSum, sumOf } from "../../domain/marks.ts";
import { sumFormula } from "../../domain/formula/sumFormula.ts";
import { figureAt } from "../columns/columnFigures.ts";
import type { Table } from "../table/table.ts";
import type { FrameworkColumns } from "../meanings/frameworkColumns.ts";

/**
 * A tree of rows that columns of the sheet state, in whatever order the rows stand: ids with those of the parents, codes that begin
 * with the parent's (01, 0101), or how deep each row is. What programs export holds its upper nodes as rows like all others.
 */
export interface RowTree {
  /** By row: the row right above it in the tree. */
  readonly parentOf: ReadonlyMap<number, number>;
  /** By row of a parent: the rows right below it. */
  readonly childrenOf: ReadonlyMap<number, readonly number[]>;
  /** Whether the figures of the parents show it; otherwise one of them fits in one column only, by chance perhaps. */
  readonly isProven: boolean;
}

/** No program exports more columns before those of its tree. */
const MOST_COLUMNS = 60;
/** Longer texts are no ids or codes. */
const LONGEST = 64;

/**
 * The tree whose parents carry what their children come to, or no figures at all; null where no column states one.
 *
 * @param rows that may be indicators or stand above some
 */
export function rowTree(table: Table, columns: FrameworkColumns, rows: readonly number[]): RowTree | null {
  const marks = columns.counted;
  const others = table.columns.map(({ column }) => column).filter((column) => !marks.includes(column));
  const keys = others.slice(0, MOST_COLUMNS).flatMap((column): readonly Keys[] => {
    const rowOf = uniqueKeys(table, column, rows);
    return rowOf ? [{ column, rowOf }] : [];
  });
  const figures: Figures = (row) => marks.map((column) => figureAt(table, row, column));
  for (const parentOf of treesByIds(table, others, keys, rows)) {
    const tree = sound(parentOf, figures, true);
    if (tree) return tree;
  }
  for (const parentOf of [...treesByCode(keys), ...treesByLevel(table, others, rows, figures)]) {
    const tree = sound(parentOf, figures, false);
    if (tree) return tree;
  }
  return null;
}

/** The ancestors of a row, outermost first. */
export function ancestorsOf(row: number, { parentOf }: Pick<RowTree, "parentOf">): readonly number[] {
  const found: number[] = [];
  for (let above = parentOf.get(row); above !== undefined; above = parentOf.get(above)) found.unshift(above);
  return found;
}

/** The tree without rows that are no parents: what stands below them stands below what is above them. */
export function withoutParents(tree: RowTree, no: ReadonlySet<number>): RowTree {
  if (no.size === 0) return tree;
  const parentOf = new Map<number, number>();
  for (const row of tree.parentOf.keys()) {
    const above = ancestorsOf(row, tree).findLast((one) => !no.has(one));
    if (above !== undefined) parentOf.set(row, above);
  }
  return { ...tree, parentOf, childrenOf: childrenIn(parentOf) };
}

/** How a parent of the tree was read: by its figure, where it has one. */
export function parentReading(
  table: Table,
  column: number | undefined,
  row: number,
  tree: RowTree,
): RowReading["evidence"] {
  if (column === undefined || figureAt(table, row, column) === null) return { by: "shape" };
  const formula = sumFormula(column, tree.childrenOf.get(row) ?? []);
  return { by: "figures", cell: table.cell(row, column), formula };
}

/** A column with a text of its own on every row that has one there. */
interface Keys {
  readonly column: number;
  readonly rowOf: ReadonlyMap<string, number>;
}

/** One for each marks column; null where a cell holds none. */
type Figures = (row: number) => readonly (number | null)[];

function uniqueKeys(table: Table, column: number, rows: readonly number[]): Keys["rowOf"] | null {
  const rowOf = new Map<string, number>();
  let blank = 0;
  for (const row of rows) {
    const key = keyAt(table, row, column);
    if (key === "") blank += 1;
    if (blank * 2 >= rows.length || key.length > LONGEST || rowOf.has(key)) return null;
    if (key !== "") rowOf.set(key, row);
  }
  return rowOf;
}

/** What is merged over several rows is no key of one. */
function keyAt(table: Table, row: number, column: number): string {
  return table.merge(row, column) === null ? table.text(row, column).normalize("NFKC") : "";
}

/** Columns that hold nothing but keys of other rows, or one value (0, root, an office's id) where nothing is above. */
function* treesByIds(
  table: Table,
  columns: readonly number[],
  keys: readonly Keys[],
  rows: readonly number[],
): Iterable<ReadonlyMap<number, number>> {
  for (const column of columns) {
    for (const { column: own, rowOf } of keys) {
      const parentOf = own === column ? null : parentsIn(table, column, rows, rowOf);
      if (parentOf && parentOf.size * 2 > rows.length && isAcyclic(parentOf)) yield parentOf;
    }
  }
}

/** The rows that a column's keys are of; null where it holds several that are of none, or nothing on half of the rows. */
function parentsIn(
  table: Table,
  column: number,
  rows: readonly number[],
  rowOf: Keys["rowOf"],
): ReadonlyMap<number, number> | null {
  const parentOf = new Map<number, number>();
  let foreign = "";
  let blank = 0;
  for (const row of rows) {
    const key = keyAt(table, row, column);
    if (key === "") blank += 1;
    if (blank * 2 >= rows.length) return null;
    const parent = rowOf.get(key);
    if (parent !== undefined && parent !== row) parentOf.set(row, parent);
    if (parent !== undefined || key === "" || key === foreign) continue;
    if (foreign !== "") return null;
    foreign = key;
  }
  return parentOf;
}

function isAcyclic(parentOf: ReadonlyMap<number, number>): boolean {
  const clear = new Set<number>();
  for (const row of parentOf.keys()) {
    const path = new Set<number>();
    for (let at: number | undefined = row; at !== undefined && !clear.has(at); at = parentOf.get(at)) {
      if (path.has(at)) return false;
      path.add(at);
    }
    for (const one of path) clear.add(one);
  }
  return true;
}

const CODE = /^[A-Za-z]{0,4}[\d.．_/-]*\d?$/u;
const SEPARATOR = /[.．_/-]/u;

/** A code begins with that of the row above it: 1 and 1.2, 01 and 0103, A and A02. */
function* treesByCode(keys: readonly Keys[]): Iterable<ReadonlyMap<number, number>> {
  for (const { rowOf } of keys) {
    const codes = [...rowOf.keys()];
    // 1, 2, 3 from the first row to the last are no tree.
    if (codes.every((code, at) => code === String(at + 1)) || !codes.every((code) => CODE.test(code))) continue;
    const parentOf = new Map<number, number>();
    for (const [code, row] of rowOf) {
      for (let length = code.length - 1; length > 0; length--) {
        const parent = rowOf.get(code.slice(0, length));
        if (parent === undefined) continue;
        if (extendsCode(code, length, rowOf)) parentOf.set(row, parent);
        break;
      }
    }
    if (parentOf.size > 0) yield parentOf;
  }
}

/** Whether what a code has behind the first characters, themselves a code, is a step further down: 10 behind 9 is none of 1. */
function extendsCode(code: string, length: number, codes: ReadonlyMap<string, number>): boolean {
  const rest = code.slice(length);
  if (SEPARATOR.test(rest.charAt(0))) return true;
  if (!/\d/u.test(code.charAt(length - 1)) || rest.length > 1) return !SEPARATOR.test(rest);
  const [, letters = "", digits = ""] = /^([A-Za-z]*)(\d+)$/u.exec(code) ?? [];
  const first = Number(digits) - (Number(digits) % 10);
  return digits !== "" && !codes.has(`${letters}${first - 1}`) && !codes.has(`${letters}${first}`);
}

const LEVEL = /^(?:第|L|level)?\s*([1-9一二三四五六])\s*(?:级|层|层级)?(?:指标|节点)?$/iu;
const NUMERALS = "一二三四五六";

/** How deep each row is, as a column says: 1, 2, 3 or 一级指标, 二级指标. */
function* treesByLevel(
  table: Table,
  columns: readonly number[],
  rows: readonly number[],
  figures: Figures,
): Iterable<ReadonlyMap<number, number>> {
  for (const column of columns) {
    const levels = levelsIn(table, column, rows);
    if (!levels) continue;
    const inOrder = levels.every(({ level }, at) => level <= (levels[at - 1]?.level ?? 0) + 1);
    const sorted = levels.every(({ level }, at) => level >= (levels[at - 1]?.level ?? 0));
    if (inOrder && !sorted) yield underLast(levels);
    const dealt = sorted ? dealtOut(levels, figures) : null;
    if (dealt) yield dealt;
  }
}

/** How deep a row is. */
export interface Level {
  readonly row: number;
  /** 1 for the outermost. */
  readonly level: number;
}

/** What a column says of the rows; null where a cell holds no level, or all of them are one. */
export function levelsIn(table: Table, column: number, rows: readonly number[]): readonly Level[] | null {
  const found: Level[] = [];
  for (const row of rows) {
    const text = keyAt(table, row, column);
    if (text === "") continue;
    const said = LEVEL.exec(text)?.[1];
    if (said === undefined) return null;
    found.push({ row, level: NUMERALS.includes(said) ? NUMERALS.indexOf(said) + 1 : Number(said) });
  }
  const least = Math.min(...found.map(({ level }) => level));
  const isTree = found.length * 2 > rows.length && found.some(({ level }) => level > least);
  return isTree ? found.map(({ row, level }) => ({ row, level: level - least + 1 })) : null;
}

/** Each row below the last one before it that is less deep. */
function underLast(levels: readonly Level[]): ReadonlyMap<number, number> {
  const parentOf = new Map<number, number>();
  const open: number[] = [];
  for (const { row, level } of levels) {
    open.length = level - 1;
    const parent = open[level - 2];
    if (parent !== undefined) parentOf.set(row, parent);
    open.push(row);
  }
  return parentOf;
}

/** All rows of one level and then all of the next: each row has as many of these, in their order, as come to its figures. */
function dealtOut(levels: readonly Level[], figures: Figures): ReadonlyMap<number, number> | null {
  const parentOf = new Map<number, number>();
  const deepest = levels.at(-1)?.level ?? 1;
  for (let level = 1; level < deepest; level++) {
    const children = levels.filter((one) => one.level === level + 1);
    let next = 0;
    for (const { row } of levels.filter((one) => one.level === level)) {
      const own = figures(row);
      const sums = own.map(() => 0);
      for (let at = next; at < children.length; at++) {
        const one = figures(children[at]?.row ?? 0);
        own.forEach((_, column) => {
          sums[column] = (sums[column] ?? 0) + (one[column] ?? 0);
        });
        if (!own.every((figure, column) => figure === null || sameSum(figure, sums[column] ?? 0))) continue;
        for (const child of children.slice(next, at + 1)) parentOf.set(child.row, row);
        next = at + 1;
        break;
      }
    }
    if (next < children.length) return null;
  }
  return parentOf;
}

function childrenIn(parentOf: ReadonlyMap<number, number>): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const [row, parent] of [...parentOf].sort(([one], [other]) => one - other)) {
    const known = found.get(parent);
    if (known) known.push(row);
    else found.set(parent, [row]);
  }
  return found;
}

/** The tree where more of its parents than not say what their children come to; codes and levels alone prove nothing. */
function sound(parentOf: ReadonlyMap<number, number>, figures: Figures, isById: boolean): RowTree | null {
  const childrenOf = childrenIn(parentOf);
  let [whole, part, off, blank] = [0, 0, 0, 0];
  for (const [row, children] of childrenOf) {
    const fits = fitsIn(figures(row), children.map(figures));
    if (fits.length === 0) blank += 1;
    // A chain of rows with the same figures proves nothing.
    else if (children.length < 2 && fits[0] === true) continue;
    else if (fits.every(Boolean)) whole += 1;
    else if (fits[0] === true) part += 1;
    else off += 1;
  }
  const isFilled = (row: number): boolean => childrenOf.has(row) || figures(row).some((figure) => figure !== null);
  const areTitles = blank === childrenOf.size && blank > (isById ? 0 : 1) && [...parentOf.keys()].every(isFilled);
  if (off >= whole + part && !areTitles) return null;
  const isProven = isById || whole > 0 || part > 1;
  return { parentOf, childrenOf, isProven };
}

/** For each figure of a row, whether the others come to it; those that have none there say nothing. */
function fitsIn(own: readonly (number | null)[], others: readonly (readonly (number | null)[])[]): readonly boolean[] {
  return own.flatMap((figure, at) => {
    const given = others.flatMap((one) => one[at] ?? []);
    if (figure === null || given.length === 0) return [];
    return [sameSum(figure, sumOf(given))];
  });
}
