import type { MarkProduct, MarkReading } from "../../domain/indicator.ts";
import { exactMarks, marks, type Marks } from "../../domain/marks.ts";
import type { IndicatorDraft } from "../drafts.ts";
import type { PartWeight } from "./partsSummary.ts";

/** What a part counts in the whole, out of its full marks on its own scale, and how a formula follows it. */
export interface PartWorth {
  readonly points: Marks;
  readonly full: Marks;
  /** Times the cell of the weight, where that is a plain number. */
  readonly factor: Marks;
  readonly weight: NonNullable<MarkProduct["weight"]> | null;
}

/** @param full marks of the part on its own scale, above 0 */
export function partWorth({ points, at }: PartWeight, full: number): PartWorth {
  const own = { points: exactMarks(points), full: exactMarks(full) };
  if (!at) return { ...own, factor: own.points.div(own.full), weight: null };
  return { ...own, factor: marks(at.share ? 100 : 1).div(own.full), weight: { sheet: at.sheet, cell: at.cell } };
}

/** Marks of a part as the whole counts them: 57 of 120 in a part of 40 is 19, to the last digit. */
export function scaledMarks(value: Marks, { points, full }: PartWorth): Marks {
  return value.times(points).div(full);
}

/** An indicator with its marks as the whole counts them. */
export function scaledIndicator(indicator: IndicatorDraft, by: PartWorth): IndicatorDraft {
  return {
    ...indicator,
    full: scaled(indicator.full, by),
    actual: scaled(indicator.actual, by),
    review: scaled(indicator.review, by),
    deducted: scaled(indicator.deducted, by),
    cap: indicator.cap && scaledMarks(indicator.cap, by),
    // The rule of marks speaks of the part's own scale.
    measured: null,
  };
}

function scaled(reading: MarkReading, by: PartWorth): MarkReading {
  switch (reading.state) {
    case "number": {
      const { state, cell, value, literal, product, from } = reading;
      const follows = product ?? (literal && !from ? { cells: [cell], factor: marks(1) } : null);
      const made = { state, cell, value: scaledMarks(value, by), literal: false };
      return follows ? { ...made, product: times(follows, by) } : made;
    }
    case "blank": {
      if (reading.from) return { state: "blank", cell: reading.cell };
      const follows = reading.product ?? { cells: [reading.cell], factor: marks(1) };
      return { ...reading, product: times(follows, by) };
    }
    case "grade":
      return reading.says && "points" in reading.says
        ? { ...reading, says: { points: scaledMarks(reading.says.points, by) } }
        : reading;
    default:
      return reading;
  }
}

function times({ cells, factor }: MarkProduct, by: PartWorth): MarkProduct {
  return { cells, factor: factor.times(by.factor), ...(by.weight ? { weight: by.weight } : {}) };
}
