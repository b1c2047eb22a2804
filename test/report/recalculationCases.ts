import type { Attribution } from "../../src/domain/settings.ts";
import { EIGHT_ITEMS, EVERYTHING, manyIndicators } from "./madeCases.ts";
import type { Made, MadeIndicator } from "./madeAssessment.ts";
import type { MadeOptions } from "./madeWorkbook.ts";

/** Assessments whose summaries are computed again: exactly, by LibreOffice and by gnumeric. */
export const CASES: readonly (readonly [name: string, made: Made, today: string, attribution: Attribution])[] = [
  ["eight items", EIGHT_ITEMS, "2011-10-12", "lead"],
  ["everything at once, by lead", EVERYTHING, "2026-03-02", "lead"],
  ["everything at once, evenly", EVERYTHING, "2026-03-02", "even"],
  ["everything at once, by weight", EVERYTHING, "2026-03-02", "weight"],
  ["three hundred indicators", manyIndicators(300), "2011-10-12", "lead"],
];

export const EXAMPLES = ["danjiangkou.xlsx", "transport.xlsx", "quarters.xlsx", "year.xlsx"] as const;

const BANDS = [
  { name: "优秀", from: 90 },
  { name: "良好", from: 80 },
];

export function optionsOf(made: Made, today: string, attribution: Attribution): MadeOptions {
  return {
    today,
    attribution,
    previous: made === EVERYTHING,
    ...(attribution === "lead" ? {} : { bands: BANDS }),
  };
}

/** Everything at once, after a reviewer has changed what is scored, shared, lost and ranked. */
export const REVIEWED: Made = { ...EVERYTHING, indicators: EVERYTHING.indicators.map(reviewed) };

function reviewed(indicator: MadeIndicator, at: number): MadeIndicator {
  const marks: Readonly<Record<number, number>> = { 1: 0.77, 2: 4.5, 3: 17.25, 4: 12, 5: 6.5, 8: 2, 9: 3.99 };
  const review = marks[at];
  return review === undefined ? indicator : { ...indicator, review };
}
