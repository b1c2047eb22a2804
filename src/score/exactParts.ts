import { NO_MARKS, type Marks } from "../domain/marks.ts";
import { ExactSum, wholeUnits } from "./exactSum.ts";

/**
 * A running sum of parts such as 1/3 of 10, before rounding to hundredths. Kept by denominator, so that nothing is
 * rounded before the sum is needed and adding never divides.
 */
export class ExactParts {
  readonly #byDenominator = new Map<number | string, { readonly denominator: Marks; readonly sum: ExactSum }>();

  add(whole: Marks, part: readonly [Marks, Marks]): void {
    const numerator = part[0];
    const denominator = part[1];
    const key = wholeUnits(denominator) ?? denominator.toString();
    let entry = this.#byDenominator.get(key);
    if (!entry) {
      entry = { denominator, sum: new ExactSum() };
      this.#byDenominator.set(key, entry);
    }
    entry.sum.add(isOne(numerator) ? whole : whole.times(numerator));
  }

  /** To 20 decimal places. */
  total(): Marks {
    let total = NO_MARKS;
    for (const { denominator, sum } of this.#byDenominator.values()) {
      total = total.plus(isOne(denominator) ? sum.total() : sum.total().div(denominator));
    }
    return total;
  }
}

function isOne(value: Marks): boolean {
  return value.e === 0 && value.c.length === 1 && value.c[0] === 1 && value.s > 0;
}
