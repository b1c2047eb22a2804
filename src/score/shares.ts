import { marks, type Marks } from "../domain/marks.ts";
import type { Share } from "../domain/scorecard.ts";
import type { Carriers } from "./carriers.ts";
import { cutMarks } from "./cutMarks.ts";
import type { IndicatorMarks } from "./indicatorMarks.ts";

const ONE = marks(1);
const WHOLE = [ONE, ONE] as const;

/** An indicator's shares, adding up to it exactly. What nobody carries is one share of no department. */
export function sharesOf(indicator: number, scored: IndicatorMarks, carriers: Carriers): readonly Share[] {
  const { full, effective, gap } = scored;
  const [only] = carriers.departments;
  if (carriers.departments.length < 2) {
    const role = only?.role === "lead" ? "lead" : "responsible";
    return [{ indicator, department: only?.department ?? null, role, part: WHOLE, full, effective, gap }];
  }
  const fulls = cutMarks(full, carriers.numerators, carriers.denominator);
  const gaps = gap === null ? null : cutMarks(gap, carriers.numerators, carriers.denominator);
  return carriers.departments.map((carrier, at): Share => {
    const shareFull = at0(fulls, at);
    const shareGap = gaps === null ? null : at0(gaps, at);
    return {
      indicator,
      department: carrier.department,
      role: carrier.role === "lead" ? "lead" : "responsible",
      part: [at0(carriers.numerators, at), carriers.denominator],
      full: shareFull,
      effective: shareGap === null ? null : shareFull.minus(shareGap),
      gap: shareGap,
    };
  });
}

/** The entry at a place known to exist. */
function at0(values: readonly Marks[], at: number): Marks {
  const value = values[at];
  if (value === undefined) throw new RangeError(`no share ${at} of ${values.length}`);
  return value;
}
