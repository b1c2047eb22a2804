import type * as CliProgress from "cli-progress";

/** Work that ends within this many milliseconds shows no bar. */
const PATIENCE_MS = 1000;

/** A bar on stderr, only on a terminal and only for work that takes longer than a second. */
export class Progress {
  readonly #started = performance.now();
  #bar: CliProgress.SingleBar | null = null;
  #done = 0;
  #now: { readonly what: string; readonly subject: string } = { what: "", subject: "" };
  /** null until it is loaded, and if no bar can be shown: loading takes as long as checking a small file. */
  #library: typeof CliProgress | null = null;

  /** @param steps how many steps there are in all */
  constructor(private readonly steps: number) {
    if (process.stderr.isTTY) void import("cli-progress").then((library) => (this.#library = library));
  }

  /** Names the step that begins; those before it are finished. */
  step(what: string, subject: string): void {
    this.#now = { what, subject };
    this.#show(this.#done);
    this.#done += 1;
  }

  /** How much of the current step is done, from 0 to 1. */
  within(share: number): void {
    this.#show(this.#done - 1 + share);
  }

  #show(done: number): void {
    const late = performance.now() - this.#started > PATIENCE_MS;
    if (!this.#bar && late && this.#library) {
      this.#bar = new this.#library.SingleBar(
        {
          stream: process.stderr,
          format: "{bar} {percentage}% {what} {subject}",
          clearOnComplete: true,
          hideCursor: true,
        },
        this.#library.Presets.shades_classic,
      );
      this.#bar.start(this.steps, done, this.#now);
    }
    this.#bar?.update(done, this.#now);
  }

  stop(): void {
    this.#bar?.stop();
    this.#bar = null;
  }
}
