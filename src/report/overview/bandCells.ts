import { bandOf, highestFirst } from "../../domain/band.ts";
import type { Marks } from "../../domain/marks.ts";
import { live, text } from "../draft/cells.ts";
import { call, compared, over, times, when, type Figure } from "../figure/figure.ts";
import type { CellPlan, CellStyle } from "../sheetPlan.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { consequenceOf } from "../words/vetoSentences.ts";

const PENDING = "待评";
const NONE = "—";

/** What is graded, and where its figures are. */
export interface Graded {
  readonly part: Marks;
  readonly whole: Marks;
  readonly partCell: Figure;
  readonly wholeCell: Figure;
  /** Some of it is not scored yet, so there is no grade. */
  readonly pending: boolean;
  /** Counts what is not scored yet; null if no formula can. */
  readonly pendingFigure: Figure | null;
  readonly vetoed: boolean;
}

export function isGraded({ bands }: SummaryInput): boolean {
  return bands !== undefined && bands.length > 0;
}

/** 等次, live over the figures beside it: the highest band reached, 待评 while something is not scored, or the consequence of a veto. */
export function bandCell(input: SummaryInput, graded: Graded, style: CellStyle): CellPlan {
  const bands = highestFirst(input.bands ?? []);
  if (graded.vetoed) return text(consequenceOf(input), style);
  const { part, whole, partCell, wholeCell, pending, pendingFigure } = graded;
  const stored = pending ? PENDING : whole.lte(0) ? "" : (bandOf(bands, part, whole) ?? NONE);
  if (pendingFigure === null) return text(stored, style);
  const share = call("ROUND", over(times(partCell, 100), wholeCell), 8);
  const reached = bands.reduceRight<Figure>(
    (rest, { name, from }) => when(compared(share, ">=", from), name, rest),
    NONE,
  );
  const gradedNow = when(compared(call("N", wholeCell), "<=", 0), "", reached);
  return live(when(compared(pendingFigure, ">", 0), PENDING, gradedNow), stored, style);
}
