import type { ScoredIndicator } from "../../domain/scorecard.ts";
import { stored } from "../draft/cells.ts";
import { call, CellRef, compared, exact, isBlank, minus, when, type Figure } from "../figure/figure.ts";
import { DETAIL, STATE_WORD } from "./detailColumns.ts";
import type { IndicatorMarks, MarkCell } from "./markCells.ts";
import { notApplicable } from "./notApplicable.ts";

/** What follows from the marks; without a formula where that cannot. */
export interface DerivedMarks {
  readonly state: MarkCell;
  readonly effective: MarkCell;
  readonly gap: MarkCell;
}

const { scored: SCORED, unscored: UNSCORED, "not-applicable": NOT_APPLICABLE } = STATE_WORD;

/**
 * State, effective marks and gap as formulas over the three marks of the row, saying what the core computes (rules 3 and 5).
 * Where the cells do not lead to what the core found (an unreadable review mark beside a readable one), its result stands
 * as a constant.
 */
export function derivedMarks(scored: ScoredIndicator, cells: IndicatorMarks, row: number): DerivedMarks {
  const { kind } = scored.indicator;
  const effective = stored(scored.effective);
  const gap = stored(scored.gap);
  const stateHere = stateWord(scored);
  const constant: DerivedMarks = {
    state: { value: stateHere, formula: null },
    effective: { value: effective, formula: null },
    gap: { value: gap, formula: null },
  };
  if (kind === "veto") return constant;

  const hasReview = scored.indicator.review.state !== "absent";
  const at = (column: number): Figure => new CellRef(null, column, row);
  const [full, actual, review, state] = [at(DETAIL.full), at(DETAIL.actual), at(DETAIL.review), at(DETAIL.state)];
  if (kind === "base") {
    if (baseState(cells) !== stateHere) return constant;
    const unmarked = when(call("OR", notApplicable(actual), notApplicable(full)), NOT_APPLICABLE, UNSCORED);
    const own = when(call("ISNUMBER", actual), SCORED, unmarked);
    const reviewed = when(call("ISNUMBER", review), SCORED, when(notApplicable(review), NOT_APPLICABLE, own));
    const isScored = compared(state, "=", SCORED);
    const counts = hasReview ? when(call("ISNUMBER", review), review, actual) : actual;
    return {
      state: { value: stateHere, formula: hasReview ? reviewed : own },
      effective: { value: effective, formula: when(isScored, counts, "") },
      gap: {
        value: gap,
        formula: when(isScored, exact(minus(call("N", full), at(DETAIL.effective))), ""),
      },
    };
  }
  if (extraEffective(cells, kind) !== effective) return constant;
  const counted = (cell: Figure): Figure => (kind === "deduction" ? call("ABS", cell) : cell);
  const unread = when(call("OR", isBlank(actual), notApplicable(actual)), 0, "");
  const own = when(call("ISNUMBER", actual), counted(actual), unread);
  const reviewed = when(call("ISNUMBER", review), counted(review), when(notApplicable(review), 0, own));
  return {
    effective: { value: effective, formula: hasReview ? reviewed : own },
    state: { value: stateHere, formula: when(call("ISNUMBER", at(DETAIL.effective)), SCORED, UNSCORED) },
    gap: { value: null, formula: null },
  };
}

/** What the state formula of a base indicator gives. */
function baseState({ full, actual, review }: IndicatorMarks): string {
  if (typeof review.value === "number") return SCORED;
  if (review.value === NOT_APPLICABLE) return NOT_APPLICABLE;
  if (typeof actual.value === "number") return SCORED;
  return actual.value === NOT_APPLICABLE || full.value === NOT_APPLICABLE ? NOT_APPLICABLE : UNSCORED;
}

/** What the effective formula of a bonus or deduction gives. */
function extraEffective({ actual, review }: IndicatorMarks, kind: "bonus" | "deduction"): number | null {
  const counted = (value: number): number => (kind === "deduction" ? Math.abs(value) : value);
  if (typeof review.value === "number") return counted(review.value);
  if (review.value === NOT_APPLICABLE) return 0;
  if (typeof actual.value === "number") return counted(actual.value);
  return actual.value === null || actual.value === NOT_APPLICABLE ? 0 : null;
}

/** What 状态 says: scored or not, or how a veto stands. */
export function stateWord({ indicator, state }: ScoredIndicator): string {
  const { kind, veto } = indicator;
  if (kind !== "veto" || state === "not-applicable") return STATE_WORD[state];
  if (!veto) return "";
  if (veto.verdict === "unclear") return "待确认";
  if (veto.precondition) return veto.verdict === "clear" ? "符合" : "不符合";
  return veto.verdict === "clear" ? "未发生" : "已发生";
}
