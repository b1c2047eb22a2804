import type { GradeWorth } from "../../domain/indicator.ts";
import { NO_MARKS, sameSum } from "../../domain/marks.ts";
import { roughMarks } from "../columns/columnMarks.ts";
import { gradeWorths, mayNameGrades } from "../text/gradeWorths.ts";
import { gradeOn, ruledGrades } from "../text/sheetGrades.ts";
import type { Table } from "../table/table.ts";
import type { FrameworkColumns } from "./frameworkColumns.ts";
import { gradeLegend } from "./gradeLegend.ts";
import type { FrameworkRow } from "./frameworkRows.ts";

/** What a grade on a row is worth by the sheet's own words: those of the row, else those above and below the table; null if they do not say. */
export type GradeSource = (row: number, grade: string) => GradeWorth | null;

export function gradeSource(table: Table, columns: FrameworkColumns, rows: readonly FrameworkRow[]): GradeSource {
  // Read only if a row has a grade; most sheets have none.
  let ofSheet: ReadonlyMap<string, GradeWorth> | null = null;
  return (row, grade) => {
    for (const column of [...columns.standard, ...columns.hierarchy]) {
      const text = table.text(row, column);
      const worth = mayNameGrades(text) ? gradeWorths(text).get(grade) : undefined;
      if (worth) return worth;
    }
    ofSheet ??= asClosed(table, columns, rows, worthsOfSheet(table, rows));
    return ofSheet.get(grade) ?? null;
  };
}

function worthsOfSheet(table: Table, rows: readonly FrameworkRow[]): ReadonlyMap<string, GradeWorth> {
  const leaves = new Set(rows.filter(({ kind }) => kind === "leaf").map(({ row }) => row));
  const worths = new Map<string, GradeWorth>();
  const addAll = (found: ReadonlyMap<string, GradeWorth>): void => {
    for (const [grade, worth] of found) if (!worths.has(grade)) worths.set(grade, worth);
  };
  table.sheet.values.forEach((cells, index) => {
    if (leaves.has(index + 1)) return;
    for (const value of cells ?? []) {
      if (typeof value === "string" && mayNameGrades(value)) addAll(gradeWorths(value));
    }
  });
  addAll(ruledGrades(table.sheet));
  addAll(gradeLegend(table).worths);
  return worths;
}

/**
 * Points of which the best are those of each full mark (A5分, B4分 of 20) where only so the total that the sheet states comes out: then
 * they are shares.
 */
function asClosed(
  table: Table,
  columns: FrameworkColumns,
  rows: readonly FrameworkRow[],
  worths: ReadonlyMap<string, GradeWorth>,
): ReadonlyMap<string, GradeWorth> {
  const points = [...worths].flatMap(([grade, worth]) => ("points" in worth ? [[grade, worth.points] as const] : []));
  const best = points.reduce((most, [, one]) => (one.gt(most) ? one : most), NO_MARKS);
  const [full] = columns.full;
  if (full === undefined || points.length < worths.size || best.eq(0)) return worths;
  const shares = new Map(points.map(([grade, one]) => [grade, { share: one.div(best) }] as const));
  const isLeaf = new Set(rows.filter(({ kind }) => kind === "leaf").map(({ row }) => row));
  const isProven = [...columns.actual, ...columns.review].some((column) => {
    const sumBy = (worthOf: (grade: string, most: number) => number): number =>
      [...isLeaf].reduce((sum, row) => {
        const grade = gradeOn(table.sheet, table.text(row, column));
        return (
          sum +
          (grade === null ? (roughMarks(table, row, column) ?? 0) : worthOf(grade, roughMarks(table, row, full) ?? 0))
        );
      }, 0);
    const byPoints = sumBy((grade) => Number(new Map(points).get(grade) ?? 0));
    const byShares = sumBy((grade, most) => Number(shares.get(grade)?.share ?? 0) * most);
    const stated = table.dataRows.filter((row) => !isLeaf.has(row)).map((row) => roughMarks(table, row, column));
    return (
      stated.some((one) => sameSum(one ?? Number.NaN, byShares)) &&
      !stated.some((one) => sameSum(one ?? Number.NaN, byPoints))
    );
  });
  return isProven ? shares : worths;
}
