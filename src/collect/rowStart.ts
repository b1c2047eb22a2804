import type { ColumnReading } from "../domain/assessment.ts";
import type { Assignment } from "../domain/department.ts";
import type { People } from "../domain/people.ts";

/** The start of a collected row, and what is known about it. */
export interface RowStart {
  readonly sheet: string;
  /** Whether it is a row of marks, of tasks, or of both at once. */
  readonly of: "marks" | "tasks" | "both";
  /** 1-based. */
  readonly first: number;
  /** The row covers at least the rows up to this one. */
  readonly least: number;
  /** Its title in lists: 1.2 领导重视 */
  readonly title: string;
  /** Code and name as written in its cells; they identify the row even if the texts around them have changed. */
  readonly names: readonly string[];
  readonly assignments: readonly Assignment[];
  readonly people: People;
}

/** What each column of a sheet is used for. */
export interface ColumnUse {
  readonly columns: readonly ColumnReading<string>[];
  /** Columns that departments fill in: once for all rows of an indicator, or in each row. */
  readonly open: ReadonlyMap<number, "once" | "each">;
  /** Columns that identify a row. */
  readonly naming: readonly number[];
  /** Columns that an answer is measured by (full marks, target): if they change, a new answer is needed. */
  readonly measures: ReadonlySet<number>;
  /** The last column with a heading. */
  readonly width: number;
}
