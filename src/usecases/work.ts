import { WorkbookError, type WorkbookRun } from "../workbook/workbookPort.ts";

/** What is being done to a workbook. */
export type WorkPhase = "reading" | "checking" | "writing" | "removing";

/** `done` of `of` parts are finished; null if they cannot be counted. */
export interface WorkStep {
  readonly phase: WorkPhase;
  readonly done: number;
  readonly of: number | null;
}

/** How a front end watches and stops longer work; all of it is optional. */
export interface Work {
  /** Stops before the next batch or phase, with the error `cancelled`. */
  readonly signal?: AbortSignal;
  readonly onStep?: (step: WorkStep) => void;
  /** Awaited between phases, and between the sheets of a file, so that a screen can show the step and accept a click. */
  readonly pause?: () => Promise<void>;
  readonly patient?: WorkbookRun["patient"];
  readonly onUnfitted?: WorkbookRun["onUnfitted"];
}

/** Announces the next phase, and stops here if that was requested. */
export async function begin(phase: WorkPhase, { signal, onStep, pause }: Work): Promise<void> {
  onStep?.({ phase, done: 0, of: null });
  await pause?.();
  if (signal?.aborted) throw new WorkbookError("cancelled", "");
}

/** The options for the port's part of the work. */
export function runOf(phase: WorkPhase, { signal, onStep, pause, patient, onUnfitted }: Work): WorkbookRun {
  return {
    ...(signal ? { signal } : {}),
    ...(onStep ? { onProgress: (done: number, of: number) => onStep({ phase, done, of }) } : {}),
    ...(pause ? { pause } : {}),
    ...(patient === undefined ? {} : { patient }),
    ...(onUnfitted === undefined ? {} : { onUnfitted }),
  };
}
