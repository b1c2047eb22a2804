import { exactMarks, marks, NO_MARKS, type Marks } from "../domain/marks.ts";

/** Marks are counted in whole 1/10000 as long as they fit, which all marks on paper do. */
const DECIMALS = 4;
const LIMIT = 2 ** 52;
/** Numbers of so many units have no more digits than a number holds. */
const EXACT = 1e14;

/**
 * A running sum of marks, exact like `sumMarks`. Adding decimals allocates an object each time, which is most of the
 * scoring time over 100 k indicators, so whole 1/10000 are added as integers and only the rest as decimals.
 */
export class ExactSum {
  #units = 0;
  #rest: Marks = NO_MARKS;

  add(value: Marks): void {
    const units = wholeUnits(value);
    if (units === null) {
      this.#rest = this.#rest.plus(value);
      return;
    }
    this.#units += units;
    if (Math.abs(this.#units) > LIMIT) {
      this.#rest = this.#rest.plus(fromUnits(this.#units));
      this.#units = 0;
    }
  }

  total(): Marks {
    if (this.#units === 0) return this.#rest;
    const whole = fromUnits(this.#units);
    return this.#rest === NO_MARKS ? whole : whole.plus(this.#rest);
  }
}

function fromUnits(units: number): Marks {
  return Math.abs(units) < EXACT ? exactMarks(units / 10 ** DECIMALS) : marks(`${units}e-${DECIMALS}`);
}

/** The marks in 1/10000, or null if they are finer or larger than an integer holds exactly. */
export function wholeUnits(value: Marks): number | null {
  const digits = value.c;
  const zeros = DECIMALS - (digits.length - 1 - value.e);
  if (zeros < 0 || value.e > 10) return null;
  let units = 0;
  for (let at = 0; at < digits.length; at++) units = units * 10 + (digits[at] ?? 0);
  for (let zero = 0; zero < zeros; zero++) units *= 10;
  return value.s < 0 ? -units : units;
}
