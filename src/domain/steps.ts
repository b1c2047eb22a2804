/** A long computation in steps. Between steps its caller may let other work run, or abandon it. */
export type Steps<T> = Generator<void, T, void>;

/** Runs all steps without a pause. */
export function allAtOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
