import { sumMarks } from "../domain/marks.ts";
import type { MarkedScorecard } from "../domain/scorecard.ts";
import { markDecimals } from "./markDecimals.ts";

/** Of a figure of table size in columns measured in the default font, with the padding of its cell. */
const CHARACTERS_A_DIGIT = 0.96;
const PADDING = 0.9;

/** How wide a column of marks must be so that none becomes ####: at least `usual`, more where totals are long. */
export function markWidth(scorecard: MarkedScorecard, usual: number): number {
  const { totals, indicators } = scorecard;
  const beyond = sumMarks(indicators.flatMap(({ indicator, full }) => (indicator.kind === "base" ? [] : [full])));
  const greatest = totals.full.plus(totals.notApplicableFull).plus(beyond.abs());
  const length = greatest.toFixed(markDecimals(scorecard)).length;
  return Math.max(usual, Math.ceil((length * CHARACTERS_A_DIGIT + PADDING) * 10) / 10);
}
