import type { Marks } from "../domain/marks.ts";

/** Thirds and sevenths are held to 20 places; equal rates reached by different sums agree to far more than these. */
const PLACES = 12;

/** Ranks by effective ÷ full, highest first, ties sharing a rank and leaving the next ones out (1, 1, 3); null at 0 full, and for null. */
export function rankByRate(
  figures: readonly (readonly [effective: Marks, full: Marks] | null)[],
): readonly (number | null)[] {
  const rates = figures.map((each) => {
    if (each === null || each[1].eq(0)) return null;
    return each[0].div(each[1]).round(PLACES);
  });
  const order = rates.flatMap((value, at) => (value === null ? [] : [{ value, at }]));
  order.sort((a, b) => b.value.cmp(a.value));
  const ranks: (number | null)[] = rates.map(() => null);
  let rank = 0;
  order.forEach(({ value, at }, place) => {
    const above = order[place - 1];
    if (!above || !above.value.eq(value)) rank = place + 1;
    ranks[at] = rank;
  });
  return ranks;
}
