import type { Step } from "../step.ts";

/** What a measuring process costs by itself. */
export const step: Step = {
  async prepare() {
    return async () => null;
  },
};
