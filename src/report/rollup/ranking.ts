import type { UnitFigures } from "./unitFigures.ts";

export interface RankedUnit {
  /** 1 is best; equals share a rank and the next is skipped: 1, 1, 3. null if nothing of the unit counts; it is then listed last. */
  readonly rank: number | null;
  readonly figures: UnitFigures;
}

/** By result, then by rate, highest first; units equal in both share a rank and keep their order. */
export function ranking(units: readonly UnitFigures[]): readonly RankedUnit[] {
  const sorted = units.filter(counts).sort((a, b) => b.result - a.result || rateOf(b) - rateOf(a));
  const ranked: { readonly rank: number; readonly figures: UnitFigures }[] = [];
  sorted.forEach((figures, at) => {
    const before = ranked[at - 1];
    const ties = before && before.figures.result === figures.result && rateOf(before.figures) === rateOf(figures);
    ranked.push({ rank: ties ? before.rank : at + 1, figures });
  });
  const rest = units.filter((figures) => !counts(figures));
  return [...ranked, ...rest.map((figures) => ({ rank: null, figures }))];
}

/** A form that nobody has filled in has earned nothing, which differs from 0. */
function counts({ full, result }: UnitFigures): boolean {
  return full !== 0 || result !== 0;
}

/** A unit with 0 full marks has no rate and comes after those with the same result that have one. */
function rateOf({ rate }: UnitFigures): number {
  return rate ?? 0;
}
