import { columnLetters } from "../../domain/address.ts";
import type { ColumnReading } from "../../domain/assessment.ts";
import type { SheetGrid } from "../grid.ts";
import { readHeading, type TableKind } from "./heading.ts";
import type { MergeMap } from "./mergeMap.ts";
import { normaliseName } from "../normalise.ts";

/** A header may begin in any of the first 30 rows. */
const ROWS_SEARCHED = 30;
const MAX_DEPTH = 3;
/** Wider sheets are read up to here; no assessment table is wider. */
const MAX_COLUMNS = 256;
/** Longer texts are titles, notes or data. */
const LONGEST_HEADING = 60;

/** A column with its place in the header. */
export interface HeaderColumn extends ColumnReading {
  /** Headings of the groups above its own, outermost first. */
  readonly groups: readonly HeadingCell[];
  /** Where its own heading stands. */
  readonly at: HeadingCell;
}

/** A heading; row and left are those of its merged area's top-left. */
export interface HeadingCell {
  readonly text: string;
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

export interface Header {
  readonly rows: readonly [first: number, last: number];
  readonly columns: readonly HeaderColumn[];
  /** Normalised texts of the header by column, to know it again on a later page. */
  readonly texts: ReadonlyMap<number, ReadonlySet<string>>;
}

export function usedColumns(sheet: SheetGrid): number {
  let columns = 0;
  for (const row of sheet.values) if (row && row.length > columns) columns = row.length;
  return Math.min(columns, MAX_COLUMNS);
}

/** The best header for a table of that kind; null where none has two headings of the vocabulary (or of the mapping). */
export function findHeader(
  sheet: SheetGrid,
  merges: MergeMap,
  width: number,
  kind: TableKind,
  mapping: Readonly<Record<string, string>>,
): Header | null {
  const rows = headRows(sheet, merges, width);
  let best: { header: Header; score: number } | null = null;
  for (let first = 1; first <= Math.min(ROWS_SEARCHED, rows.length - 1); first++) {
    for (let depth = 1; depth <= MAX_DEPTH && first + depth - 1 < rows.length; depth++) {
      const block = rows.slice(first, first + depth);
      if (!isHeaderBlock(block, first, width)) continue;
      const header = readBlock(sheet.name, block, first, width, kind, mapping);
      const score = scoreOf(header.columns, kind);
      // A deeper header that says as much is the same one, read to its last row.
      if (score >= 1.4 && (!best || score > best.score - (best.header.rows[0] === first ? 0.2 : -0.01))) {
        best = { header, score };
      }
    }
  }
  return best?.header ?? null;
}

/** A cell of a row that may be part of a header. */
interface HeadCell extends HeadingCell {
  readonly bottom: number;
  readonly number: boolean;
}
type HeadRow = readonly (HeadCell | undefined)[];

/** Index 0 is unused; `rows[r][c]` is merge-aware, undefined for an empty cell. */
function headRows(sheet: SheetGrid, merges: MergeMap, width: number): HeadRow[] {
  const rows: HeadRow[] = [[]];
  const last = Math.min(sheet.values.length, ROWS_SEARCHED + MAX_DEPTH);
  for (let row = 1; row <= last; row++) {
    const cells: (HeadCell | undefined)[] = [];
    for (let column = 1; column <= width; column++) {
      const merge = merges.find(row, column);
      const top = merge?.top ?? row;
      const left = merge?.left ?? column;
      const value = sheet.values[top - 1]?.[left - 1];
      if (value === null || value === undefined || typeof value === "object") continue;
      const text = String(value).trim();
      if (text === "") continue;
      const bottom = merge?.bottom ?? row;
      const right = Math.min(merge?.right ?? column, width);
      cells[column] = { text, row: top, left, right, bottom, number: isNumberLike(value) };
    }
    rows.push(cells);
  }
  return rows;
}

function isNumberLike(value: string | number | boolean): boolean {
  return typeof value !== "string" || /^[\d.\s]+$/u.test(value.normalize("NFKC"));
}

/** 单位：丹江口市教育局, 填报日期：… : a label with its value is no heading. */
const LABEL_WITH_VALUE = /^[^(（]{1,12}[:：]/u;
const SENTENCE = /[。；;]/u;

function isHeadingText({ text }: HeadCell): boolean {
  return text.length <= LONGEST_HEADING && !LABEL_WITH_VALUE.test(text) && !SENTENCE.test(text.slice(0, -1));
}

/** Whether these rows can be one header by their shape alone, whatever their words. */
function isHeaderBlock(block: readonly HeadRow[], first: number, width: number): boolean {
  const last = first + block.length - 1;
  for (const [index, row] of block.entries()) {
    const cells = distinct(row);
    const texts = cells.filter((cell) => !cell.number);
    if (cells.length < 2 || texts.length < 2 || !texts.every(isHeadingText)) return false;
    if (cells.some((cell) => cell.right - cell.left + 1 >= Math.max(3, width))) return false;
    // A block is cut through no merged cell above it.
    if (index === 0 && cells.some((cell) => cell.row < first)) return false;
    if (index > 0 && !continues(block[index - 1] ?? [], row, first + index)) return false;
  }
  // Nor below it: 班子建设 merged down over its indicators is data.
  const bottom = block.at(-1) ?? [];
  return block.length === 1 || !distinct(bottom).some((cell) => cell.bottom > last);
}

/** Whether `row` goes on with the header of `above`: it stands under a group, and what stands under no group is no data. */
function continues(above: HeadRow, row: HeadRow, rowNumber: number): boolean {
  let grouped = false;
  let own = false;
  for (let column = 1; column < Math.max(above.length, row.length); column++) {
    const cell = row[column];
    if (!cell || cell.row < rowNumber) continue;
    if (cell.left !== column) continue;
    own = true;
    if (isGroup(above, row, column)) {
      grouped = true;
      continue;
    }
    if (cell.number || !isKnownAnywhere(cell.text)) return false;
  }
  return own && (grouped || row.some((cell) => cell && cell.row < rowNumber) || !row.some((cell) => cell?.number));
}

/** Whether a group heading of `above` covers the column: merged over several, or written once with blanks to its right. */
function isGroup(above: HeadRow, row: HeadRow, column: number): boolean {
  const parent = above[column];
  if (!parent) return groupToTheLeft(above, column) !== undefined;
  return parent.right > parent.left || (!above[column + 1] && row[column + 1] !== undefined);
}

/** A group heading that was written over its first column without merging spills over the blanks to its right. */
function groupToTheLeft(above: HeadRow, column: number): HeadCell | undefined {
  for (let left = column - 1; left >= 1; left--) {
    const cell = above[left];
    if (cell) return cell;
  }
  return undefined;
}

function isKnownAnywhere(text: string): boolean {
  return (
    /^[(（].*[)）]$/u.test(text) ||
    readHeading("framework", text).confidence >= 0.8 ||
    readHeading("breakdown", text).confidence >= 0.8
  );
}

function distinct(row: HeadRow): readonly HeadCell[] {
  return row.filter((cell, column): cell is HeadCell => cell !== undefined && cell.left === column);
}

function readBlock(
  sheet: string,
  block: readonly HeadRow[],
  first: number,
  width: number,
  kind: TableKind,
  mapping: Readonly<Record<string, string>>,
): Header {
  const columns: HeaderColumn[] = [];
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
      groups,
      at,
    });
  }
  return { rows: [first, first + block.length - 1], columns, texts };
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

const WANTED: Readonly<Record<TableKind, ReadonlySet<string>>> = {
  framework: new Set(["full", "actual", "review", "score", "deducted", "standard", "indicator", "content", "item"]),
  breakdown: new Set(["task", "lead", "responsible", "support", "deadline", "progress"]),
  roster: new Set(["name", "alias"]),
};

/** How much of the vocabulary a header hits: each meaning once, what the kind of table is about more. */
export function scoreOf(columns: readonly ColumnReading[], kind: TableKind): number {
  const best = new Map<string, number>();
  let score = 0;
  for (const { meaning, confidence } of columns) {
    if (meaning === "unknown") score -= 0.15;
    else best.set(meaning, Math.max(best.get(meaning) ?? 0, confidence));
  }
  if (kind !== "roster" && best.size < 2) return 0;
  for (const [meaning, confidence] of best) score += confidence * (WANTED[kind].has(meaning) ? 1.5 : 1);
  return score;
}
