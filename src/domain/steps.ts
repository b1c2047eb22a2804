/** Long computing in steps: between two of them whoever runs it may let others in, or let go of it. */
export type Steps<T> = Generator<void, T, void>;

/** Runs all steps without a stop. */
export function allAtOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
