import { sameSum } from "../../domain/marks.ts";
import { gradeOn } from "../text/sheetGrades.ts";
import { showsDay } from "../marks/markReading.ts";
import { isNotApplicable, parseMarks } from "../text/marksText.ts";
import { kindOfType, sectionKind } from "../text/sectionKind.ts";
import type { Table } from "../table/table.ts";
import { LONGEST, plainMarks } from "./columnFigures.ts";

/** The marks in a table's columns, to compare columns and rows by. */

/** The marks of a cell as a plain number, only for comparing columns; or null. */
export function roughMarks(table: Table, row: number, column: number): number | null {
  return showsDay(table, row, column) ? null : plainMarks(table.value(row, column));
}

/**
 * Whether a row may be one of those that come to a whole: neither its type (加分指标) nor a text beside its marks says that it is
 * added to the total, or taken off it.
 */
export function mayBeBase(table: Table, row: number): boolean {
  const said = kindOfType(table.text(row, table.column("kind")));
  const beside = table.columnsOf("item", "indicator", "content", "task");
  const kinds = said ? [said] : beside.map((column) => sectionKind(table.text(row, column)));
  return kinds.every((one) => one === null || one.kind === "base");
}

/** Whether a cell can be read as marks: a number, marks in words, a grade or 不适用. */
export function isMark(table: Table, row: number, column: number): boolean {
  const value = table.value(row, column);
  if (typeof value !== "string") return typeof value === "number" && !showsDay(table, row, column);
  return (
    value.length <= LONGEST &&
    (parseMarks(value) !== null || isNotApplicable(value) || gradeOn(table.sheet, value) !== null)
  );
}

/** Whether a column holds any marks in figures. */
export function holdsFigures(table: Table, column: number): boolean {
  return table.dataRows.some((row) => roughMarks(table, row, column) !== null);
}

/** The same of what stands in the cell itself; null beneath the top of a merge. */
export function ownMark(table: Table, row: number, column: number): number | null {
  return table.isMergeTop(row, column) ? roughMarks(table, row, column) : null;
}

/** What is made of a column of a table once, whoever asks. */
function onceOfColumn<T>(make: (table: Table, column: number) => T): (table: Table, column: number) => T {
  const known = new WeakMap<Table, Map<number, T>>();
  return (table, column) => {
    const ofTable = known.get(table) ?? new Map<number, T>();
    known.set(table, ofTable);
    const made = ofTable.get(column) ?? make(table, column);
    ofTable.set(column, made);
    return made;
  };
}

/** The own marks of a column on each of the table's data rows. */
export const ownMarks = onceOfColumn((table, column): readonly (number | null)[] =>
  table.dataRows.map((row) => ownMark(table, row, column)),
);

/** The rows on which a column holds anything: a title merged over the whole table is none of it. */
export const writtenRows = onceOfColumn((table, column): readonly number[] =>
  table.dataRows.filter(
    (row) => table.text(row, column) !== "" && (table.merge(row, column)?.left ?? column) === column,
  ),
);

/** The rows on which a column holds marks of their own rather than marks merged from above. */
export const markedRows = onceOfColumn((table, column): readonly number[] => {
  const marks = ownMarks(table, column);
  return table.dataRows.filter((_, at) => marks[at] !== null);
});

/** Whether a column holds marks on half at least of the rows on which it holds anything. */
export function holdsMarks(table: Table, column: number): boolean {
  const written = writtenRows(table, column);
  const marked = written.filter((row) => roughMarks(table, row, column) !== null);
  return marked.length > 0 && marked.length * 2 >= written.length;
}

/** Whether a column holds marks in figures on several rows, and nothing else. */
export function holdsMarksOnly(table: Table, column: number): boolean {
  const written = writtenRows(table, column);
  return written.length > 2 && written.every((row) => roughMarks(table, row, column) !== null);
}

/** Whether a cell's mark can be earned of the full marks on its row, where there are any. */
export function isWithin(table: Table, row: number, column: number, full: number): boolean {
  const mark = roughMarks(table, row, column);
  return mark !== null && mark >= 0 && mark <= (roughMarks(table, row, full) ?? Infinity);
}

/** Of what is left of full marks row by row: on few rows less than nothing, and something in all. */
export function areMostlyAbove(gaps: readonly number[]): boolean {
  return gaps.reduce((sum, gap) => sum + gap, 0) > 0 && gaps.filter((gap) => gap < 0).length * 4 <= gaps.length;
}

/** What the marks of rows come to. */
export function sumOfMarks(table: Table, rows: readonly number[], column: number): number {
  return rows.reduce((sum, row) => sum + (roughMarks(table, row, column) ?? 0), 0);
}

/** Whether one of some rows states what the marks of others come to. */
export function statesSum(table: Table, some: readonly number[], others: readonly number[], column: number): boolean {
  const sum = sumOfMarks(table, others, column);
  return sum > 0 && some.some((row) => sameSum(roughMarks(table, row, column) ?? Number.NaN, sum));
}
