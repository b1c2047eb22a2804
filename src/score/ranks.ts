import type { Marks } from "../domain/marks.ts";

/** Thirds and sevenths are held to 20 places; equal rates reached by different sums agree to far more than these. */
const PLACES = 12;

/** Ranks by effective ÷ full, highest first, ties sharing a rank and leaving the next ones out (1, 1, 3); null at 0 full. */
export function rankByRate(figures: readonly (readonly [effective: Marks, full: Marks])[]): readonly (number | null)[] {
  const rates = figures.map(([effective, full]) => (full.eq(0) ? null : effective.div(full).round(PLACES)));
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
