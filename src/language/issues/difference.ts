/** How far two figures are apart, to four decimals, never negative. */
export function difference(a: number | string | undefined, b: number | string | undefined): number {
  return Number(Math.abs(Number(a) - Number(b)).toFixed(4));
}
