import type { Marks } from "./marks.ts";

/** The figures of a unit. */
export interface Totals {
  /** Full marks of all applicable base indicators, scored or not. */
  readonly full: Marks;
  readonly actual: Marks;
  /** null until something has been reviewed. */
  readonly review: Marks | null;
  readonly effective: Marks;
  readonly gap: Marks;
  readonly rate: number | null;
  readonly scoredRate: number | null;
  readonly unscored: number;
  readonly unscoredFull: Marks;
  /** Number of base indicators that do not apply, and their full marks. */
  readonly notApplicable: number;
  readonly notApplicableFull: Marks;
  readonly bonus: Marks;
  readonly bonusCap: Marks | null;
  /** min(bonus, cap). */
  readonly bonusCounted: Marks;
  /** What deductions take off, each section and row up to its cap. */
  readonly deduction: Marks;
  /** The same before any cap. */
  readonly deductionWritten: Marks;
  readonly converted: Marks;
  readonly result: Marks;
  readonly vetoed: boolean;
  /** Number of base indicators with a review mark, and how many there are. */
  readonly reviewed: number;
  readonly indicators: number;
}
