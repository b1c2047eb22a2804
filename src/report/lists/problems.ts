import { isAboveZero } from "../../domain/marks.ts";
import type { ScoredIndicator } from "../../domain/scorecard.ts";
import { NOBODY } from "../detail/departmentWords.ts";

/** Written for a missing reason. */
export const NOT_GIVEN = "未填原因";

export function lostMarks({ gap }: ScoredIndicator): boolean {
  return gap !== null && isAboveZero(gap);
}

/** The indicators that lost marks, the greatest loss first; equal losses in sheet order. */
export function problemsOf(indicators: readonly ScoredIndicator[]): readonly ScoredIndicator[] {
  return indicators.filter(lostMarks).sort((one, other) => (one.gap && other.gap ? other.gap.cmp(one.gap) : 0));
}

/** Rows of 减分项 that took marks off. */
export function deductionsOf(indicators: readonly ScoredIndicator[]): readonly ScoredIndicator[] {
  return indicators.filter(
    ({ indicator, effective }) => indicator.kind === "deduction" && effective !== null && isAboveZero(effective),
  );
}

/** If there are more departments, the first are named and the number is given. */
const MOST_NAMED = 8;

/** Who answers for a problem: those who carry it, the lead first, with what each lost if that differs; or the group's name. */
export function answerable({ assignments, gap, leads, shares }: ScoredIndicator): string {
  const carriers = shares.length > 0 ? shares.map(({ department }) => department) : leads;
  const groups = new Set(
    carriers.map((name) => assignments.find(({ department }) => department === name)?.group ?? null),
  );
  const [group = null] = groups;
  if (carriers.length > 1 && groups.size === 1 && group !== null) return group;
  const [first] = shares;
  const differ =
    gap !== null &&
    shares.some(({ part: [numerator, denominator] }) =>
      first ? !numerator.times(first.part[1]).eq(first.part[0].times(denominator)) : false,
    );
  const names =
    shares.length > 0
      ? shares.map(
          ({ department, gap: lost }) => (department ?? NOBODY) + (differ && lost ? `（${lost.toFixed()}）` : ""),
        )
      : leads;
  return names.length > MOST_NAMED ? `${names.slice(0, MOST_NAMED).join("、")}等${names.length}个` : names.join("、");
}
