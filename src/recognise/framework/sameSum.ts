/** Whether two sums are one, but for how binary fractions add up. */
export function same(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-6;
}
