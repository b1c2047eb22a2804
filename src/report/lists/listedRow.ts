import type { CellPlan } from "../sheetPlan.ts";

/** A row of 部门责任清单 and the key that what is typed into it is kept under. */
export interface ListedRow {
  readonly key: string;
  readonly cells: readonly (CellPlan | null)[];
}
