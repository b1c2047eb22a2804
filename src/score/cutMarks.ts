import { marks, type Marks } from "../domain/marks.ts";
import { wholeUnits } from "./exactSum.ts";

/**
 * Splits marks into parts of whole hundredths by largest remainder; among equal remainders the first named comes first.
 * The parts add up to `whole` exactly: if it is finer than a hundredth itself, the first part carries the residue.
 *
 * @param numerators part `i` is `numerators[i] / denominator` of the whole; they add up to `denominator`
 */
export function cutMarks(whole: Marks, numerators: readonly Marks[], denominator: Marks): readonly Marks[] {
  if (numerators.length === 1) return [whole];
  // Integers only, so that remainders compare exactly: the whole in units of 10^-scale (at least hundredths).
  const scale = Math.max(2, decimals(whole));
  const units = toInteger(whole.abs(), scale);
  const weightScale = numerators.reduce(
    (most, numerator) => Math.max(most, decimals(numerator)),
    decimals(denominator),
  );
  const perHundredth = 10n ** BigInt(scale - 2) * toInteger(denominator, weightScale);

  const cents: bigint[] = [];
  const remainders: bigint[] = [];
  let left = units / 10n ** BigInt(scale - 2);
  for (const numerator of numerators) {
    const exact = units * toInteger(numerator, weightScale);
    const cut = exact / perHundredth;
    cents.push(cut);
    remainders.push(exact - cut * perHundredth);
    left -= cut;
  }
  const order = remainders.map((_, at) => at);
  // Array sorting is stable, so equal remainders keep the order of naming.
  order.sort((a, b) => compare(remainders[b] ?? 0n, remainders[a] ?? 0n));
  for (const at of order.slice(0, Number(left))) cents[at] = (cents[at] ?? 0n) + 1n;

  const sign = whole.s < 0 ? "-" : "";
  const parts = cents.map((cut) => marks(`${sign}${cut}e-2`));
  const residue = units % 10n ** BigInt(scale - 2);
  if (residue > 0n && parts[0]) parts[0] = parts[0].plus(marks(`${sign}${residue}e-${scale}`));
  return parts;
}

export type Cut = typeof cutMarks;

/**
 * `cutMarks` with a cache. Among a hundred thousand indicators there are few combinations of marks and number of
 * carriers; even shares pass the same list of numerators each time.
 */
export function rememberedCuts(): Cut {
  const byNumerators = new WeakMap<readonly Marks[], Map<number, readonly Marks[]>>();
  return (whole, numerators, denominator) => {
    const units = wholeUnits(whole);
    if (units === null) return cutMarks(whole, numerators, denominator);
    let cuts = byNumerators.get(numerators);
    if (!cuts) byNumerators.set(numerators, (cuts = new Map<number, readonly Marks[]>()));
    let parts = cuts.get(units);
    if (!parts) cuts.set(units, (parts = cutMarks(whole, numerators, denominator)));
    return parts;
  };
}

/** Number of decimal places. */
function decimals(value: Marks): number {
  return Math.max(0, value.c.length - 1 - value.e);
}

/** value × 10^scale; `scale` is at least the value's decimals. */
function toInteger(value: Marks, scale: number): bigint {
  return BigInt(value.c.join("")) * 10n ** BigInt(scale - (value.c.length - 1 - value.e));
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
