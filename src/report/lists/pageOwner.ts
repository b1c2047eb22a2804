import { number } from "../cells.ts";
import type { CellPlan } from "../sheetPlan.ts";
import { HIDDEN } from "../styles.ts";

/** Whose page of 部门责任清单 a row stands on. */
export interface PageOwner {
  readonly name: string;
  /** 部门号 of a department, in the order of the scorecard, 1-based; null of a leader. */
  readonly number: number | null;
}

/** Stands in a hidden column of rows that 测评汇总 counts. */
export const FLAG: CellPlan = number(1, HIDDEN);
