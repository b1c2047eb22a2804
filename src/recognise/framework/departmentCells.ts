import { filledCells } from "../../domain/grid.ts";
import type { DepartmentCell } from "../drafts.ts";
import { endsLikeDepartment } from "../departments/departmentName.ts";
import type { FrameworkColumns } from "../meanings/frameworkColumns.ts";
import type { LeafGroup } from "../sections/frameworkLayout.ts";
import type { Table } from "../table/table.ts";

const NOBODY: readonly DepartmentCell[] = [];

/**
 * The cells of an indicator's rows that name departments, each once, as written.
 *
 * @param dataRows of the table: a signature line below it goes on with nothing
 */
export function departmentCells(
  table: Table,
  dataRows: ReadonlySet<number>,
  columns: FrameworkColumns,
  group: LeafGroup,
): readonly DepartmentCell[] {
  if (columns.departments.length === 0) return NOBODY;
  const cells: DepartmentCell[] = [];
  const rows = rowsBelow(table, dataRows, columns, group);
  const tickedBy = new Map(columns.ticked.columns.map((one) => [one.column, one]));
  for (const { column, role: headed } of columns.departments) {
    const ticked = tickedBy.get(column);
    for (const row of rows) {
      const written = table.text(row, column);
      const cell = table.cell(row, column);
      const role = ticked ? columns.ticked.roleOf(written, ticked) : headed;
      const text = ticked ? (role === null ? "" : ticked.department) : written;
      if (text !== "" && !cells.some((known) => known.cell === cell)) cells.push({ role, text, cell });
    }
  }
  return cells;
}

/** The group's rows, with those under its merged name and those that go on with nothing but a department. */
function rowsBelow(
  table: Table,
  dataRows: ReadonlySet<number>,
  { departments }: FrameworkColumns,
  { rows, nameColumn }: LeafGroup,
): readonly number[] {
  const last = rows.at(-1) ?? 0;
  const merged = table.merge(last, nameColumn)?.bottom ?? last;
  let until = last;
  while (until < merged || (dataRows.has(until + 1) && namesOnly(table, until + 1, departments))) until += 1;
  return until === last ? rows : [...rows, ...Array.from({ length: until - last }, (_, below) => last + below + 1)];
}

function namesOnly(table: Table, row: number, departments: FrameworkColumns["departments"]): boolean {
  const filled = filledCells(table.sheet, row);
  return (
    filled.every(
      ({ value, column }) => departments.some((one) => one.column === column) && endsLikeDepartment(String(value)),
    ) && filled.some(({ column }) => table.isMergeTop(row, column))
  );
}
