import { issue, type Issue } from "../domain/issue.ts";
import { sumMarks, toNumber } from "../domain/marks.ts";
import type { FrameworkRule } from "./rule.ts";

/**
 * `review-ambiguous` and `conversion-ambiguous`: stated grand totals that agree only under a way of counting that the sheet
 * does not state; the user has to confirm it.
 */
export const doubtfulTotals: FrameworkRule = (_assessment, { compared, indicators, totals }) => {
  const whole = compared.filter(({ stated }) => stated.level === "total");
  // The total with the bonuses counts blanks as the one without.
  const first = whole.find(({ readAs }) => readAs === "confirmed");
  return whole.flatMap((one): readonly Issue[] => {
    const { stated, readAs } = one;
    const { sheet, cell, name, level, field, value } = stated;
    if (readAs === undefined || (readAs === "confirmed" && one !== first)) return [];
    const at = { sheet, cell };
    const told = { name, level, field };
    const figures = { found: toNumber(value) };
    const covered = stated.of.flatMap((id) => indicators[id] ?? []);
    if (readAs === "confirmed") {
      const blank = covered.filter(({ review, actual }) => review === null && actual !== null);
      const review = toNumber(sumMarks(covered.flatMap((one) => one.review ?? [])));
      return [
        issue("review-ambiguous", at, { ...told, review, count: blank.length }, { ...figures, expected: review }),
      ];
    }
    const actual = toNumber(totals.effective);
    const full = toNumber(totals.full);
    const limit = toNumber(totals.full.plus(totals.notApplicableFull));
    return [issue("conversion-ambiguous", at, { ...told, actual, full, limit }, { ...figures, expected: actual })];
  });
};
