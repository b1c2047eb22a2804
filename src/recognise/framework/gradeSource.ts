import type { GradeWorth } from "../../domain/indicator.ts";
import type { FrameworkColumns } from "./frameworkColumns.ts";
import type { FrameworkRow } from "./frameworkRows.ts";
import { gradeWorths, mayNameGrades } from "../text/grades.ts";
import type { Table } from "../table/table.ts";

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
    ofSheet ??= worthsOfSheet(table, rows);
    return ofSheet.get(grade) ?? null;
  };
}

function worthsOfSheet(table: Table, rows: readonly FrameworkRow[]): ReadonlyMap<string, GradeWorth> {
  const leaves = new Set(rows.filter(({ kind }) => kind === "leaf").map(({ row }) => row));
  const worths = new Map<string, GradeWorth>();
  table.sheet.values.forEach((cells, index) => {
    if (leaves.has(index + 1)) return;
    for (const value of cells ?? []) {
      if (typeof value !== "string" || !mayNameGrades(value)) continue;
      for (const [grade, worth] of gradeWorths(value)) if (!worths.has(grade)) worths.set(grade, worth);
    }
  });
  return worths;
}
