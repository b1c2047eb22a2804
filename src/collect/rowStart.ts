import type { ColumnReading } from "../domain/assessment.ts";
import type { Assignment } from "../domain/department.ts";
import type { People } from "../domain/people.ts";

/** Where a row that is collected begins, and what is known of it. */
export interface RowStart {
  readonly sheet: string;
  /** 1-based. */
  readonly first: number;
  /** It reaches at least to this row. */
  readonly least: number;
  /** What it is called in lists: 1.2 领导重视 */
  readonly title: string;
  /** Code and name as its cells say them: they tell the row where the texts around them were changed. */
  readonly names: readonly string[];
  readonly assignments: readonly Assignment[];
  readonly people: People;
}

/** What a row is called in lists. */
export function titleOf(code: string | null, name: string): string {
  return code === null || code === "" || code === name ? name : `${code} ${name}`;
}

/** What the columns of a sheet are for. */
export interface ColumnUse {
  readonly columns: readonly ColumnReading<string>[];
  /** Those that departments fill in: once for all rows of an indicator, or in each of them. */
  readonly open: ReadonlyMap<number, "once" | "each">;
  /** Those that tell which row it is. */
  readonly naming: readonly number[];
  /** Those that say what an answer is measured by (full marks, a target): where they change, it has to be given anew. */
  readonly measures: ReadonlySet<number>;
  /** The last column with a heading. */
  readonly width: number;
}
