/**
 * What a ranking needs of one unit's report: few plain values whatever the size of the workbook, so that they travel between
 * threads and hundreds of units fit in memory. Marks are plain numbers as in JSON.
 */
export interface UnitFigures {
  /** The file that it was read from, as named by the user. */
  readonly file: string;
  readonly unit: string;
  /** "" where the workbook does not say. */
  readonly period: string;
  readonly full: number;
  readonly effective: number;
  /** What counts of the bonus, the cap applied. */
  readonly bonus: number;
  readonly deduction: number;
  readonly gap: number;
  /** effective + bonus − deduction. */
  readonly result: number;
  /** effective ÷ full to 4 places; null at 0 full marks. */
  readonly rate: number | null;
  readonly unscored: number;
  readonly vetoed: boolean;
  readonly items: readonly ItemFigures[];
  /** Stated totals that do not agree, in sheet order. */
  readonly disagreements: readonly Disagreement[];
  /** Number of error-level issues. */
  readonly errors: number;
}

interface ItemFigures {
  readonly name: string;
  readonly full: number;
  readonly effective: number;
}

interface Disagreement {
  readonly name: string;
  readonly level: "total" | "item" | "indicator";
  readonly stated: number;
  readonly computed: number;
  readonly sheet: string;
  readonly cell: string;
}

/** A file, or a report in it, that could not be taken; `reason` is one sentence. */
interface Unreadable {
  readonly file: string;
  readonly reason: string;
}

/** All that a ranking is made of. */
export interface Rollup {
  readonly units: readonly UnitFigures[];
  readonly unreadable: readonly Unreadable[];
}
