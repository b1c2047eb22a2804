import type { Scorecard } from "../../domain/scorecard.ts";
import type { Marks } from "../../domain/marks.ts";

const LEAST = 2;
const MOST = 4;

/**
 * Decimals on paper: two, because departments' shares are rounded to hundredths and a mark may be changed in the sheet
 * later; more if a mark has more, so that every column visibly adds up.
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
