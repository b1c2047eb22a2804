import type { Marks } from "./marks.ts";
import type { Totals } from "./totals.ts";

/** An item or department of the previous period, found again by its name. */
export interface PreviousPart {
  /** null: 未明确责任部门. */
  readonly name: string | null;
  readonly full: Marks;
  readonly effective: Marks;
}

/** The result of the previous period (上期), as far as this one is compared with it. */
export interface PreviousPeriod {
  readonly unit: string | null;
  readonly period: string | null;
  readonly totals: Totals;
  readonly items: readonly PreviousPart[];
  /** Departments that carried marks, under each attribution; the one in force is compared. */
  readonly departments: {
    readonly lead: readonly PreviousPart[];
    readonly even: readonly PreviousPart[];
    readonly weight: readonly PreviousPart[];
  };
}
