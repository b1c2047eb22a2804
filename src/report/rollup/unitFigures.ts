/**
 * What a ranking needs from one unit's report: a few plain values whatever the workbook's size, so that they pass
 * between threads and hundreds of units fit in memory. Marks are plain numbers as in JSON.
 */
export interface UnitFigures {
  /** The file that it was read from, as the user named it. */
  readonly file: string;
  readonly unit: string;
  /** "" if the workbook does not say. */
  readonly period: string;
  readonly full: number;
  readonly effective: number;
  /** The bonus that counts, after the cap. */
  readonly bonus: number;
  readonly deduction: number;
  readonly gap: number;
  /** effective + bonus − deduction. */
  readonly result: number;
  /** effective ÷ full to 4 places; null if full is 0. */
  readonly rate: number | null;
  readonly unscored: number;
  readonly vetoed: boolean;
  readonly items: readonly ItemFigures[];
  /** Stated totals that do not agree, in sheet order. */
  readonly disagreements: readonly Disagreement[];
  /** It is open what the total depends on: whose marks they are, how they combine. */
  readonly unsettled: boolean;
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

/** A file, or a report in it, that could not be used; `reason` is one sentence. */
interface Unreadable {
  readonly file: string;
  readonly reason: string;
}

/** The progress of one unit's tasks, on the judging day of its report. */
export interface UnitProgress {
  /** The file that it was read from, as the user named it. */
  readonly file: string;
  readonly unit: string;
  /** "" if the workbook does not say. */
  readonly period: string;
  readonly tasks: ProgressCounts;
  /** It has marks as well, so it is in the ranking. */
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
  /** Due but not done; blank progress counts as not done. */
  readonly overdue: number;
  /** Due within 7 days from the judging day (inclusive), and not done. */
  readonly dueSoon: number;
}

/** Everything that a roll-up consists of. */
export interface Rollup {
  /** Units with marks, to be ranked. */
  readonly units: readonly UnitFigures[];
  /** Units with tasks, with or without marks. */
  readonly progress: readonly UnitProgress[];
  readonly unreadable: readonly Unreadable[];
}

/** Units that are in no ranking, because they have tasks but no marks. */
export function unitsWithTasksOnly({ progress }: Rollup): readonly UnitProgress[] {
  return progress.filter(({ isScored }) => !isScored);
}
