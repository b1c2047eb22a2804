import type { Marks } from "../../domain/marks.ts";

/** Formats a figure: as many decimals as written, at most four, no trailing zeros, a proper minus sign. */
export function shownFigure(value: Marks): string {
  return value.round(4).toString().replace("-", "−");
}

/** 0.6667 → "66.67%" */
export function shownPercent(share: Marks): string {
  return `${shownFigure(share.times(100).round(2))}%`;
}

/** 0.97 → "97.00%", as reports print a rate; a dash if there is none. */
export function printedRate(rate: number | null): string {
  return rate === null ? "—" : `${(rate * 100).toFixed(2)}%`;
}

/** 1 + 0.5 + 2: up to six parts in full, otherwise the first five. */
export function shownSum(parts: readonly Marks[]): string {
  const shown = parts.slice(0, parts.length > 6 ? 5 : 6).map(shownFigure);
  return (parts.length > 6 ? [...shown, "…"] : shown).join(" + ");
}
