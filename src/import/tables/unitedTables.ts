import { isEarned } from "../../domain/meaning.ts";
import type { TableCell } from "../../blocks/block.ts";
import { parseMarks } from "../../recognise/text/marksText.ts";
import { sectionKind } from "../../recognise/text/sectionKind.ts";
import { readNamedText } from "../../recognise/text/textMarks.ts";
import { normaliseName } from "../../recognise/text/normalise.ts";
import type { HeaderColumn } from "../../recognise/table/header.ts";
import type { FrameworkReading } from "./frameworkReading.ts";
import type { ImportedTable } from "./importedTable.ts";

/** From the broadest to the narrowest. */
const NAMING = ["item", "indicator", "content"];
/** Headings of the verdict on a veto or the marks of a bonus. */
const ANSWERS = /是否|有无|发生|触发|得分|加分$|扣分$/u;

/**
 * Unites two tables that are parts of one framework although their columns differ. Each column of the second goes below
 * its counterpart in the first, columns without one go to the right, and the second's title becomes a row between.
 */
export function unitedTables(
  first: ImportedTable,
  second: ImportedTable,
  readings: readonly [FrameworkReading, FrameworkReading],
): ImportedTable {
  // Below rules that nobody was scored by, the only figures are what can be given, too.
  const marked = marksColumn(second) ?? (readings[0].isScored ? null : soleFigures(second, readings[1].columns));
  const target = columnPairs(readings[0].columns, readings[1].columns, marked);
  const widths = [...first.widths];
  const unit = width(first.widths) / (width(second.widths) || 1);
  const added: TableCell[] = [];
  const [top, end] = first.header;
  for (let column = 1; column <= second.widths.length; column++) {
    if (target.has(column)) continue;
    widths.push((second.widths[column - 1] ?? 1) * unit);
    target.set(column, widths.length);
    const text = readings[1].columns.find((one) => one.column === column)?.at.text ?? "";
    added.push({ row: top, column: widths.length, rowSpan: end - top + 1, columnSpan: 1, text });
  }
  const title = sectionTitle(second.titles);
  const shift = first.rows + (title === null ? 0 : 1) - second.header[1];
  const section = (text: string, row: number): TableCell => ({
    row,
    column: 1,
    rowSpan: 1,
    columnSpan: widths.length,
    text,
  });
  const rows = second.cells.flatMap((cell): TableCell[] => {
    if (cell.row <= second.header[1]) return [];
    if (cell.columnSpan === second.widths.length) return [section(cell.text, cell.row + shift)];
    return [{ ...cell, row: cell.row + shift, ...across(cell, target) }];
  });
  return {
    ...first,
    widths,
    cells: [
      ...first.cells.map((cell) =>
        cell.columnSpan === first.widths.length ? { ...cell, columnSpan: widths.length } : cell,
      ),
      ...added,
      ...(title === null ? [] : [section(title, first.rows + 1)]),
      ...rows,
    ].sort((a, b) => a.row - b.row || a.column - b.column),
    rows: second.rows + shift,
    places: [...first.places, ...(title === null ? [] : [null]), ...second.places.slice(second.header[1])],
    foot: [...first.foot, ...second.foot],
  };
}

function soleFigures({ cells, header }: ImportedTable, columns: readonly HeaderColumn[]): number | null {
  const figures = columns.filter(({ column, meaning }) => {
    const below = cells.filter((cell) => cell.column === column && cell.row > header[1] && cell.text !== "");
    return meaning !== "number" && below.length > 0 && below.every(({ text }) => parseMarks(text) !== null);
  });
  return figures.length === 1 ? (figures[0]?.column ?? null) : null;
}

/** The column that holds only marks although its heading does not say so: 5分 below 加分标准; or null. */
export function marksColumn({ cells, header }: ImportedTable): number | null {
  const below = cells.filter(({ row, text }) => row > header[1] && text !== "");
  const columns = [...new Set(below.map(({ column }) => column))];
  const isMarks = (text: string): boolean => /分$/u.test(text.trim()) && parseMarks(text) !== null;
  return (
    columns.find((column) => below.filter((cell) => cell.column === column).every(({ text }) => isMarks(text))) ?? null
  );
}

/**
 * Column of the second → column of the first.
 *
 * @param marked the column of the second that holds only marks
 */
function columnPairs(
  first: readonly HeaderColumn[],
  second: readonly HeaderColumn[],
  marked: number | null,
): Map<number, number> {
  const pairs = new Map<number, number>();
  const used = new Set<number>();
  const pair = (one: HeaderColumn | undefined, other: HeaderColumn | undefined): void => {
    if (!one || !other || pairs.has(other.column) || used.has(one.column)) return;
    pairs.set(other.column, one.column);
    used.add(one.column);
  };
  if (!second.some(({ meaning }) => meaning === "full"))
    pair(
      first.find(({ meaning }) => meaning === "full"),
      // 扣分分值 is what can be lost, as 分值 is what can be earned.
      second.find(({ column }) => column === marked) ??
        second.find(({ meaning, at }) => meaning === "deducted" && /分值|标准/u.test(at.text)),
    );
  const names = [first, second].map(namingColumns);
  // The narrowest column names the rows, whatever its heading.
  for (let place = 1; place <= (names[1]?.length ?? 0); place++) pair(names[0]?.at(-place), names[1]?.at(-place));
  for (const other of second) {
    const heading = normaliseName(other.at.text);
    pair(
      first.find((one) => heading !== "" && normaliseName(one.at.text) === heading),
      other,
    );
  }
  for (const other of second) {
    if (other.meaning === "unknown") continue;
    pair(
      first.find((one) => one.meaning === other.meaning && !used.has(one.column)),
      other,
    );
  }
  pair(
    first.find((one) => isEarned(one.meaning)),
    second.find((one) => one.meaning === "unknown" && ANSWERS.test(one.at.text) && !pairs.has(one.column)),
  );
  pair(
    first.find((one) => isEarned(one.meaning) && !used.has(one.column)),
    second.find((one) => isEarned(one.meaning) && !pairs.has(one.column)),
  );
  return pairs;
}

/** The columns that name the rows, the narrowest last. */
export function namingColumns(columns: readonly HeaderColumn[]): readonly HeaderColumn[] {
  const called = columns
    .filter(({ meaning }) => NAMING.includes(meaning))
    .sort((a, b) => NAMING.indexOf(a.meaning) - NAMING.indexOf(b.meaning) || a.column - b.column);
  // 加分内容, 否决事项
  const other = columns.find(({ meaning, at }) => meaning !== "number" && !/^序/u.test(at.text));
  return called.length > 0 || !other ? called : [other];
}

/** A cell that spans columns which are no longer adjacent keeps only the first of them. */
function across(
  { column, columnSpan }: TableCell,
  target: ReadonlyMap<number, number>,
): { readonly column: number; readonly columnSpan: number } {
  const columns = Array.from({ length: columnSpan }, (_, at) => target.get(column + at) ?? 0);
  const from = columns[0] ?? 1;
  const isRun = columns.every((one, at) => one === from + at);
  return { column: from, columnSpan: isRun ? columnSpan : 1 };
}

/** The line above a table that names its part: 第二部分 个性指标（40分）; form lines (单位：…) do not count, unlike 附：加分项目. */
function sectionTitle(titles: readonly string[]): string | null {
  const named = titles.filter((title) => !/[：:]/u.test(readNamedText(title).name) || sectionKind(title) !== null);
  return named.at(-1) ?? null;
}

function width(widths: readonly number[]): number {
  return widths.reduce((sum, one) => sum + one, 0);
}
