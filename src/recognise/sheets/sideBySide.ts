import { isMarks, type ColumnMeaning } from "../../domain/meaning.ts";
import { filledCells, type SheetGrid } from "../../domain/grid.ts";
import { columnsOf } from "../table/cutSheet.ts";
import { tableAt } from "../table/findTable.ts";
import { listColumns } from "../table/listColumns.ts";
import { a1 } from "../../domain/address.ts";
import { issue, type Issue } from "../../domain/issue.ts";
import { levelsAbove } from "../columns/levelMarks.ts";
import { type HeaderColumn, oneLine } from "../table/header.ts";
import { writtenRows } from "../columns/columnMarks.ts";
import { parseMarks } from "../text/marksText.ts";
import { sectionKind } from "../text/sectionKind.ts";
import type { Table } from "../table/table.ts";

const NAMING: ReadonlySet<ColumnMeaning> = new Set(["item", "indicator", "content"]);

/**
 * Where a sheet's headings begin again to the right, names and full marks among them: two tables side by side, of which only one
 * would be read. null where they do not. What stands above them (自评, 复核, the name of each table) tells none apart: marks alone
 * are no table.
 */
export function sideBySide(table: Table): readonly HeaderColumn[] | null {
  const columns = table.columns.filter(({ heading, putAway }) => heading !== "" && putAway === undefined);
  const again = beginningAgain(table, columns);
  if (again) return again;
  // 备注 or 扣分原因 may stand beside one of the tables only.
  const headings = columns.map(headingOf);
  const isLone = (one: HeaderColumn): boolean => headings.filter((text) => text === headingOf(one)).length === 1;
  const isBeside = ({ meaning }: HeaderColumn): boolean =>
    !isMarks(meaning) && !NAMING.has(meaning) && meaning !== "number";
  const common = columns.filter((one) => !(isLone(one) && isBeside(one)));
  return common.length < columns.length ? beginningAgain(table, common) : null;
}

function headingOf({ at }: HeaderColumn): string {
  return at.text.replace(/\s+/gu, "");
}

function beginningAgain(table: Table, columns: readonly HeaderColumn[]): readonly HeaderColumn[] | null {
  /** Texts, each once, on all rows with figures. */
  const isNameColumn = ({ column }: HeaderColumn): boolean => {
    const texts = writtenRows(table, column).map((row) => table.text(row, column));
    const areTexts = texts.every((text) => parseMarks(text) === null);
    return texts.length > 1 && areTexts && new Set(texts).size === texts.length;
  };
  const headings = columns.map(headingOf);
  for (let count = Math.floor(headings.length / 2); count > 1; count--) {
    const right = columns.slice(-count);
    const left = columns.slice(-2 * count, -count);
    const others = right.filter((_, at) => headings.at(at - count) !== headings.at(at - 2 * count));
    // 硬件建设 | 分值 | 得分 beside 软件建设 | 分值 | 得分: names of another heading.
    const mayDiffer = (one: HeaderColumn): boolean =>
      NAMING.has(one.meaning) || one.meaning === "unknown" || (!isMarks(one.meaning) && isNameColumn(one));
    const [other] = others;
    const isNamed =
      other !== undefined && count > 2 && [other, left[right.indexOf(other)]].every((one) => one && mayDiffer(one));
    const repeats = others.length === 0 || (others.length === 1 && isNamed);
    // 项号 | 评查要点 | 标准分 | 得分 twice, and nothing else: what is nothing but texts names the rows, whatever it is called.
    const isAll = columns.every((_, at) => headings[at] === headings[at % count]) && columns.length % count === 0;
    const names = right.some(({ meaning }) => NAMING.has(meaning)) || isNamed || (isAll && right.some(isNameColumn));
    const isTable = names && right.some(({ meaning }) => meaning === "full");
    const [first] = right;
    // 一级指标 | 分值 | 得分 | 二级指标 | 分值 | 得分: what the rows of the right one come to.
    const full = [left, right].flatMap((half) => half.filter(({ meaning }) => meaning === "full"));
    const areLevels =
      levelsAbove(
        table,
        full.map(({ column }) => column),
      ).size > 0;
    if (!repeats || !isTable || !first || areLevels) continue;
    return right;
  }
  return null;
}

/**
 * The first column where a heading over it and the last columns makes another kind of their rows than of the others (加分项 over 加分内容 | 加分分值): a table
 * of their own with names and marks beside the indicators. null where none does.
 */
export function blockOfKind(table: Table): ListBeside | null {
  const kindOf = ({ groups }: HeaderColumn): string | undefined =>
    groups.map(({ text }) => sectionKind(text)?.kind).find((kind) => kind !== undefined);
  const columns = table.columns.filter(({ heading, putAway }) => heading !== "" && putAway === undefined);
  const first = columns.findIndex((one) => kindOf(one) !== undefined);
  const [left, right] = [columns.slice(0, first), columns.slice(first)];
  const holds = (half: readonly HeaderColumn[], isHeld: (text: string) => boolean): boolean =>
    half.some(({ column }) => writtenRows(table, column).some((row) => isHeld(table.text(row, column))));
  const isFigure = (text: string): boolean => parseMarks(text) !== null;
  const names = (half: readonly HeaderColumn[]): readonly HeaderColumn[] =>
    half.filter(({ meaning }) => NAMING.has(meaning) || meaning === "unknown" || meaning === "task");
  const isTable = (half: readonly HeaderColumn[]): boolean =>
    holds(half, isFigure) && holds(names(half), (text) => text !== "" && !isFigure(text));
  const areOfKind = first > 0 && right.every((one) => kindOf(one) === kindOf(right[0] ?? one));
  const [begin] = right;
  return areOfKind && isTable(left) && isTable(right) && begin ? { column: begin.column, row: begin.at.row } : null;
}

/** Where a list begins that stands beside a table and below a heading of its own. */
export interface ListBeside {
  readonly column: number;
  readonly row: number;
}

const MOST_ROWS = 200;

/**
 * 加分项 beside the marks, wherever it begins, over a row of headings and rows of texts and figures (事由 | 可加 | 实加): a list of another
 * kind. null where there is none.
 */
export function listOfKind({ sheet, columns }: Table): ListBeside | null {
  const isOfKind = (text: unknown): boolean => typeof text === "string" && KINDS.has(sectionKind(text)?.kind ?? "");
  const marked = columns.filter(({ meaning, at }) => isMarks(meaning) && !isOfKind(at.text));
  const after = Math.max(0, ...marked.map(({ column }) => column));
  if (marked.length < 2) return null;
  for (let row = 1; row <= Math.min(sheet.values.length, MOST_ROWS); row++) {
    for (const { value, column } of filledCells(sheet, row)) {
      if (column > after && isOfKind(value) && headsList(sheet, row, column)) return { column, row };
    }
  }
  return null;
}

const KINDS: ReadonlySet<string> = new Set(["bonus", "deduction"]);

/** Whether a row of texts stands beneath a cell, and below that what makes a list, from its column on. */
function headsList(sheet: SheetGrid, row: number, column: number): boolean {
  const right = (at: number): ReturnType<typeof filledCells> =>
    filledCells(sheet, at).filter((one) => one.column >= column);
  const headings = right(row + 1);
  if (headings.length < 2 || headings.some(({ value }) => typeof value !== "string" || parseMarks(value))) return false;
  let end = row + 2;
  while (right(end).length > 0) end += 1;
  const rows = Array.from({ length: end - row - 2 }, (_, at) => row + 2 + at);
  const table = tableAt(columnsOf(sheet, column, Infinity), row + 1);
  return table !== null && rows.length > 0 && listColumns(sheet, table.columns, rows) !== null;
}

/** Says so, where it is not known that they are one list. */
export function twoTables(table: Table, right: readonly HeaderColumn[]): Issue {
  const { name } = table.sheet;
  const cell = a1({ row: table.headerRows[1], column: right[0]?.column ?? 1 });
  const text = right.map(({ at }) => oneLine(at.text)).join("、");
  return issue("tables-side-by-side", { sheet: name, cell }, { name, text });
}
