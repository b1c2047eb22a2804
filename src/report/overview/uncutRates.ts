import type { Marks } from "../../domain/marks.ts";
import type { Scorecard } from "../../domain/scorecard.ts";
import { ExactSum } from "../../score/exactSum.ts";

/** Places that the sheet's binary figures surely have in common with exact ones. */
const PLACES = 11;

/** effective ÷ full of each department before parts are cut to hundredths, to 11 places; none at 0 full marks or where nothing is scored. */
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
