import { sumMarks } from "../../domain/marks.ts";
import type { MarkedScorecard } from "../../domain/scorecard.ts";
import { markDecimals } from "./markDecimals.ts";

/** Characters of the default font for a figure of table size, including the cell's padding. */
const CHARACTERS_A_DIGIT = 0.96;
const PADDING = 0.9;

/**
 * The width of a column of marks, so that none shows ####: at least `usual`, more for long totals.
 *
 * @param of whose totals are in it: the unit's, or at most those of a department or leader
 */
export function markWidth(scorecard: MarkedScorecard, usual: number, of: "unit" | "departments" = "unit"): number {
  const { departments, indicators, people, totals } = scorecard;
  const beyond = sumMarks(indicators.flatMap(({ indicator, full }) => (indicator.kind === "base" ? [] : [full])));
  const unit = totals.full.plus(totals.notApplicableFull).plus(beyond.abs());
  const parts = [...departments, ...people.leaders, ...people.persons].map(({ full }) => full);
  const greatest = of === "unit" ? unit : parts.reduce((most, full) => (full.gt(most) ? full : most), sumMarks([]));
  const length = greatest.toFixed(markDecimals(scorecard)).length;
  return Math.max(usual, Math.ceil((length * CHARACTERS_A_DIGIT + PADDING) * 10) / 10);
}
