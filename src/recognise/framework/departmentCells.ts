import type { DepartmentCell } from "../drafts.ts";
import type { FrameworkColumns } from "./frameworkColumns.ts";
import type { Table } from "../table/table.ts";

const NOBODY: readonly DepartmentCell[] = [];

/** The cells of an indicator's rows that name departments, each once, as written. */
export function departmentCells(
  table: Table,
  columns: FrameworkColumns,
  rows: readonly number[],
): readonly DepartmentCell[] {
  if (columns.departments.length === 0) return NOBODY;
  const cells: DepartmentCell[] = [];
  for (const { column, role } of columns.departments) {
    for (const row of rows) {
      const text = table.text(row, column);
      const cell = table.cell(row, column);
      if (text !== "" && !cells.some((known) => known.cell === cell)) cells.push({ role, text, cell });
    }
  }
  return cells;
}
