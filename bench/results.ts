import type { Measurement } from "./step.ts";

/** Measurements by step and number of indicators. */
export class Results {
  readonly #byStep = new Map<string, Map<number, Measurement>>();

  /** @param sizes ascending numbers of indicators */
  constructor(readonly sizes: readonly number[]) {}

  add(step: string, size: number, measurement: Measurement): void {
    const sizes = this.#byStep.get(step) ?? new Map<number, Measurement>();
    this.#byStep.set(step, sizes.set(size, measurement));
  }

  /** Throws where it was not measured. */
  of(step: string, size: number): Measurement {
    const found = this.#byStep.get(step)?.get(size);
    if (!found) throw new Error(`${step} was not measured at ${size}`);
    return found;
  }

  get largest(): number {
    return this.sizes.at(-1) ?? 0;
  }

  /** Time at the largest size over time at the one before it. 1 where only one size was measured. */
  growth(step: string): number {
    const before = this.sizes.at(-2);
    return before === undefined ? 1 : this.of(step, this.largest).milliseconds / this.of(step, before).milliseconds;
  }
}
