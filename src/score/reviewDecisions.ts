import type { ScoredIndicator } from "../domain/scorecard.ts";
import { sumMarks, type Marks } from "../domain/marks.ts";

/** A review mark that differs from the unit's own. */
export interface ReviewDecision {
  readonly scored: ScoredIndicator;
  /** null if the unit gave no mark. */
  readonly self: Marks | null;
  readonly review: Marks;
  /** review − self, negative if the reviewer took marks off; null without a mark of the unit's own. */
  readonly difference: Marks | null;
  /** The departments that carry the indicator under the attribution in force, in order; may be empty. */
  readonly departments: readonly string[];
}

/** All decisions of the reviewer, the greatest change first, then in framework order. */
export function reviewDecisions(indicators: readonly ScoredIndicator[]): readonly ReviewDecision[] {
  return indicators
    .flatMap((scored): ReviewDecision[] => {
      const { actual: self, review, shares } = scored;
      if (review === null || (self !== null && self.eq(review))) return [];
      const carriers = shares.map(({ department }) => department).filter((name) => name !== null);
      const difference = self === null ? null : review.minus(self);
      return [{ scored, self, review, difference, departments: [...new Set(carriers)] }];
    })
    .sort((a, b) => size(b).cmp(size(a)));
}

/** The sum of all changes to base indicators; a mark where the unit gave none is no change. */
export function reviewChange(decisions: readonly ReviewDecision[]): Marks {
  const base = decisions.filter(({ scored }) => scored.indicator.kind === "base");
  return sumMarks(base.map(({ difference }) => difference).filter((difference) => difference !== null));
}

function size({ difference }: ReviewDecision): Marks {
  return difference?.abs() ?? sumMarks([]);
}
