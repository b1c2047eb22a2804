import type { GradeWorth } from "../../domain/indicator.ts";
import { NO_MARKS } from "../../domain/marks.ts";
import { gradeWorths, mayNameGrades } from "../text/gradeWorths.ts";
import { ruledGrades } from "../text/sheetGrades.ts";
import type { Table } from "../table/table.ts";
import type { FrameworkColumns } from "../meanings/frameworkColumns.ts";
import { gradeLegend } from "../rows/gradeLegend.ts";
import type { FrameworkRow } from "../rows/frameworkRows.ts";

/** What a grade on a row is worth by the sheet's own words: those of the row, else those above and below the table; null if they do not say. */
export type GradeSource = (row: number, grade: string) => GradeWorth | null;

/** @param isShare points of a rule beside the table are shares of the full marks, of which the best grade earns all */
export function gradeSource(
  table: Table,
  columns: FrameworkColumns,
  rows: readonly FrameworkRow[],
  isShare: boolean,
): GradeSource {
  // 档次及赋分 is a heading that nobody knows.
  const unknown = columns.readings.flatMap(({ column, meaning }) => (meaning === "unknown" ? column : []));
  // Read only if a row has a grade; most sheets have none.
  let ofSheet: ReadonlyMap<string, GradeWorth> | null = null;
  return (row, grade) => {
    for (const column of [...columns.standard, ...columns.hierarchy, ...unknown]) {
      const text = table.text(row, column);
      const worth = mayNameGrades(text) ? gradeWorths(text).get(grade) : undefined;
      if (worth) return worth;
    }
    if (!ofSheet) {
      const worths = worthsOfSheet(table, rows);
      ofSheet = isShare ? asShares(worths) : worths;
    }
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

/** A5分, B4分: shares of the best; as they are where some are shares already. */
function asShares(worths: ReadonlyMap<string, GradeWorth>): ReadonlyMap<string, GradeWorth> {
  const points = [...worths].flatMap(([grade, worth]) => ("points" in worth ? [[grade, worth.points] as const] : []));
  const best = points.reduce((most, [, one]) => (one.gt(most) ? one : most), NO_MARKS);
  if (points.length < worths.size || best.eq(0)) return worths;
  return new Map(points.map(([grade, one]) => [grade, { share: one.div(best) }] as const));
}
