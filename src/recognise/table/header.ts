import { columnLetters, a1 } from "../../domain/address.ts";
import type { ColumnReading } from "../../domain/assessment.ts";
import { isMarks, type ColumnMeaning } from "../../domain/meaning.ts";
import { sectionKind } from "../text/sectionKind.ts";
import type { SheetGrid } from "../../domain/grid.ts";
import {
  beginsData,
  groupToTheLeft,
  isHeaderBlock,
  isUnderHeadings,
  headRow,
  headRows,
  type HeadingCell,
  type HeadRow,
} from "./headerBlock.ts";
import { readHeading, type TableKind } from "./heading.ts";
import { type MergeMap, mergeMap } from "./mergeMap.ts";
import { gradeOf } from "../text/grades.ts";
import { normaliseName } from "../text/normalise.ts";

/** A header may begin in any of the first 30 rows. */
const ROWS_SEARCHED = 30;
const MAX_DEPTH = 3;
/** Wider sheets are read up to here; no assessment table is wider. */
const MAX_COLUMNS = 256;

/** A column with its place in the header. */
export interface HeaderColumn<M extends string = ColumnMeaning> extends ColumnReading<M> {
  /** Headings of the groups above its own, outermost first. */
  readonly groups: readonly HeadingCell[];
  /** Where its own heading stands; its text is "" for a column without one. */
  readonly at: HeadingCell;
  /** The user said what it means. */
  readonly mapped: boolean;
  /** Hidden, beside a visible column that says the same: not to be used for anything. */
  readonly putAway?: true;
}

/** What a column was taken for, without its place in the header. */
export function columnReading({ sheet, column, heading, meaning, confidence, evidence }: ColumnReading): ColumnReading {
  return { sheet, column, heading, meaning, confidence, ...(evidence ? { evidence } : {}) };
}

/** The column as one that is not to be used for anything. */
export function putAway<M extends string>(column: HeaderColumn<M>): HeaderColumn<M | "unknown"> {
  return { ...column, meaning: "unknown", confidence: 0, putAway: true };
}

export interface Header {
  readonly rows: readonly [first: number, last: number];
  readonly columns: readonly HeaderColumn<string>[];
  /** Normalised texts of the header by column, to know it again on a later page. */
  readonly texts: ReadonlyMap<number, ReadonlySet<string>>;
  /** Headers further up that head a table as well, with fewer columns: the first part of a framework, top to bottom. */
  readonly above: readonly Header[];
}

export function usedColumns(sheet: SheetGrid): number {
  let columns = 0;
  for (const row of sheet.values) if (row && row.length > columns) columns = row.length;
  return Math.min(columns, MAX_COLUMNS);
}

/**
 * The best header for a table of that kind; null where none has two headings of the vocabulary (or of the mapping).
 *
 * @param columnsOf what its columns mean, where more than the headings is asked
 */
export function findHeader(
  sheet: SheetGrid,
  merges: MergeMap,
  width: number,
  kind: TableKind,
  mapping: Readonly<Record<string, string>>,
  columnsOf: (header: Header) => readonly HeaderColumn<string>[] = ({ columns }) => columns,
): Header | null {
  const rows = headRows(sheet, merges, width, Math.min(sheet.values.length, ROWS_SEARCHED + MAX_DEPTH));
  let best: { header: Header; score: number } | null = null;
  const above: Header[] = [];
  for (let first = 1; first <= Math.min(ROWS_SEARCHED, rows.length - 1); first++) {
    if (isUnderHeadings(rows, first)) continue;
    for (let depth = 1; depth <= MAX_DEPTH && first + depth - 1 < rows.length; depth++) {
      const block = rows.slice(first, first + depth);
      if (!isHeaderBlock(block, first, width) || goesOn(rows, first, depth, width)) continue;
      if (depth > 1 && beginsData(rows, first + depth - 1)) break;
      if (best && first > best.header.rows[1] && headsLegend(rows, first + depth)) continue;
      const header = readBlock(sheet.name, block, first, width, kind, mapping);
      const score = scoreOf(columnsOf(header), kind);
      // A table of bonuses below the framework has no say in where that begins, however many of its headings are known.
      if (best && first > best.header.rows[1] && saysMarks(best.header) && isSpecial(header, rows[first - 1])) continue;
      // A deeper header that says as much is the same one, read to its last row.
      if (score >= 1.4 && (!best || score > best.score + marginOver(best.header, first))) {
        if (best && first > best.header.rows[1] && holdsMarks(best.header)) above.push(best.header);
        best = { header, score };
      }
    }
  }
  return best && { ...best.header, above };
}

/** Whether headings merged further down show that a header has more rows than those looked at, which all look like one. */
function goesOn(rows: readonly HeadRow[], first: number, depth: number, width: number): boolean {
  const bottoms = (rows[first] ?? []).flatMap((cell) => (cell?.row === first ? [cell.bottom] : []));
  const last = Math.max(...bottoms);
  if (last < first + depth || last >= Math.min(rows.length, first + MAX_DEPTH)) return false;
  const whole = rows.slice(first, last + 1);
  return bottoms.some((bottom) => bottom < last) && isHeaderBlock(whole, first, width);
}

const FEWEST_GRADES = 2;

/** Whether the rows of a table name a grade each, and what it is worth (等次 | 折算比例): a legend below the marks. */
function headsLegend(rows: readonly HeadRow[], first: number): boolean {
  const below = rows.slice(first).map((row) => row.filter((cell) => cell !== undefined));
  const end = below.findIndex((cells) => cells.length === 0);
  const body = end < 0 ? below : below.slice(0, end);
  const names = body.map(([cell]) => (cell ? gradeOf(cell.text) : null));
  return (
    names.length >= FEWEST_GRADES &&
    names.every((name) => name !== null) &&
    new Set(names).size === names.length &&
    body.every((cells) => cells.length === 2)
  );
}

/** By how much a header that begins in row `first` must say more than one found before. */
function marginOver(header: Header, first: number): number {
  if (header.rows[0] === first) return -0.2;
  // A table that recapitulates the first has its headings, or one more that is known.
  return holdsMarks(header) ? 0.3 : 0.01;
}

/** Whether what stands below a header may be a framework of its own. */
function holdsMarks(header: Header): boolean {
  return isWhole(header) || namesAndMarks(header);
}

function saysMarks({ columns }: Header): boolean {
  return columns.some(({ meaning }) => isMarks(meaning));
}

function says({ columns }: Header, ...wanted: readonly string[]): boolean {
  return columns.some(({ meaning }) => wanted.includes(meaning));
}

/** Whether a header has all that a framework needs: what can be earned, and what was. */
function isWhole(header: Header): boolean {
  return says(header, "full") && says(header, "actual", "score", "review", "deducted");
}

/** Whether a header has names of rows and marks, and one heading more that nobody knows and is no figure: it may be what is wanting. */
function namesAndMarks(header: Header): boolean {
  const isOpen = header.columns.some(({ meaning, at }) => meaning === "unknown" && /\p{L}/u.test(at.text));
  return isOpen && saysMarks(header) && says(header, "item", "indicator", "content");
}

/** Whether a header, or the title right above it, speaks of 加分项, 负面清单 or 一票否决. */
function isSpecial({ columns }: Header, above: HeadRow | undefined): boolean {
  const title = new Set((above ?? []).flatMap((cell) => (cell ? [cell.text] : [])));
  const headings = columns.map(({ at }) => at.text);
  return [...headings, ...(title.size === 1 ? title : [])].some((text) => sectionKind(text) !== null);
}

/** The header that begins in a row further down, one to three rows deep; null where none does. Only its shape is looked at. */
export function headerAt(
  sheet: SheetGrid,
  merges: MergeMap,
  width: number,
  kind: TableKind,
  first: number,
): Header | null {
  let best: { header: Header; score: number } | null = null;
  const block: HeadRow[] = [];
  for (let row = first; row < first + MAX_DEPTH && row <= sheet.values.length; row++) {
    block.push(headRow(sheet, merges, width, row));
    if (!isHeaderBlock(block, first, width)) continue;
    const header = readBlock(sheet.name, block, first, width, kind, {});
    const score = scoreOf(header.columns, kind);
    if (!best || score > best.score - 0.2) best = { header, score };
  }
  return best?.header ?? null;
}

function readBlock(
  sheet: string,
  block: readonly HeadRow[],
  first: number,
  width: number,
  kind: TableKind,
  mapping: Readonly<Record<string, string>>,
): Header {
  const columns: HeaderColumn<string>[] = [];
  const texts = new Map<number, Set<string>>();
  for (let column = 1; column <= width; column++) {
    const parts = headingParts(block, column);
    const at = parts.at(-1);
    const mapped = mapping[columnLetters(column)];
    if (!at) continue;
    texts.set(column, new Set(parts.map(({ text }) => normaliseName(text))));
    const groups = parts.slice(0, -1);
    const reading =
      mapped === undefined
        ? readHeading(
            kind,
            at.text,
            groups.map(({ text }) => text),
          )
        : { meaning: mapped, confidence: 1 };
    columns.push({
      sheet,
      column,
      heading: [...groups, at].map(({ text }) => text).join(" / "),
      ...reading,
      mapped: mapped !== undefined,
      groups,
      at,
    });
  }
  return { rows: [first, first + block.length - 1], columns, texts, above: [] };
}

/** The headings above a column, outermost first, each merged cell once. */
function headingParts(block: readonly HeadRow[], column: number): readonly HeadingCell[] {
  const parts: HeadingCell[] = [];
  for (const [index, row] of block.entries()) {
    let cell = row[column];
    const below = block[index + 1]?.[column];
    // 实得分 unmerged over 自评 | 复核: the blank to its right belongs to it where a leaf stands below.
    if (!cell && below && index < block.length - 1 && column > 1) cell = groupToTheLeft(row, column);
    if (cell && !parts.some((part) => part.row === cell.row && part.left === cell.left)) parts.push(cell);
  }
  return parts;
}

const WANTED: Readonly<Record<Extract<TableKind, string>, ReadonlySet<string>>> = {
  framework: new Set(["full", "actual", "review", "score", "deducted", "standard", "indicator", "content", "item"]),
  breakdown: new Set(["task", "lead", "responsible", "support", "deadline", "progress"]),
  roster: new Set(["name", "alias"]),
};

/** How much of the vocabulary a header hits: each meaning once, what the kind of table is about more. */
export function scoreOf(columns: readonly ColumnReading<string>[], kind: TableKind): number {
  const best = new Map<string, number>();
  let score = 0;
  let expected = 0;
  for (const { heading, meaning, confidence } of columns) {
    if (heading === "") continue;
    if (meaning === "unknown" && typeof kind !== "string" && kind.expects?.(heading)) expected++;
    else if (meaning === "unknown") score -= headsTicks(heading) ? 0 : 0.15;
    else best.set(meaning, Math.max(best.get(meaning) ?? 0, confidence));
  }
  // Columns called after departments or the like are one thing that a table is about.
  if (kind !== "roster" && best.size + (expected > 1 ? 1 : 0) < 2) return 0;
  const wanted = typeof kind === "string" ? WANTED[kind] : best;
  for (const [meaning, confidence] of best) score += confidence * (wanted.has(meaning) ? 1.5 : 1);
  return score;
}

/** A | B | C, 优 | 良 | 中: what is ticked below is a grade, and no word is wanted for it. */
function headsTicks(heading: string): boolean {
  return gradeOf(heading.split(" / ").at(-1) ?? "") !== null;
}

/** The texts of the first row with the shape of a header and something below it, whatever its words, and where they begin (A1); or null. */
export function seenHeadings(sheet: SheetGrid): { readonly texts: readonly string[]; readonly cell: string } | null {
  const width = usedColumns(sheet);
  const merges = mergeMap(sheet, width);
  for (let row = 1; row <= Math.min(ROWS_SEARCHED, sheet.values.length - 1); row++) {
    const cells = headRow(sheet, merges, width, row);
    if (!isHeaderBlock([cells], row, width)) continue;
    const texts = cells.flatMap((cell, column) => (cell && cell.left === column ? [oneLine(cell.text)] : []));
    const first = cells.find((cell) => cell !== undefined);
    if (first) return { texts, cell: a1({ row: first.row, column: first.left }) };
  }
  return null;
}

/** A heading on one line, for a sentence. */
export function oneLine(heading: string): string {
  return heading.replace(/\s+/gu, "");
}
