import type { ScoredDepartment, Scorecard } from "../../domain/scorecard.ts";
import { exact, plus, sumWhere, type Figure, type RangeRef } from "../figure/figure.ts";
import { DETAIL, KIND_WORD, STATE_WORD } from "./detailColumns.ts";
import type { DetailLayout } from "./detailLayout.ts";

/** How many blocks of rows one formula may add up; figures over more places are written as computed. */
const MOST_BLOCKS = 40;

/**
 * Sums a column of 得分明细 over the given base indicators (ids ascending) that apply; null if the formula would be too
 * long, or there are none.
 */
export function sumOfIndicators(layout: DetailLayout, column: number, indicators: readonly number[]): Figure | null {
  const blocks: [first: number, last: number][] = [];
  for (const id of indicators) {
    const last = blocks.at(-1);
    if (last && id === last[1] + 1) last[1] = id;
    else blocks.push([id, id]);
  }
  if (blocks.length === 0 || blocks.length > MOST_BLOCKS) return null;
  const parts = blocks.map(([first, last]) => {
    const rows = (of: number): RangeRef => layout.rows(of, layout.firstRow(first), layout.firstRow(last));
    return sumWhere(
      rows(column),
      [rows(DETAIL.kind), KIND_WORD.base],
      [rows(DETAIL.state), `<>${STATE_WORD["not-applicable"]}`],
    );
  });
  return exact(plus(...parts));
}

/** 涉及失分: the loss on every indicator that a department leads, works on or helps with. */
export function involvedFigure(
  { indicators }: Scorecard,
  layout: DetailLayout,
  { name }: ScoredDepartment,
): Figure | null {
  if (name === null) return null;
  const own = indicators.filter(({ assignments }) => assignments.some(({ department }) => department === name));
  return sumOfIndicators(
    layout,
    DETAIL.gap,
    own.map(({ indicator }) => indicator.id),
  );
}
