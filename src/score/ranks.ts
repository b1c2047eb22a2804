import type { Marks } from "../domain/marks.ts";

/** Thirds and sevenths are kept to 20 places; equal rates from different sums agree to far more places than these. */
const PLACES = 12;

/** Ranks by effective ÷ full, highest first; ties share a rank and the next ones are skipped (1, 1, 3). null for null, and if full is 0. */
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
