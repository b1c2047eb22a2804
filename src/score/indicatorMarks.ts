import type { Indicator, MarkReading } from "../domain/indicator.ts";
import { NO_MARKS, type Marks } from "../domain/marks.ts";
import type { ScoredIndicator } from "../domain/scorecard.ts";
import type { ScoringRules } from "../domain/settings.ts";
import { gradeKey } from "../domain/grade.ts";

/** The marks of one indicator. For a deduction `effective` is what is taken off, never negative; a veto has none. */
export type IndicatorMarks = Pick<ScoredIndicator, "state" | "full" | "actual" | "review" | "effective" | "gap">;

/** The marks in a cell, or why there are none. `unreadable` is text, an unknown grade or an error value. */
type MarkOutcome = Marks | "absent" | "blank" | "not-applicable" | "unreadable";

/**
 * Computes the marks of one indicator. Blank, 不适用 and 0 are different; marks above full or below zero count as written;
 * blank bonus and deduction rows count as 0.
 */
export function indicatorMarks(indicator: Indicator, rules: ScoringRules): IndicatorMarks {
  const full = fullMarks(indicator.full);
  const review = readMark(indicator.review, full, rules);
  switch (indicator.kind) {
    case "base":
      return baseMarks(indicator, full, selfMark(indicator, full, rules), review);
    case "bonus":
      return extraMarks(full, readMark(indicator.actual, full, rules), review, (value) => value);
    case "deduction":
      return extraMarks(full, takenOff(indicator, full, rules), review, (value) => value.abs());
    case "veto":
      return {
        state: indicator.actual.state === "not-applicable" ? "not-applicable" : "scored",
        full: full ?? NO_MARKS,
        actual: null,
        review: null,
        effective: null,
        gap: null,
      };
  }
}

/** Full marks as written; null if they are missing or cannot be read. */
export function fullMarks(reading: MarkReading): Marks | null {
  return reading.state === "number" ? withoutNoise(reading.value) : null;
}

/** The marks in a cell; a grade is converted by the sheet's own words, else by the table. */
function readMark(reading: MarkReading, full: Marks | null, rules: ScoringRules): MarkOutcome {
  switch (reading.state) {
    case "number":
      return withoutNoise(reading.value);
    case "grade":
      return gradeMarks(reading, full, rules) ?? "unreadable";
    case "absent":
    case "blank":
    case "not-applicable":
      return reading.state;
    case "invalid":
    case "formula-error":
      return "unreadable";
  }
}

/** The unit's own mark: the marks column, else full − 扣分, where a blank 扣分 means nothing lost. */
function selfMark(indicator: Indicator, full: Marks | null, rules: ScoringRules): MarkOutcome {
  if (indicator.actual.state !== "absent") return readMark(indicator.actual, full, rules);
  const { deducted } = indicator;
  switch (deducted.state) {
    case "absent":
    case "not-applicable":
      return deducted.state;
    case "blank":
      return full ?? "unreadable";
    case "number":
      return full === null ? "unreadable" : full.minus(withoutNoise(deducted.value).abs());
    default:
      return "unreadable";
  }
}

/** The marks, if there are any. */
function marksIn(outcome: MarkOutcome): Marks | null {
  return typeof outcome === "string" ? null : outcome;
}

function baseMarks(indicator: Indicator, full: Marks | null, self: MarkOutcome, reviewed: MarkOutcome): IndicatorMarks {
  const actual = marksIn(self);
  const review = marksIn(reviewed);
  const whole = full ?? NO_MARKS;
  // The reviewer decides, including whether the indicator applies.
  const effective = review ?? (reviewed === "not-applicable" ? null : actual);
  if (effective !== null) {
    // Equal marks are usually the same object.
    const gap = effective === whole || effective.eq(whole) ? NO_MARKS : whole.minus(effective);
    return { state: "scored", full: whole, actual, review, effective, gap };
  }
  const leaves =
    reviewed === "not-applicable" || self === "not-applicable" || indicator.full.state === "not-applicable";
  return { state: leaves ? "not-applicable" : "unscored", full: whole, actual, review, effective: null, gap: null };
}

/** Bonus and deduction rows: blank and 不适用 are 0, unreadable text is unscored. */
function extraMarks(
  full: Marks | null,
  self: MarkOutcome,
  reviewed: MarkOutcome,
  counted: (value: Marks) => Marks,
): IndicatorMarks {
  const actual = marksIn(self);
  const review = marksIn(reviewed);
  const written = review ?? (reviewed === "not-applicable" ? null : actual);
  const unread = written === null && (self === "unreadable" || reviewed === "unreadable");
  return {
    state: unread ? "unscored" : "scored",
    full: full ?? NO_MARKS,
    actual,
    review,
    effective: unread ? null : written === null ? NO_MARKS : counted(written),
    gap: null,
  };
}

/** What a deduction takes off is in the marks column or, failing that, under 扣分. */
function takenOff(indicator: Indicator, full: Marks | null, rules: ScoringRules): MarkOutcome {
  const written = readMark(indicator.actual, full, rules);
  return written === "absent" || written === "blank" ? readMark(indicator.deducted, full, rules) : written;
}

function gradeMarks(
  reading: Extract<MarkReading, { state: "grade" }>,
  full: Marks | null,
  rules: ScoringRules,
): Marks | null {
  if (reading.says && "points" in reading.says) return reading.says.points;
  const share = reading.says?.share ?? rules.grades.get(gradeKey(reading.grade));
  return share === undefined || full === null ? null : full.times(share);
}

/** A stored formula result such as 8.100000000000001 means 8.1: Excel shows 15 significant digits. */
function withoutNoise(value: Marks): Marks {
  return value.c.length > 15 ? value.prec(15) : value;
}
