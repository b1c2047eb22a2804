import Big from "big.js";

/** Marks (分): an exact decimal, so that sums are exact. All other code uses the decimal library only through this alias. */
export type Marks = Big;

/** Makes marks from a number or decimal text such as "1.5". Throws on anything else: parse text in `recognise` first. */
export function marks(value: number | string): Marks {
  return new Big(value);
}

export const NO_MARKS: Marks = new Big(0);

/** The exact sum; zero for an empty list. */
export function sumMarks(values: Iterable<Marks>): Marks {
  let total = NO_MARKS;
  for (const value of values) total = total.plus(value);
  return total;
}

/** Whether marks are above zero. Comparing with 0 would create a decimal each time: hundreds of thousands in a large workbook. */
export function isAboveZero(value: Marks): boolean {
  return value.s > 0 && value.c[0] !== 0;
}

/** Whether marks are below zero. */
export function isBelowZero(value: Marks): boolean {
  return value.s < 0 && value.c[0] !== 0;
}

export function isMarks(value: unknown): value is Marks {
  return value instanceof Big;
}

/** Rounds half away from zero, as Excel's ROUND; negative `places` round to tens and hundreds. */
export function roundMarks(value: Marks, places: number): Marks {
  return value.round(places, Big.roundHalfUp);
}

/** How many decimals marks have. */
export function decimalsOf({ c: digits, e }: Marks): number {
  return Math.max(digits.length - e - 1, 0);
}

/** The number that a cell shows: Excel keeps 15 significant digits, and binary noise beyond them is not the user's. */
export function exactMarks(value: number): Marks {
  const known = EXACT.get(value);
  if (known) return known;
  const made = marks(Number.isInteger(value) ? value : Number(value.toPrecision(15)));
  // There are few different marks and they never change, so cells share them.
  if (EXACT.size < 10_000) EXACT.set(value, made);
  return made;
}

const EXACT = new Map<number, Marks>();

/** Powers of ten that binary numbers hold exactly. */
const POWERS = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/** A plain number for JSON and cells; exact for every mark a sheet can hold. */
export function toNumber(value: Marks): number {
  const { c: digits, e, s: sign } = value;
  const exponent = e - digits.length + 1;
  const power = POWERS[Math.abs(exponent)];
  if (digits.length > 15 || power === undefined) return value.toNumber();
  // Both numbers are exact, so their quotient is the nearest number to the written decimal.
  let whole = 0;
  for (const digit of digits) whole = whole * 10 + digit;
  return exponent < 0 ? (sign * whole) / power : sign * whole * power;
}

/** `part ÷ whole` as a plain number rounded to 4 places, or null where the whole is zero. */
export function rate(part: Marks, whole: Marks): number | null {
  return whole.eq(0) ? null : part.div(whole).round(4, Big.roundHalfUp).toNumber();
}

/** What plain numbers come to. */
export function sumOf(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0);
}

/** Whether two sums of plain numbers are one, but for how binary fractions add up. */
export function sameSum(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-6;
}
