import type { ScoredIndicator } from "../../domain/scorecard.ts";
import { stored } from "../cells.ts";
import { cellOf } from "../formulas.ts";
import { DETAIL, STATE_WORD } from "./detailColumns.ts";
import type { MarkCell } from "./markCells.ts";
import { notApplicable } from "./notApplicable.ts";

/** A figure or word of 得分明细 and the formula that follows the marks, null where it cannot. */
export interface Derived {
  readonly value: number | string | null;
  readonly formula: string | null;
}

export interface DerivedMarks {
  readonly state: Derived;
  readonly effective: Derived;
  readonly gap: Derived;
}

const { scored: SCORED, unscored: UNSCORED, "not-applicable": NOT_APPLICABLE } = STATE_WORD;

type Marked = { readonly full: MarkCell; readonly actual: MarkCell; readonly review: MarkCell };

/**
 * State, effective marks and gap as formulas over the three marks of the row, saying what the core computes (rules 3 and 5).
 * Where the cells do not lead to what the core found (an unreadable review mark beside a readable one), its result stands
 * as a constant.
 */
export function derivedMarks(scored: ScoredIndicator, cells: Marked, row: number): DerivedMarks {
  const { kind } = scored.indicator;
  const effective = stored(scored.effective);
  const gap = stored(scored.gap);
  const state = stateWord(scored);
  const constant: DerivedMarks = {
    state: { value: state, formula: null },
    effective: { value: effective, formula: null },
    gap: { value: gap, formula: null },
  };
  if (kind === "veto") return constant;

  const hasReview = scored.indicator.review.state !== "absent";
  const at = (column: number): string => cellOf(column, row);
  if (kind === "base") {
    if (baseState(cells) !== state) return constant;
    const actual = at(DETAIL.actual);
    const review = at(DETAIL.review);
    const unmarked = `IF(OR(${notApplicable(actual)},${notApplicable(at(DETAIL.full))}),"${NOT_APPLICABLE}","${UNSCORED}")`;
    const own = `IF(ISNUMBER(${actual}),"${SCORED}",${unmarked})`;
    return {
      state: {
        value: state,
        formula: hasReview
          ? `IF(ISNUMBER(${review}),"${SCORED}",IF(${notApplicable(review)},"${NOT_APPLICABLE}",${own}))`
          : own,
      },
      effective: {
        value: effective,
        formula: `IF(${at(DETAIL.state)}="${SCORED}",${hasReview ? `IF(ISNUMBER(${review}),${review},${actual})` : actual},"")`,
      },
      gap: {
        value: gap,
        formula: `IF(${at(DETAIL.state)}="${SCORED}",ROUND(N(${at(DETAIL.full)})-${at(DETAIL.effective)},8),"")`,
      },
    };
  }
  if (extraEffective(cells, kind) !== effective) return constant;
  const counted = (cell: string): string => (kind === "deduction" ? `ABS(${cell})` : cell);
  const actual = at(DETAIL.actual);
  const review = at(DETAIL.review);
  const unread = `IF(OR(${actual}="",${notApplicable(actual)}),0,"")`;
  const own = `IF(ISNUMBER(${actual}),${counted(actual)},${unread})`;
  return {
    effective: {
      value: effective,
      formula: hasReview ? `IF(ISNUMBER(${review}),${counted(review)},IF(${notApplicable(review)},0,${own}))` : own,
    },
    state: { value: state, formula: `IF(ISNUMBER(${at(DETAIL.effective)}),"${SCORED}","${UNSCORED}")` },
    gap: { value: null, formula: null },
  };
}

/** What the state formula of a base indicator gives. */
function baseState({ full, actual, review }: Marked): string {
  if (typeof review.value === "number") return SCORED;
  if (review.value === NOT_APPLICABLE) return NOT_APPLICABLE;
  if (typeof actual.value === "number") return SCORED;
  return actual.value === NOT_APPLICABLE || full.value === NOT_APPLICABLE ? NOT_APPLICABLE : UNSCORED;
}

/** What the effective formula of a bonus or deduction gives. */
function extraEffective({ actual, review }: Marked, kind: "bonus" | "deduction"): number | null {
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
