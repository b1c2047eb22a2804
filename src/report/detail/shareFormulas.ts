import type { Share } from "../../domain/scorecard.ts";
import { cellOf } from "../formulas.ts";
import { DETAIL, STATE_WORD } from "./detailColumns.ts";

/** Formulas of one share of an indicator that several departments carry; rows `first` to `last` are its shares, in order. */
export interface ShareFormulas {
  readonly part: string;
  readonly fullCents: string;
  readonly fullRest: string;
  readonly gapCents: string;
  readonly gapRest: string;
  readonly full: string;
  readonly gap: string;
  readonly effective: string;
  readonly fullCut: string;
  readonly effectiveCut: string;
}

/**
 * Full marks and gap cut to hundredths by largest remainder, the first named first among equals (rule 6), within the
 * indicator's own rows: one indicator's block never looks at another's.
 */
export function shareFormulas(share: Share, first: number, last: number, row: number): ShareFormulas {
  const [numerator, denominator] = share.part;
  const at = (column: number, inRow = row): string => cellOf(column, inRow);
  const scored = `${at(DETAIL.state, first)}="${STATE_WORD.scored}"`;
  const fullMarks = `N(${at(DETAIL.full, first)})`;
  const gapMarks = at(DETAIL.gap, first);
  const cut = (whole: string, cents: number, rest: number): string => {
    const block = (column: number, bottom = last): string => `${at(column, first)}:${at(column, bottom)}`;
    const ahead = `SUMPRODUCT(--(${block(rest)}>${at(rest)}))+SUMPRODUCT(--(${block(rest, row)}=${at(rest)}))-1`;
    // Whole hundredths are what the rests leave: gnumeric takes INT of a range for that of one row.
    const given = `ROUND(SUM(${block(cents)})-SUM(${block(rest)}),0)`;
    const left = `INT(ROUND(ABS(${whole})*100,6))-${given}`;
    // What is finer than a hundredth stays with the first named.
    const residue = row === first ? `+ABS(${whole})-INT(ROUND(ABS(${whole})*100,6))/100` : "";
    return `ROUND(SIGN(${whole})*((INT(${at(cents)})+IF(${ahead}<${left},1,0))/100${residue}),8)`;
  };
  return {
    part: `${numerator.toFixed()}/${denominator.toFixed()}`,
    fullCents: `ROUND(ABS(${fullMarks})*100*${at(DETAIL.part)},7)`,
    fullRest: `ROUND(${at(DETAIL.fullCents)}-INT(${at(DETAIL.fullCents)}),7)`,
    gapCents: `IF(${scored},ROUND(ABS(${gapMarks})*100*${at(DETAIL.part)},7),0)`,
    gapRest: `ROUND(${at(DETAIL.gapCents)}-INT(${at(DETAIL.gapCents)}),7)`,
    full: cut(fullMarks, DETAIL.fullCents, DETAIL.fullRest),
    gap: `IF(${scored},${cut(gapMarks, DETAIL.gapCents, DETAIL.gapRest)},"")`,
    effective: `IF(${scored},ROUND(${at(DETAIL.shareFull)}-${at(DETAIL.shareGap)},8),"")`,
    fullCut: `ROUND(${fullMarks}*${at(DETAIL.part)}-${at(DETAIL.shareFull)},14)`,
    effectiveCut: `IF(${scored},ROUND(${at(DETAIL.effective, first)}*${at(DETAIL.part)}-${at(DETAIL.shareEffective)},14),0)`,
  };
}
