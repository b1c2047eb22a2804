import type { Scorecard } from "../../domain/scorecard.ts";
import type { Marks } from "../../domain/marks.ts";

const LEAST = 2;
const MOST = 4;

/**
 * Places after the point that the paper shows: two, because departments' parts are cut to hundredths and a mark may be
 * changed in the sheet later; more where a mark has more, so that no column seems not to add up.
 */
export function markDecimals({ indicators }: Scorecard): number {
  let most = LEAST;
  for (const { full, effective } of indicators) {
    most = Math.max(most, places(full), effective === null ? 0 : places(effective));
    if (most >= MOST) return MOST;
  }
  return most;
}

function places(value: Marks): number {
  return Math.max(0, value.c.length - 1 - value.e);
}
