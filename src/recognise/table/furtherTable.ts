import { EARNED } from "../../domain/meaning.ts";
import { sectionKind } from "../text/sectionKind.ts";
import type { CellValue } from "../../domain/cells.ts";
import { cellsOf, filledCells, type SheetGrid } from "../../domain/grid.ts";
import { readHeading } from "./heading.ts";
import { readNamedText } from "../text/textMarks.ts";
import { normaliseName } from "../text/normalise.ts";
import { headerAt, type Header, type HeaderColumn } from "./header.ts";
import { headsMarks, namesAgain, saysMost } from "./headerAgain.ts";
import { listColumns } from "./listColumns.ts";
import { HEADER_VOCABULARY } from "../words/headings.ts";
import type { MergeMap } from "./mergeMap.ts";
import { soleText } from "./soleText.ts";

/** A table further down the sheet with a header of its own (加分项, 负面清单), read as a continuation of the first. */
export interface FurtherTable {
  /** 1-based, inclusive. */
  readonly headerRows: readonly [first: number, last: number];
  /** What makes it a section of its own: the title right above it (负面清单), else what heads its names (加分内容); null for neither. */
  readonly section: { readonly text: string; readonly row: number; readonly column: number } | null;
  /** Its rows only say again what the sections above come to: 得分汇总 under the table. */
  readonly isRecap: boolean;
  /** The column of the first table that names rows. */
  readonly named: number;
  /** Column of the first table → the one of this table that holds the same; what is missing here is not in it. */
  readonly columnOf: ReadonlyMap<number, number>;
}

/** Headings that nearly every table has; two of them on a row are worth a closer look. */
const COMMON: ReadonlySet<string> = new Set(
  (
    ["number", "full", "actual", "score", "review", "deducted", "reason", "standard", "note", "content"] as const
  ).flatMap((meaning) => HEADER_VOCABULARY[meaning].map(normaliseName)),
);
const LONGEST = 16;

/** The tables with other columns among the rows of a framework, top to bottom. */
export function furtherTables(
  sheet: SheetGrid,
  merges: MergeMap,
  width: number,
  header: Header,
  rows: readonly number[],
): readonly FurtherTable[] {
  const found: { readonly table: FurtherTable; readonly place: number }[] = [];
  let last = 0;
  for (const [place, row] of rows.entries()) {
    const cells = cellsOf(sheet, row);
    const isUnderTitle = (): boolean => titleIn(sheet, rows[place - 1] ?? 0) !== null;
    if (place === 0 || row <= last) continue;
    const isHeader = mayBeHeader(cells, header.columns, isUnderTitle);
    if (!isHeader && !(headsList(cells) && isUnderTitle())) continue;
    const below = headerAt(sheet, merges, width, "framework", row);
    const above = withoutSpanned(header.columns, merges, rows.slice(0, place));
    const title = titleIn(sheet, rows[place - 1] ?? 0);
    const rest = rows.slice(rows.indexOf(row) + 1);
    const table =
      below &&
      ((isHeader ? furtherTable(above, below, title !== null) : null) ??
        (title && listTable(sheet, above, below, rest.slice(0, LONGEST_LIST))));
    if (!table) continue;
    found.push({ table: { ...table, section: title ?? table.section }, place });
    last = table.headerRows[1];
  }
  return found.map(({ table, place }, at) => {
    const own = rows.slice(place, found[at + 1]?.place).filter((row) => row > table.headerRows[1]);
    return { ...table, isRecap: isRecap(sheet, table, own, rows.slice(0, place)) };
  });
}

/** Two short texts or more, and nothing else: 加2分 beside what it is given for is a row of the list. */
function headsList(cells: SheetGrid["values"][number]): boolean {
  const filled = (cells ?? []).filter((value) => (value ?? "") !== "");
  return filled.length > 1 && filled.every((value) => typeof value === "string" && isShortHeading(value));
}

function isShortHeading(text: string): boolean {
  return text.length <= LONGEST && !/^[^（(]*\d/u.test(text);
}

const LONGEST_LIST = 100;

/** 事由 | 可加 | 实加 below the title of a section, told by what stands below: to the next title, or the end. */
function listTable(
  sheet: SheetGrid,
  first: readonly HeaderColumn<string>[],
  { rows: headerRows, columns }: Header,
  below: readonly number[],
): FurtherTable | null {
  const end = below.findIndex((row) => soleText(sheet, row) !== null);
  const rows = (end < 0 ? below : below.slice(0, end)).filter((row) => row > headerRows[1]);
  const found = rows.length > 0 ? listColumns(sheet, columns, rows) : null;
  const [named, full] = [namingColumns(first).at(-1), oneOf(first, ["full"])];
  const earned = oneOf(first, EARNED) ?? oneOf(first, ["deducted"]) ?? (full && onlyUnknown(first, full.column));
  if (!found || !named || !earned) return null;
  const columnOf = new Map([
    [named.column, found.name.column],
    [earned.column, found.earned.column],
    ...(full && found.full ? [[full.column, found.full.column] as const] : []),
  ]);
  return { headerRows, section: null, isRecap: false, named: named.column, columnOf };
}

/** Without columns that every row merges with the one to their left: the heading over both means that one. */
function withoutSpanned(
  columns: readonly HeaderColumn<string>[],
  merges: MergeMap,
  rows: readonly number[],
): readonly HeaderColumn<string>[] {
  return columns.filter(({ column, at }) => {
    const isSpanned = (row: number): boolean => (merges.find(row, column)?.left ?? column) < column;
    return at.left === column || !rows.every(isSpanned);
  });
}

/** A table above the one whose header is fullest, with the rows up to the next header. */
export interface TableAbove extends FurtherTable {
  readonly rows: readonly number[];
}

/** A row with nothing but the name of a section, in whatever column. */
function titleIn(sheet: SheetGrid, row: number): FurtherTable["section"] {
  const found = soleText(sheet, row);
  return found && sectionKind(found.text) ? { ...found, row } : null;
}

const RECAP_TITLE = /汇总|统计|小结|一览|得分情况|评分结果|考核结果/u;

/** Whether a table called 得分汇总 names nothing in its rows but what stands above it. */
function isRecap(sheet: SheetGrid, table: FurtherTable, own: readonly number[], above: readonly number[]): boolean {
  const title = soleText(sheet, above.at(-1) ?? 0);
  return title !== null && RECAP_TITLE.test(title.text) && namesOnly(sheet, table, own, above);
}

/** Whether a table names nothing in its rows but what stands in others. */
export function namesOnly(
  sheet: SheetGrid,
  { columnOf, named }: FurtherTable,
  own: readonly number[],
  others: readonly number[],
): boolean {
  const column = columnOf.get(named) ?? 0;
  const isTitle = (row: number): boolean => filledCells(sheet, row).length < 2;
  const names = own
    .map((row) => (isTitle(row) ? null : sheet.values[row - 1]?.[column - 1]))
    .flatMap((value) => (typeof value === "string" && !/[合小总]\s*计|总分/u.test(value) ? [nameOf(value)] : []));
  if (names.length < 2) return false;
  const known = new Set<string>();
  for (const row of others) {
    for (const value of cellsOf(sheet, row)) if (typeof value === "string") known.add(nameOf(value));
  }
  return names.every((name) => known.has(name));
}

function nameOf(text: string): string {
  return normaliseName(readNamedText(text).name);
}

/**
 * Whether nothing but a few short texts stands on a row, two of them headings that nearly every table has, or those of the first
 * table again in their own columns, among others: 项目 | 权重 | 序号 | 价值观 below 项目 | 权重 | 序号 | 业绩. Below the title of a section one that
 * heads marks is enough: 加分事由 | 加分分值.
 */
function mayBeHeader(
  cells: SheetGrid["values"][number],
  columns: readonly HeaderColumn<string>[],
  isUnderTitle: () => boolean,
): boolean {
  let texts = 0;
  let common = 0;
  let isShort = true;
  for (const value of cells ?? []) {
    if (value === null || value === undefined || value === "") continue;
    if (typeof value !== "string" || value.length > LONGEST * 2) return false;
    texts += 1;
    if (value.length > LONGEST) isShort = false;
    else if (COMMON.has(normaliseName(value))) common += 1;
  }
  if (texts < 3) return false;
  if (isShort && (common >= 2 || headsMarksAgain(cells, columns))) return true;
  const heads = (value: CellValue | undefined): boolean => typeof value === "string" && headsMarks(value);
  if (isShort && cells?.some(heads) === true && isUnderTitle()) return true;
  let alike = 0;
  for (const one of columns) if (isHeadedAlike(cells?.[one.column - 1], one) && ++alike === 2) return true;
  return false;
}

/** Whether what heads marks stands over marks of the first table, and what heads anything else beside it. */
function headsMarksAgain(cells: SheetGrid["values"][number], columns: readonly HeaderColumn<string>[]): boolean {
  const textAt = (column: number): string => String(cells?.[column - 1] ?? "");
  const marks = columns.filter(({ meaning, column }) => mayBeGiven(meaning) && headsMarks(textAt(column)));
  return (
    marks.length > 0 &&
    columns.some((one) => !marks.includes(one) && readHeading("framework", textAt(one.column)).confidence > 0)
  );
}

function isHeadedAlike(value: CellValue | undefined, { at }: HeaderColumn<string>): boolean {
  if (typeof value !== "string" || at.text === "" || beginOtherwise(value, at.text)) return false;
  return normaliseName(value) === normaliseName(at.text);
}

/** Whether two texts differ in a first character that comparing leaves as it is: nearly every cell and its heading do. */
function beginOtherwise(one: string, other: string): boolean {
  const first = one.charCodeAt(0);
  const second = other.charCodeAt(0);
  return first !== second && isHan(first) && isHan(second);
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** Marks that are given, or taken off. */
const GIVEN: readonly string[] = [...EARNED, "deducted"];

function mayBeGiven(meaning: string): boolean {
  return meaning === "unknown" || GIVEN.includes(meaning);
}

const KNOWN = 0.6;
const NAMING = ["item", "indicator", "content"];
const SAYS_OFF = /[扣减]/u;
const SAYS_EARNED = /是否|发生|触发|有无|扣分|加分|得分/u;
/** Each of them once; what only this table has is left out. */
const ALIKE = ["number", "standard", "full", "evidence", "lead", "responsible", "support", "kind", "method"];

/** @param isTitled its title makes it a section of bonuses, deductions or vetoes */
export function furtherTable(
  first: readonly HeaderColumn<string>[],
  { rows, columns }: Header,
  isTitled = false,
): FurtherTable | null {
  const known = columns.filter(({ confidence }) => confidence >= KNOWN);
  const firstNames = namingColumns(first);
  // Marks may be called anything, and so may what can be earned, which stands before them.
  const full = oneOf(first, ["full"]);
  const firstEarned = oneOf(first, EARNED) ?? oneOf(first, ["deducted"]) ?? (full && onlyUnknown(first, full.column));
  const again = columns.find(({ column, at }) => column === firstEarned?.column && headsMarks(at.text));
  const isHeaded = known.length >= Math.min(3, columns.length - 1) && known.length * 5 >= columns.length * 3;
  const isKnown = isHeaded || (isTitled && known.length > 1);
  const isNamed = columns.some(({ meaning }) => NAMING.includes(meaning));
  const inPlace = again && !(isKnown && isNamed) ? namesAgain(firstNames, columns) : null;
  const names = inPlace ?? (isKnown ? withNamesAside(namingColumns(columns, isTitled), columns, firstNames) : null);
  if (!names) return null;
  const named = oneOf(columns, GIVEN);
  // 倒扣分值 | 实际倒扣: what can be taken off, and what was.
  const off = named?.meaning === "deducted" ? onlyUnknown(columns, named.column) : undefined;
  const taken = off && SAYS_OFF.test(off.at.text) ? off : undefined;
  const given =
    again ??
    taken ??
    named ??
    columns.find((one) => one.meaning === "unknown" && !names.includes(one) && SAYS_EARNED.test(one.at.text));
  // 加分分值: the only marks of such a section are what was earned.
  const earned =
    given ?? (isTitled ? columns.find(({ meaning, at }) => meaning === "full" && !saysMost(at.text)) : null);
  const name = names.at(-1);
  const firstName = firstNames.at(-1);
  if (!name || !firstName || !earned || !firstEarned || names.includes(earned)) return null;

  const columnOf = new Map<number, number>([[firstEarned.column, earned.column]]);
  const pair = (one: HeaderColumn<string> | undefined, other: HeaderColumn<string> | undefined): void => {
    if (!one || !other || columnOf.has(one.column) || [...columnOf.values()].includes(other.column)) return;
    columnOf.set(one.column, other.column);
  };
  // The narrowest names the rows, whatever it is called; the broader ones follow to the left.
  for (let place = 1; place <= names.length; place++) pair(firstNames.at(-place), names.at(-place));
  for (const meaning of ALIKE) pair(oneOf(first, [meaning]), oneOf(columns, [meaning]));
  const open = onlyUnknown(first, firstName.column, firstEarned.column);
  const most = oneOf(columns, ["full"]) ?? (taken === earned ? named : undefined);
  pair(full ?? open, most ?? onlyUnknown(columns, name.column, earned.column));
  pair(oneOf(first, ["reason", "note"]), oneOf(columns, ["reason", "note"]));
  for (const meaning of ["review", "deducted"]) pair(oneOf(first, [meaning]), oneOf(columns, [meaning]));
  // What is left and headed as above it holds the same: a second column of weights.
  for (const one of columns) {
    pair(
      first.find(({ column, at }) => column === one.column && isHeadedAlike(at.text, one)),
      one,
    );
  }
  // 倒扣项 may head what stands left of the names.
  const special = [name, ...columns.filter(({ column }) => column < name.column)].find(({ at }) =>
    sectionKind(at.text),
  );
  const column = Math.min(...firstNames.map((one) => one.column));
  const section = special ? { text: special.at.text, row: rows[0], column } : null;
  return { headerRows: rows, section, isRecap: false, named: firstName.column, columnOf };
}

/** The only column between two others that nobody knows; undefined where there is none, or several. */
function onlyUnknown(
  columns: readonly HeaderColumn<string>[],
  from: number,
  to = Infinity,
): HeaderColumn<string> | undefined {
  const unknown = columns.filter(({ meaning, column }) => meaning === "unknown" && column > from && column < to);
  return unknown.length === 1 ? unknown[0] : undefined;
}

/** From the broadest to the narrowest; where none is called so, the one that a veto or no known word heads. */
function namingColumns(columns: readonly HeaderColumn<string>[], isTitled = false): readonly HeaderColumn<string>[] {
  const called = columns
    .filter(({ meaning }) => NAMING.includes(meaning))
    .sort((a, b) => NAMING.indexOf(a.meaning) - NAMING.indexOf(b.meaning) || a.column - b.column);
  if (called.length > 0) return called;
  // 扣分事由 is what a section of deductions lists.
  const other = oneOf(columns, ["veto", ...(isTitled ? ["reason"] : []), "unknown", "standard"]);
  return other ? [other] : [];
}

/** Where the broader column is headed as in the first table, the names stand where they stood there, whatever they are called. */
function withNamesAside(
  names: readonly HeaderColumn<string>[],
  columns: readonly HeaderColumn<string>[],
  firstNames: readonly HeaderColumn<string>[],
): readonly HeaderColumn<string>[] {
  const [narrowest, firstName] = [names.at(-1), firstNames.at(-1)];
  const again = firstNames.find((one) => one.column === narrowest?.column && isHeadedAlike(narrowest.at.text, one));
  const aside = columns.find(({ column, meaning }) => column === firstName?.column && meaning === "unknown");
  return again && again !== firstName && aside ? [...names, aside] : names;
}

/** The first column of the first of these meanings that there is. */
function oneOf(
  columns: readonly HeaderColumn<string>[],
  meanings: readonly string[],
): HeaderColumn<string> | undefined {
  const found = meanings.find((meaning) => columns.some((column) => column.meaning === meaning));
  return columns.find(({ meaning }) => meaning === found);
}
