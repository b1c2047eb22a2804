import type { Steps } from "./steps.ts";

/**
 * Runs steps and reports at each hundredth how much is done, from 0 to 1.
 *
 * @param expected approximate number of steps
 */
export function* counted<T>(steps: Steps<T>, expected: number, onShare: (share: number) => void): Steps<T> {
  const each = Math.max(1, Math.ceil(expected / 100));
  for (let done = 0; ; done++) {
    const step = steps.next();
    if (step.done) return step.value;
    if (done % each === 0) onShare(Math.min(1, done / Math.max(1, expected)));
    yield;
  }
}
