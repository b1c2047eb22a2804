import type { Work, WorkStep } from "../../usecases/work.ts";
import { painted } from "./painted.ts";

/** How long Excel may keep silent before the user is told that it may be waiting for a cell, in milliseconds. */
const SILENCE = 1500;

/** What a job lets the pane show. */
export interface JobProgress {
  readonly step: WorkStep | null;
  readonly waiting: boolean;
}

/** One piece of work under way: tells what it is at, and can be stopped between two batches. */
export class PaneJob {
  readonly #control = new AbortController();
  readonly #show: (progress: JobProgress) => void;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #over = false;

  /** @param show is told of each step, and at the end that there is none; not after the job was dropped */
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

  /** Stops, and shows nothing any more: another job has taken its place. */
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
