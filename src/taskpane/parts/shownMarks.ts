import type { Marks } from "../../domain/marks.ts";

/** Formats marks as people write them: 97, 8.5; at most two decimals, no trailing zeros. */
export function shownMarks(value: Marks): string {
  return value.round(2).toString();
}

/** 0.97 → "97%", 0.9667 → "96.67%"; a dash if there is no rate. */
export function shownRate(rate: number | null): string {
  return rate === null ? "—" : `${Number((rate * 100).toFixed(2))}%`;
}
