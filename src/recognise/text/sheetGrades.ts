import type { GradeWorth } from "../../domain/indicator.ts";
import { gradeKey } from "../../domain/grade.ts";
import { cellsOf, type SheetGrid } from "../../domain/grid.ts";
import { gradeOf } from "./grades.ts";
import { mayNameGrades } from "./gradeWorths.ts";
import { ruleClauses } from "./ruleClauses.ts";

/** Grades of a sheet's own making (落实, 部分落实), which a rule on it names with what they are worth. */

/** A rule stands above or below a table, or in its first rows. */
const ROWS_AT_EITHER_END = 40;
/** No longer text is a grade. */
const LONGEST = 10;

const KNOWN = new WeakMap<SheetGrid, ReadonlyMap<string, GradeWorth>>();

/** The grade that a cell holds, in one spelling; null where neither everybody nor the sheet calls it one. */
export function gradeOn(sheet: SheetGrid, text: string): string | null {
  const known = gradeOf(text);
  if (known !== null || text.length > LONGEST) return known;
  const own = ruledGrades(sheet);
  if (own.size === 0) return null;
  const key = gradeKey(text);
  return own.has(key) ? key : null;
}

/** By grade, what the rules at either end of a sheet say that it is worth. */
export function ruledGrades(sheet: SheetGrid): ReadonlyMap<string, GradeWorth> {
  const known = KNOWN.get(sheet);
  if (known) return known;
  const found = new Map<string, GradeWorth>();
  const last = sheet.values.length;
  for (let row = 1; row <= last; row++) {
    if (row === ROWS_AT_EITHER_END + 1) row = Math.max(row, last - ROWS_AT_EITHER_END + 1);
    for (const value of cellsOf(sheet, row)) {
      if (typeof value !== "string" || !mayNameGrades(value)) continue;
      for (const [grade, worth] of ruleClauses(value)) if (!found.has(grade)) found.set(grade, worth);
    }
  }
  KNOWN.set(sheet, found);
  return found;
}
