import { readHeading } from "./heading.ts";
import type { SheetGrid } from "../../domain/grid.ts";
import { totalInClause, totalNamed } from "../text/formTotal.ts";
import { ruleClauses } from "../text/ruleClauses.ts";
import type { MergeMap } from "./mergeMap.ts";

/** A heading; `row` and `left` are those of its merged area's top left cell. */
export interface HeadingCell {
  readonly text: string;
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

/** A cell of a row that may be part of a header. */
interface HeadCell extends HeadingCell {
  readonly bottom: number;
  readonly number: boolean;
}
export type HeadRow = readonly (HeadCell | undefined)[];

/** The first `last` rows of a sheet. Index 0 is unused; `rows[r][c]` is merge-aware, undefined for an empty cell. */
export function headRows(sheet: SheetGrid, merges: MergeMap, width: number, last: number): HeadRow[] {
  const rows: HeadRow[] = [[]];
  for (let row = 1; row <= last; row++) rows.push(headRow(sheet, merges, width, row));
  return rows;
}

/** One row of a sheet, in the form of `headRows`. */
export function headRow(sheet: SheetGrid, merges: MergeMap, width: number, row: number): HeadRow {
  const cells: (HeadCell | undefined)[] = [];
  for (let column = 1; column <= width; column++) {
    const merge = merges.find(row, column);
    const top = merge?.top ?? row;
    const left = merge?.left ?? column;
    const value = sheet.values[top - 1]?.[left - 1];
    if (value === null || value === undefined || typeof value === "object") continue;
    const text = withoutSpacing(String(value).trim());
    if (text === "") continue;
    const bottom = merge?.bottom ?? row;
    const right = Math.min(merge?.right ?? column, width);
    cells[column] = { text, row: top, left, right, bottom, number: isNumberLike(value) };
  }
  return cells;
}

const SPACED = /(?<!\p{Script=Han})\p{Script=Han}(?:[^\S\n]+\p{Script=Han})+(?!\p{Script=Han})/gu;

/** 上 年 得 分: spaces between single characters fill the width of a cell and mean nothing. */
function withoutSpacing(text: string): string {
  return /\s/u.test(text) ? text.replace(SPACED, (word) => word.replace(/\s+/gu, "")) : text;
}

function isNumberLike(value: string | number | boolean): boolean {
  return typeof value !== "string" || /^[\d.\s]+$/u.test(value.normalize("NFKC"));
}

/** Longer texts are titles, notes or data. */
const LONGEST_HEADING = 60;

/** 单位：丹江口市教育局, 填报日期：… : a label with its value is no heading. */
const LABEL_WITH_VALUE = /^[^(（]{1,12}[:：]/u;
/** 单位名称 | XX局 | 考核年度 | 2025年: a form's label beside its value is no group heading. */
const FORM_LABEL =
  /^(?:(?:填报|申报|自评|自查|参评|创建|受检|被?考核|被考评)单位(?:名称|全称)?|单位(?:名称|全称)|(?:填报|填表|自评|上报|考核)(?:日期|年度)|年度)$/u;
const SENTENCE = /[。；;]/u;

function isHeadingText({ text }: HeadCell): boolean {
  // 等级（A计100%；B计80%）
  if (/^[^(（]{1,12}[(（]/u.test(text) && text.length <= 2 * LONGEST_HEADING && ruleClauses(text).size > 1) return true;
  return text.length <= LONGEST_HEADING && !LABEL_WITH_VALUE.test(text) && !SENTENCE.test(text.slice(0, -1));
}

/** 检查项目： with a colon left behind it, and nothing to say of it: among others that have none it heads a column. */
function isOpenHeading({ text }: HeadCell): boolean {
  return /^[^(（:：]{1,12}[:：]$/u.test(text);
}

function isFormLabel({ text, left, right, row, bottom }: HeadCell): boolean {
  return left === right && row === bottom && FORM_LABEL.test(text.replace(/\s+/gu, ""));
}

/** 基本分85 | 附加分5, 自评总分 | 89.5: what the form states of the whole. */
function isFormTotal({ text }: HeadCell, next: HeadCell | undefined): boolean {
  return totalInClause(text) !== null || (next?.number === true && totalNamed(text) !== null);
}

/** Whether these rows can be one header by their shape alone, whatever their words. */
export function isHeaderBlock(block: readonly HeadRow[], first: number, width: number): boolean {
  const last = first + block.length - 1;
  for (const [index, row] of block.entries()) {
    const cells = distinct(row);
    const texts = cells.filter((cell) => !cell.number);
    const open = texts.filter(isOpenHeading);
    if (texts.length < 2 || open.length * 2 >= texts.length) return false;
    if (!texts.every((cell) => isHeadingText(cell) || open.includes(cell))) return false;
    if (cells.some((cell) => cell.right - cell.left + 1 >= Math.max(3, width))) return false;
    if (
      index === 0 &&
      block.length > 1 &&
      cells.some((cell, at) => isFormLabel(cell) || isFormTotal(cell, cells[at + 1]))
    )
      return false;
    // A block is cut through no merged cell above it.
    if (index === 0 && cells.some((cell) => cell.row < first)) return false;
    if (index > 0 && !continues(block[index - 1] ?? [], row, first + index)) return false;
  }
  // Nor below it: 班子建设 merged down over its indicators is data.
  const bottom = block.at(-1) ?? [];
  return block.length === 1 || !distinct(bottom).some((cell) => cell.bottom > last);
}

/** 10分, typed with its unit. */
const MARKS = /^\d+(?:\.\d+)?\s*分$/u;

/**
 * Whether a row holds figures in columns that a row above heads, each with a text of its own: data, whatever words stand beside
 * them. Years and 1, 2, 3 may head columns.
 */
export function isUnderHeadings(rows: readonly HeadRow[], first: number): boolean {
  const figures = distinct(rows[first] ?? []).filter(({ number, text }) => number || MARKS.test(text));
  const values = figures.map(({ text }) => parseFloat(text));
  const goOn = values.length > 1 && values.every((value, at) => at === 0 || value === (values[at - 1] ?? 0) + 1);
  if (figures.length === 0 || goOn || values.every((value) => value >= 1990 && value < 2100)) return false;
  return rows.slice(1, first).some((above, at) =>
    figures.every(({ left }) => {
      const heading = above[left];
      return heading?.row === at + 1 && heading.left === heading.right && !heading.number && isHeadingText(heading);
    }),
  );
}

/** Whether `row` goes on with the header of `above`: it stands under a group, and what stands under no group is no data. */
function continues(above: HeadRow, row: HeadRow, rowNumber: number): boolean {
  const own = distinct(row).filter((cell) => cell.row >= rowNumber);
  return (
    own.length > 0 &&
    own.every((cell) => isGroup(above, row, cell.left) || (!cell.number && isKnownAnywhere(cell.text)))
  );
}

/** Whether a group heading of `above` covers the column: merged over several, or written once with blanks to its right. */
function isGroup(above: HeadRow, row: HeadRow, column: number): boolean {
  const parent = above[column];
  if (!parent) return groupToTheLeft(above, column) !== undefined;
  return parent.right > parent.left || (!above[column + 1] && row[column + 1] !== undefined);
}

/** A group heading that was written over its first column without merging spills over the blanks to its right. */
export function groupToTheLeft(above: HeadRow, column: number): HeadCell | undefined {
  for (let left = column - 1; left >= 1; left--) {
    const cell = above[left];
    if (cell) return cell;
  }
  return undefined;
}

/**
 * Whether the last row of a header is the first of the data: beneath headings that blanks stand beside, not merged over them, is what
 * comes again further down, or ends as most cells there do (办公室, 3月底).
 */
export function beginsData(rows: readonly HeadRow[], last: number): boolean {
  const [above = [], row = []] = [rows[last - 1], rows[last]];
  const own = distinct(row).filter((cell) => cell.row === last && !cell.number);
  const below = rows.slice(last + 1).filter((cells) => own.some(({ left, text }) => cells[left]?.text !== text));
  return own.some(({ left, text }) => {
    const parent = above[left];
    if (parent && (parent.right > parent.left || above[left + 1])) return false;
    const texts = below.flatMap((cells) => cells[left]?.text ?? []);
    const alike = texts.filter((one) => one.at(-1) === text.at(-1));
    return texts.includes(text) || (texts.length > 1 && alike.length * 2 > texts.length);
  });
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
