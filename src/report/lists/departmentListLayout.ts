import { columnRange } from "../formulas.ts";

/** Columns of 部门责任清单, 1-based. Those from `departmentNumber` on are hidden: keys, and flags that 测评汇总 adds up. */
export const DEPARTMENT_LIST = {
  number: 1,
  name: 2,
  role: 3,
  full: 4,
  effective: 5,
  gap: 6,
  involved: 7,
  deadline: 8,
  progress: 9,
  due: 10,
  remark: 11,
  /** Empty: LibreOffice prints the figures of a hidden column over the printed column beside it. */
  spacer: 12,
  departmentNumber: 13,
  leads: 14,
  task: 15,
  done: 16,
  overdue: 17,
  key: 18,
} as const;

export const DEPARTMENT_LIST_HEADER = 3;

/** A sheet has 1 048 576 rows; the last are left for what ends the list. */
export const MOST_ROWS = 1_000_000;

/** Where the list stands, for the figures that 测评汇总 takes from it. */
export interface DepartmentListLayout {
  readonly sheet: string;
  readonly first: number;
  readonly last: number;
  /** False where not everything found room: sums over it would be too small. */
  readonly complete: boolean;
}

/** A whole column of the list. */
export function listColumn(list: DepartmentListLayout, column: number): string {
  return columnRange(list.sheet, column, list.first, list.last);
}
