import { gradeOf } from "../text/grades.ts";
import { isNotApplicable, parseMarks } from "../text/marksText.ts";
import type { Table } from "../table/table.ts";

/** Whether a cell can be read as marks: a number, marks in words, a grade or 不适用. */
export function isMark(table: Table, row: number, column: number): boolean {
  const value = table.value(row, column);
  if (typeof value === "number") return true;
  if (typeof value !== "string" || value.length > 12) return false;
  return parseMarks(value) !== null || isNotApplicable(value) || gradeOf(value) !== null;
}

/** The marks of a cell as a plain number, only for comparing columns; or null. */
export function roughMarks(table: Table, row: number, column: number): number | null {
  const value = table.value(row, column);
  if (typeof value === "number") return value;
  if (typeof value !== "string" || value.length > 12) return null;
  const marks = parseMarks(value);
  return marks === null ? null : Number(marks);
}

/** Whether a column holds any marks in figures. */
export function holdsFigures(table: Table, column: number): boolean {
  return table.dataRows.some((row) => roughMarks(table, row, column) !== null);
}
