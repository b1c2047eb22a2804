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

/** How far one unit's tasks are, on the judging day of its report. */
export interface UnitProgress {
  /** The file that it was read from, as named by the user. */
  readonly file: string;
  readonly unit: string;
  /** "" where the workbook does not say. */
  readonly period: string;
  readonly tasks: ProgressCounts;
  /** It has marks as well, and a place in the ranking. */
  readonly isScored: boolean;
  /** Number of error-level issues. */
  readonly errors: number;
}

export interface ProgressCounts {
  readonly total: number;
  readonly done: number;
  /** Due before the judging day. */
  readonly due: number;
  /** Of those due, done. */
  readonly dueDone: number;
  /** Of those due, not done; a blank progress is not done. */
  readonly overdue: number;
  /** Due within 7 days from the judging day, it included, and not done. */
  readonly dueSoon: number;
}

/** All that a roll-up is made of. */
export interface Rollup {
  /** Those that have marks, to be ranked. */
  readonly units: readonly UnitFigures[];
  /** Those that have tasks, whether they have marks or not. */
  readonly progress: readonly UnitProgress[];
  readonly unreadable: readonly Unreadable[];
}

/** The units that no ranking holds: they have tasks and no marks. */
export function tasksAlone({ progress }: Rollup): readonly UnitProgress[] {
  return progress.filter(({ isScored }) => !isScored);
}
