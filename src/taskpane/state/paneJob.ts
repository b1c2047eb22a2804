import type { Work, WorkStep } from "../../usecases/work.ts";
import { painted } from "./painted.ts";

/** Milliseconds without an answer from Excel before the user is told that it may be waiting for a cell. */
const SILENCE = 1500;

/** What a job shows in the pane. */
export interface JobProgress {
  readonly step: WorkStep | null;
  readonly waiting: boolean;
}

/** One piece of running work: reports its step, and can be stopped between two batches. */
export class PaneJob {
  readonly #control = new AbortController();
  readonly #show: (progress: JobProgress) => void;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #over = false;

  /** @param show receives each step, and null at the end; not after the job was dropped */
  constructor(show: (progress: JobProgress) => void) {
    this.#show = show;
  }

  /** What use cases need to be watched and stopped. @param patient see `WorkbookRun` */
  work(patient: boolean): Work {
    return { signal: this.#control.signal, onStep: (step) => this.#at(step), pause: () => painted(), patient };
  }

  get stopped(): boolean {
    return this.#control.signal.aborted;
  }

  stop(): void {
    this.#control.abort();
  }

  /** Stops, and shows nothing any more, because another job has taken over. */
  drop(): void {
    this.#end();
    this.stop();
  }

  finish(): void {
    if (this.#over) return;
    this.#end();
    this.#show({ step: null, waiting: false });
  }

  #end(): void {
    this.#over = true;
    clearTimeout(this.#silence);
  }

  #at(step: WorkStep): void {
    if (this.#over) return;
    clearTimeout(this.#silence);
    this.#show({ step, waiting: false });
    if (step.phase === "checking") return;
    this.#silence = setTimeout(() => this.#show({ step, waiting: true }), SILENCE);
  }
}
