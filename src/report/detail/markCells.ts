import type { Indicator, MarkReading } from "../../domain/indicator.ts";
import type { ScoredIndicator } from "../../domain/scorecard.ts";
import { stored } from "../draft/cells.ts";
import { call, CellRef, exact, minus, when, type Figure } from "../figure/figure.ts";
import { DETAIL, STATE_WORD } from "./detailColumns.ts";
import { followedMark, type FollowedMark } from "./followedMark.ts";

/** A mark on 得分明细: its value, and a formula if the source cell can be followed. */
interface MarkCell {
  /** null if the source is blank; the formula then gives an empty text. */
  readonly value: number | string | null;
  readonly formula: Figure | null;
}

export interface IndicatorMarks {
  readonly full: MarkCell;
  readonly actual: MarkCell;
  readonly review: MarkCell;
}

const NOTHING: MarkCell = { value: null, formula: null };

/**
 * Full, own and review marks of an indicator. A cell with a plain number or nothing is followed, and so are several
 * combined ones; blank stays blank. Marks read from text (十五分, grades) are written as computed.
 */
export function markCells(scored: ScoredIndicator, row: number): IndicatorMarks {
  const { indicator } = scored;
  // A veto has no marks; its cell says in words what happened.
  if (indicator.kind === "veto") {
    return { full: NOTHING, actual: { value: indicator.veto?.text ?? null, formula: null }, review: NOTHING };
  }
  return {
    full: markCell(indicator, indicator.full, stored(scored.full)),
    actual: actualCell(scored, row),
    review: reviewCell(scored, row),
  };
}

function markCell(indicator: Indicator, reading: MarkReading, computed: number | null): MarkCell {
  switch (reading.state) {
    case "absent":
      return NOTHING;
    case "blank":
    case "number": {
      const source = followedMark(indicator.sheet, reading);
      const value = reading.state === "blank" ? null : computed;
      return { value, formula: source && when(source.blank, "", source.mark) };
    }
    case "grade":
      return { value: computed ?? reading.grade, formula: null };
    case "not-applicable":
      return { value: STATE_WORD["not-applicable"], formula: null };
    case "invalid":
      return { value: reading.text, formula: null };
    case "formula-error":
      return { value: "公式错误", formula: null };
  }
}

/** full − 考核扣分 where that is all that stands of the review. */
function reviewCell({ indicator, review }: ScoredIndicator, row: number): MarkCell {
  const computed = stored(review);
  const reading = indicator.review;
  const isOff = (reading.state === "number" || reading.state === "blank") && reading.isOff;
  return isOff ? leftOf(indicator, reading, computed, row) : markCell(indicator, reading, computed);
}

/** What a mark that was taken off leaves of the full marks beside it. */
function leftOf(
  indicator: Indicator,
  off: Extract<MarkReading, { readonly state: "blank" | "number" }>,
  computed: number | null,
  row: number,
): MarkCell {
  const source: FollowedMark | null = followedMark(indicator.sheet, off);
  if (!source || computed === null) return { value: computed, formula: null };
  const full = new CellRef(null, DETAIL.full, row);
  return { value: computed, formula: when(source.blank, full, exact(minus(full, call("ABS", source.mark)))) };
}

/** The unit's own mark; full − 扣分 on a sheet without a marks column. */
function actualCell(scored: ScoredIndicator, row: number): MarkCell {
  const { indicator } = scored;
  const { actual, deducted, kind } = indicator;
  const computed = stored(scored.actual);
  const own = actual.state === "absent" || (kind === "deduction" && actual.state === "blank");
  if (!own || deducted.state === "absent") return markCell(indicator, actual, computed);
  if (kind !== "base") return markCell(indicator, deducted, computed);
  if (deducted.state === "not-applicable") return { value: STATE_WORD["not-applicable"], formula: null };
  if (deducted.state !== "blank" && deducted.state !== "number") return { value: computed, formula: null };
  return leftOf(indicator, deducted, computed, row);
}
