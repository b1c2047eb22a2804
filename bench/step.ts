import type { expectedTotals } from "./workload.ts";

type Totals = ReturnType<typeof expectedTotals>;

/** One thing to measure, in a process of its own. */
export interface Step {
  /** Makes what `run` starts from, outside the measured time. Resolves to the work, which may be run several times. */
  prepare(file: string, count: number): Promise<() => Promise<Outcome>>;
}

/** Totals where the step adds up, so that a step that skips its work is found out; null where it only reads or writes. */
export type Outcome = { readonly totals: Totals } | null;

/** What a measuring process prints. */
export interface Measurement {
  /** Median processor time of the runs, in milliseconds. */
  readonly milliseconds: number;
  readonly runs: number;
  /** Highest resident memory of the process after its first run, in megabytes. */
  readonly peakMegabytes: number;
  readonly outcome: Outcome;
}
