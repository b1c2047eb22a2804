import { marks, type Marks } from "../domain/marks.ts";
import type { Share } from "../domain/scorecard.ts";
import type { Carriers } from "./carriers.ts";
import type { Cut } from "./cutMarks.ts";
import type { IndicatorMarks } from "./indicatorMarks.ts";

const ONE = marks(1);
const WHOLE = [ONE, ONE] as const;

/** An indicator's shares, which add up to it exactly. If nobody carries it, there is one share without a department. */
export function sharesOf(indicator: number, scored: IndicatorMarks, carriers: Carriers, cut: Cut): readonly Share[] {
  const { full, effective, gap } = scored;
  const only = carriers.departments[0];
  if (carriers.departments.length < 2) {
    const role = only?.role === "lead" ? "lead" : "responsible";
    return [{ indicator, department: only?.department ?? null, role, part: WHOLE, full, effective, gap }];
  }
  const fulls = cut(full, carriers.numerators, carriers.denominator);
  const gaps = gap === null ? null : cut(gap, carriers.numerators, carriers.denominator);
  return carriers.departments.map((carrier, at): Share => {
    const shareFull = partAt(fulls, at);
    const shareGap = gaps === null ? null : partAt(gaps, at);
    return {
      indicator,
      department: carrier.department,
      role: carrier.role === "lead" ? "lead" : "responsible",
      part: [partAt(carriers.numerators, at), carriers.denominator],
      full: shareFull,
      effective: shareGap === null ? null : less(shareFull, shareGap),
      gap: shareGap,
    };
  });
}

function less(full: Marks, gap: Marks): Marks {
  return gap.c[0] === 0 ? full : full.minus(gap);
}

/** The entry at a place known to exist. */
function partAt(values: readonly Marks[], at: number): Marks {
  const value = values[at];
  if (value === undefined) throw new RangeError(`no share ${at} of ${values.length}`);
  return value;
}
