import type { Marks } from "../../domain/marks.ts";
import type { Scorecard } from "../../domain/scorecard.ts";
import { ExactSum } from "../../score/exactSum.ts";

/** Places to which the sheet's binary figures certainly agree with exact ones. */
const PLACES = 11;

/** effective ÷ full of each department before shares are rounded to hundredths, to 11 places; absent if full is 0 or nothing is scored. */
export function uncutRates({ indicators }: Scorecard): ReadonlyMap<string | null, number> {
  const sums = new Map<string | null, { readonly full: ExactSum; readonly effective: ExactSum; scored: boolean }>();
  for (const { state, full, effective, shares } of indicators) {
    if (state === "not-applicable") continue;
    for (const { department, part } of shares) {
      let sum = sums.get(department);
      if (!sum) sums.set(department, (sum = { full: new ExactSum(), effective: new ExactSum(), scored: false }));
      sum.full.add(partOf(full, part));
      if (!effective) continue;
      sum.effective.add(partOf(effective, part));
      sum.scored = true;
    }
  }
  const rates = new Map<string | null, number>();
  for (const [department, { full, effective, scored }] of sums) {
    const whole = full.total();
    if (scored && !whole.eq(0)) rates.set(department, effective.total().div(whole).round(PLACES).toNumber());
  }
  return rates;
}

function partOf(whole: Marks, [numerator, denominator]: readonly [Marks, Marks]): Marks {
  return numerator === denominator ? whole : whole.times(numerator).div(denominator);
}
