import type { Marks } from "./marks.ts";
import type { Totals } from "./totals.ts";

/** An item or a department of the period before, by the name that finds it again. */
export interface PreviousPart {
  /** null: 未明确责任部门. */
  readonly name: string | null;
  readonly full: Marks;
  readonly effective: Marks;
}

/** What the period before came to (上期), as far as this one is compared with it. */
export interface PreviousPeriod {
  readonly unit: string | null;
  readonly period: string | null;
  readonly totals: Totals;
  readonly items: readonly PreviousPart[];
  /** Those that carried marks, under each attribution: departments are compared by the one in force. */
  readonly departments: {
    readonly lead: readonly PreviousPart[];
    readonly even: readonly PreviousPart[];
    readonly weight: readonly PreviousPart[];
  };
}
