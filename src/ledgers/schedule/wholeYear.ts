import type { Period } from "../../domain/period.ts";

/** The first to the last day of a year. */
export function wholeYear(year: number): Period {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}
