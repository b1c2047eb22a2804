import type { ScoredIndicator } from "../../domain/scorecard.ts";
import { stored } from "../draft/cells.ts";
import { call, CellRef, compared, exact, FilledFigure, isBlank, minus, when, type Figure } from "../figure/figure.ts";
import { DETAIL, STATE_WORD, type DetailColumnId } from "./detailColumns.ts";
import type { IndicatorMarks } from "./markCells.ts";
import { notApplicable } from "./notApplicable.ts";

/** A mark derived from others in its row. */
interface DerivedMark {
  readonly value: number | string | null;
  /** null if it cannot be derived from them. */
  readonly figure: FilledFigure | null;
}

/** The figures derived from an indicator's marks. */
export type DerivedMarks = Readonly<Record<"state" | "effective" | "gap", DerivedMark>>;

const { scored: SCORED, unscored: UNSCORED, "not-applicable": NOT_APPLICABLE } = STATE_WORD;

/**
 * State, effective marks and gap as formulas over the three marks of the row, which repeat what the core computes. If
 * the cells do not lead to the core's result (an unreadable review mark beside a readable one), that result is written
 * as a constant.
 */
export function derivedMarks(scored: ScoredIndicator, cells: IndicatorMarks): DerivedMarks {
  const { kind, review } = scored.indicator;
  const effective = stored(scored.effective);
  const stateHere = stateWord(scored);
  const follows =
    kind !== "veto" && (kind === "base" ? baseState(cells) === stateHere : extraEffective(cells, kind) === effective);
  const figures = follows ? FIGURES[kind][review.state === "absent" ? "own" : "reviewed"] : NO_FIGURES;
  return {
    state: { value: stateHere, figure: figures.state },
    effective: { value: effective, figure: figures.effective },
    gap: { value: kind === "base" || !follows ? stored(scored.gap) : null, figure: figures.gap },
  };
}

type Figures = Readonly<Record<"state" | "effective" | "gap", FilledFigure | null>>;

const NO_FIGURES: Figures = { state: null, effective: null, gap: null };

/** By kind, and by whether the sheet has a review column. */
const FIGURES = {
  base: { own: baseFigures(false), reviewed: baseFigures(true) },
  bonus: { own: extraFigures("bonus", false), reviewed: extraFigures("bonus", true) },
  deduction: { own: extraFigures("deduction", false), reviewed: extraFigures("deduction", true) },
} as const;

function filled(of: (at: (id: DetailColumnId) => CellRef) => Figure): FilledFigure {
  return new FilledFigure((row) => of((id) => new CellRef(null, DETAIL[id], row)));
}

function isScored(at: (id: DetailColumnId) => CellRef): Figure {
  return compared(at("state"), "=", SCORED);
}

function baseFigures(reviewed: boolean): Figures {
  return {
    state: filled((at) => {
      const [full, actual, review] = [at("full"), at("actual"), at("review")];
      const unmarked = when(call("OR", notApplicable(actual), notApplicable(full)), NOT_APPLICABLE, UNSCORED);
      const own = when(call("ISNUMBER", actual), SCORED, unmarked);
      if (!reviewed) return own;
      return when(call("ISNUMBER", review), SCORED, when(notApplicable(review), NOT_APPLICABLE, own));
    }),
    effective: filled((at) => {
      const own = at("actual");
      return when(isScored(at), reviewed ? when(call("ISNUMBER", at("review")), at("review"), own) : own, "");
    }),
    gap: filled((at) => when(isScored(at), exact(minus(call("N", at("full")), at("effective"))), "")),
  };
}

function extraFigures(kind: "bonus" | "deduction", reviewed: boolean): Figures {
  const counted = (cell: Figure): Figure => (kind === "deduction" ? call("ABS", cell) : cell);
  return {
    state: filled((at) => when(call("ISNUMBER", at("effective")), SCORED, UNSCORED)),
    effective: filled((at) => {
      const [actual, review] = [at("actual"), at("review")];
      const unread = when(call("OR", isBlank(actual), notApplicable(actual)), 0, "");
      const own = when(call("ISNUMBER", actual), counted(actual), unread);
      return reviewed ? when(call("ISNUMBER", review), counted(review), when(notApplicable(review), 0, own)) : own;
    }),
    gap: null,
  };
}

/** The result of the state formula for a base indicator. */
function baseState({ full, actual, review }: IndicatorMarks): string {
  if (typeof review.value === "number") return SCORED;
  if (review.value === NOT_APPLICABLE) return NOT_APPLICABLE;
  if (typeof actual.value === "number") return SCORED;
  return actual.value === NOT_APPLICABLE || full.value === NOT_APPLICABLE ? NOT_APPLICABLE : UNSCORED;
}

/** The result of the effective formula for a bonus or deduction. */
function extraEffective({ actual, review }: IndicatorMarks, kind: "bonus" | "deduction"): number | null {
  const counted = (value: number): number => (kind === "deduction" ? Math.abs(value) : value);
  if (typeof review.value === "number") return counted(review.value);
  if (review.value === NOT_APPLICABLE) return 0;
  if (typeof actual.value === "number") return counted(actual.value);
  return actual.value === null || actual.value === NOT_APPLICABLE ? 0 : null;
}

/** The word in 状态: scored or not, or the verdict of a veto. */
export function stateWord({ indicator, state }: ScoredIndicator): string {
  const { kind, veto } = indicator;
  if (kind !== "veto" || state === "not-applicable") return STATE_WORD[state];
  if (!veto) return "";
  if (veto.verdict === "unclear") return "待确认";
  if (veto.precondition) return veto.verdict === "clear" ? "符合" : "不符合";
  return veto.verdict === "clear" ? "未发生" : "已发生";
}
