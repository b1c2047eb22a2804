import type { Role } from "../../domain/department.ts";
import type { DepartmentCell } from "../drafts.ts";
import type { Table } from "../table/table.ts";
import type { TaskColumns } from "./taskColumns.ts";

/** A cell that names departments, or a tick under one. */
export interface OwnDepartmentCell extends DepartmentCell {
  /** It begins on this row: it does not reach down from above. */
  readonly own: boolean;
}

/** What a row says of its departments, in words and by ticks. */
export function ownDepartments(table: Table, columns: TaskColumns, row: number): readonly OwnDepartmentCell[] {
  const named = columns.departments.flatMap(({ column, role }) => {
    const text = table.text(row, column);
    return text === "" ? [] : [{ role, text, cell: table.cell(row, column), own: table.isMergeTop(row, column) }];
  });
  const ticked = columns.ticked.flatMap(({ column, department }) => {
    const role = tickedRole(table.text(row, column));
    return role === null
      ? []
      : [{ role, text: department, cell: table.cell(row, column), own: table.isMergeTop(row, column) }];
  });
  return [...named, ...ticked];
}

/** The part a tick gives: ★ 主 牵头 lead, ○ △ 配合 help, √ 责任 work; null for anything else. */
function tickedRole(tick: string): Role | null {
  const text = tick.replace(/\s+/gu, "");
  if (/^(?:[★◎●☆]|主办?|牵头?|总牵头|主责)$/u.test(text)) return "lead";
  if (/^(?:[○△◇▲]|配合?|协办?|协助|参与)$/u.test(text)) return "support";
  return /^(?:[√✓✔☑■VvYy]|是|责任?|负责|承办|落实|1)$/u.test(text) ? "responsible" : null;
}
