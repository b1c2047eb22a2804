import { NO_MARKS, type Marks } from "../../domain/marks.ts";
import type { Share } from "../../domain/scorecard.ts";
import { live } from "../draft/cells.ts";
import { call, compared, exact, minus, over, plus, RangeRef, times, when, type Figure } from "../figure/figure.ts";
import type { CellPlan, CellStyle } from "../sheetPlan.ts";
import { HIDDEN, RATE } from "../draft/styles.ts";
import { DETAIL, STATE_WORD, type DetailColumnId } from "./detailColumns.ts";
import type { DetailRow } from "./detailRow.ts";

/** Columns for what a department carries. */
type ShareColumn = Extract<
  DetailColumnId,
  | "part"
  | "shareFull"
  | "shareEffective"
  | "shareGap"
  | "fullCents"
  | "fullRest"
  | "gapCents"
  | "gapRest"
  | "fullCut"
  | "effectiveCut"
>;

type ShareCell = (part: SharePart, mark: CellStyle) => CellPlan;

/**
 * One of several shares. Full marks and gap are rounded to hundredths by largest remainder, the first named first among
 * equals, within the indicator's own rows: the block of one indicator never depends on another's.
 */
class SharePart {
  readonly isScored: boolean;
  readonly whenScored: (figure: Figure, otherwise: Figure) => Figure;

  constructor(
    readonly of: DetailRow,
    readonly share: Share,
  ) {
    this.isScored = of.scored.state === "scored";
    const scored = compared(of.at("state", of.first), "=", STATE_WORD.scored);
    this.whenScored = (figure, otherwise) => when(scored, figure, otherwise);
  }

  /** The whole mark, from the indicator's own row. */
  whole(of: "full" | "gap"): Figure {
    const { first } = this.of;
    return of === "full" ? call("N", this.of.at("full", first)) : this.of.at("gap", first);
  }

  /** The share of a mark before rounding. */
  exact(mark: Marks | null): Marks {
    const [numerator, denominator] = this.share.part;
    return (mark ?? NO_MARKS).times(numerator).div(denominator);
  }

  /** The same in hundredths, as an absolute value. */
  hundredths(of: "full" | "gap"): { readonly figure: Figure; readonly value: Marks } {
    const figure = call("ROUND", times(call("ABS", this.whole(of)), 100, this.of.at("part")), 7);
    return { figure, value: this.exact(this.of.scored[of]).abs().times(100).round(7) };
  }

  /** The share of a mark after rounding to hundredths. */
  cut(of: "full" | "gap"): Figure {
    const { first, last, row } = this.of;
    const [cents, rest] = of === "full" ? (["fullCents", "fullRest"] as const) : (["gapCents", "gapRest"] as const);
    const block = (id: DetailColumnId, bottom = last): RangeRef =>
      new RangeRef(null, DETAIL[id], first, DETAIL[id], bottom, false);
    const whole = this.whole(of);
    // Its rank among the remainders: how many are greater, and how many equal ones are above it.
    const ahead = plus(
      minus(call("RANK", this.of.at(rest), block(rest)), 1),
      minus(call("COUNTIFS", block(rest, row), this.of.at(rest)), 1),
    );
    const whole100 = call("INT", call("ROUND", times(call("ABS", whole), 100), 6));
    const left = minus(whole100, call("SUM", block(cents)));
    const got = over(plus(this.of.at(cents), when(compared(ahead, "<", left), 1, 0)), 100);
    // What is finer than a hundredth stays with the first named.
    const all = row === first ? plus(got, minus(call("ABS", whole), over(whole100, 100))) : got;
    return exact(times(call("SIGN", whole), all));
  }
}

/** Whole hundredths, and the remainder. */
function hundredths(
  of: "full" | "gap",
  cents: "fullCents" | "gapCents",
): Readonly<Record<"cents" | "rest", ShareCell>> {
  const cell =
    (figureOf: (figure: Figure, part: SharePart) => Figure, valueOf: (all: Marks) => Marks): ShareCell =>
    (part) => {
      const { figure, value } = part.hundredths(of);
      const own = figureOf(figure, part);
      return of === "full"
        ? live(own, valueOf(value).toNumber(), HIDDEN)
        : live(part.whenScored(own, 0), part.isScored ? valueOf(value).toNumber() : 0, HIDDEN);
    };
  return {
    cents: cell(
      (figure) => call("INT", figure),
      (all) => all.round(0, 0),
    ),
    rest: cell(
      (figure, part) => call("ROUND", minus(figure, part.of.at(cents)), 7),
      (all) => all.minus(all.round(0, 0)),
    ),
  };
}

const FULL = hundredths("full", "fullCents");
const GAP = hundredths("gap", "gapCents");

const CELLS: Readonly<Record<ShareColumn, ShareCell>> = {
  part: ({ share: { part } }) => {
    const [numerator, denominator] = part;
    return live(over(numerator.toNumber(), denominator.toNumber()), numerator.div(denominator).toNumber(), RATE);
  },
  shareFull: (part, mark) => live(part.cut("full"), part.share.full.toNumber(), mark),
  shareEffective: (part, mark) => {
    const figure = exact(minus(part.of.at("shareFull"), part.of.at("shareGap")));
    return live(part.whenScored(figure, ""), part.share.effective?.toNumber() ?? "", mark);
  },
  shareGap: (part, mark) => live(part.whenScored(part.cut("gap"), ""), part.share.gap?.toNumber() ?? "", mark),
  fullCents: FULL.cents,
  fullRest: FULL.rest,
  gapCents: GAP.cents,
  gapRest: GAP.rest,
  fullCut: (part) => {
    const figure = call("ROUND", minus(times(part.whole("full"), part.of.at("part")), part.of.at("shareFull")), 14);
    return live(figure, part.exact(part.of.scored.full).minus(part.share.full).round(14).toNumber(), HIDDEN);
  },
  effectiveCut: (part) => {
    const { first, scored } = part.of;
    const own = part.of.at("effective", first);
    const figure = call("ROUND", minus(times(own, part.of.at("part")), part.of.at("shareEffective")), 14);
    const { effective } = part.share;
    const value = effective === null ? NO_MARKS : part.exact(scored.effective).minus(effective);
    return live(part.whenScored(figure, 0), value.round(14).toNumber(), HIDDEN);
  },
};

/**
 * A cell of one of several shares.
 *
 * @param mark style for marks
 */
export function sharePartCell(row: DetailRow, share: Share, column: ShareColumn, mark: CellStyle): CellPlan {
  return CELLS[column](new SharePart(row, share), mark);
}
