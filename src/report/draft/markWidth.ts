import { sumMarks } from "../../domain/marks.ts";
import type { MarkedScorecard } from "../../domain/scorecard.ts";
import { markDecimals } from "./markDecimals.ts";

/** Of a figure of table size in columns measured in the default font, with the padding of its cell. */
const CHARACTERS_A_DIGIT = 0.96;
const PADDING = 0.9;

/**
 * How wide a column of marks must be so that none becomes ####: at least `usual`, more where totals are long.
 *
 * @param of whose totals stand in it: the unit's, or at most those of a department or a leader
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
