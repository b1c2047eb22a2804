import type { Share } from "../../domain/scorecard.ts";
import {
  call,
  CellRef,
  compared,
  exact,
  minus,
  over,
  plus,
  RangeRef,
  times,
  when,
  type Figure,
} from "../figure/figure.ts";
import { DETAIL, STATE_WORD } from "./detailColumns.ts";

/** What one share of an indicator that several departments carry is computed from. */
export interface ShareFormulas {
  readonly part: Figure;
  readonly fullCents: Figure;
  readonly fullRest: Figure;
  readonly gapCents: Figure;
  readonly gapRest: Figure;
  readonly full: Figure;
  readonly gap: Figure;
  readonly effective: Figure;
  readonly fullCut: Figure;
  readonly effectiveCut: Figure;
}

/**
 * Full marks and gap cut to hundredths by largest remainder, the first named first among equals (rule 6), within the
 * indicator's own rows `first` to `last`: one indicator's block never looks at another's.
 */
export function shareFormulas(share: Share, first: number, last: number, row: number): ShareFormulas {
  const [numerator, denominator] = share.part;
  const at = (column: number, inRow = row): Figure => new CellRef(null, column, inRow);
  const scored = compared(at(DETAIL.state, first), "=", STATE_WORD.scored);
  const part = at(DETAIL.part);
  const fullMarks = call("N", at(DETAIL.full, first));
  const gapMarks = at(DETAIL.gap, first);
  /** Hundredths of the share before cutting. */
  const hundredths = (whole: Figure): Figure => call("ROUND", times(call("ABS", whole), 100, part), 7);
  const cents = (whole: Figure): Figure => call("INT", hundredths(whole));
  const rest = (whole: Figure, column: number): Figure => call("ROUND", minus(hundredths(whole), at(column)), 7);
  const cut = (whole: Figure, centsAt: number, restAt: number): Figure => {
    const block = (column: number, bottom = last): RangeRef => new RangeRef(null, column, first, column, bottom, false);
    // Its place among the remainders: how many are greater, and how many above it are equal.
    const ahead = plus(
      minus(call("RANK", at(restAt), block(restAt)), 1),
      minus(call("COUNTIFS", block(restAt, row), at(restAt)), 1),
    );
    const whole100 = call("INT", call("ROUND", times(call("ABS", whole), 100), 6));
    const left = minus(whole100, call("SUM", block(centsAt)));
    const got = over(plus(at(centsAt), when(compared(ahead, "<", left), 1, 0)), 100);
    // What is finer than a hundredth stays with the first named.
    const all = row === first ? plus(got, minus(call("ABS", whole), over(whole100, 100))) : got;
    return exact(times(call("SIGN", whole), all));
  };
  return {
    part: over(numerator.toNumber(), denominator.toNumber()),
    fullCents: cents(fullMarks),
    fullRest: rest(fullMarks, DETAIL.fullCents),
    gapCents: when(scored, cents(gapMarks), 0),
    gapRest: when(scored, rest(gapMarks, DETAIL.gapCents), 0),
    full: cut(fullMarks, DETAIL.fullCents, DETAIL.fullRest),
    gap: when(scored, cut(gapMarks, DETAIL.gapCents, DETAIL.gapRest), ""),
    effective: when(scored, exact(minus(at(DETAIL.shareFull), at(DETAIL.shareGap))), ""),
    fullCut: call("ROUND", minus(times(fullMarks, part), at(DETAIL.shareFull)), 14),
    effectiveCut: when(
      scored,
      call("ROUND", minus(times(at(DETAIL.effective, first), part), at(DETAIL.shareEffective)), 14),
      0,
    ),
  };
}
