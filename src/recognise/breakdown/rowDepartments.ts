import type { Role } from "../../domain/department.ts";
import type { DepartmentCell } from "../drafts.ts";
import type { Table } from "../table/table.ts";
import { blanksRepeat } from "./linkCells.ts";
import type { TaskColumns } from "./taskColumns.ts";

/** A cell that names departments, or a tick under one. */
export interface OwnDepartmentCell extends DepartmentCell {
  readonly column: number;
  /** It begins on this row: it does not reach down from above. */
  readonly own: boolean;
}

/**
 * The columns of departments that stand left of the tasks and group them: written once above blanks that mean the same, as the sheet shows.
 */
export function groupingDepartments(table: Table, columns: TaskColumns, rows: readonly number[]): ReadonlySet<number> {
  const name = Math.min(...columns.name);
  const left = columns.departments.filter(({ column, role }) => column < name && role !== "support");
  return new Set(left.flatMap(({ column }) => (blanksRepeat(table, column, rows) ? column : [])));
}

/** What a row says of its departments, in words and by ticks. */
export function ownDepartments(table: Table, columns: TaskColumns, row: number): readonly OwnDepartmentCell[] {
  const found: OwnDepartmentCell[] = [];
  const add = (column: number, role: Role | null, text: string): void => {
    found.push({ role, text, cell: table.cell(row, column), column, own: table.isMergeTop(row, column) });
  };
  for (const { column, role } of columns.departments) {
    const text = table.text(row, column);
    if (text !== "") add(column, role, text);
  }
  for (const ticked of columns.ticked.columns) {
    const { column, department } = ticked;
    const { left, right } = table.span(row, column);
    const role = right > left ? null : columns.ticked.roleOf(table.text(row, column), ticked);
    if (role !== null) add(column, role, department);
  }
  return found;
}

/** The cell without where it stands in the table. */
export function plain({ role, text, cell }: OwnDepartmentCell): DepartmentCell {
  return { role, text, cell };
}
