import { SEVERITIES, type Severity } from "../domain/issue.ts";
import type { CellRange } from "../domain/cells.ts";
import type { Colour } from "../report/sheetPlan.ts";

/** What to highlight on one sheet of the user's. */
export interface SheetHighlights {
  readonly sheet: string;
  readonly areas: readonly HighlightedArea[];
}

/** Cells with a problem; areas of a sheet do not overlap. */
export interface HighlightedArea {
  readonly range: CellRange;
  readonly severity: Severity;
}

/**
 * A highlight lies over the cell as a conditional format, so that the cell's own fill is never touched. It always holds; its
 * formula tells it from the user's own formats, whatever rows were inserted, sorted or copied since, and says in the list of
 * rules where it comes from.
 */
const MARK = '"scorecard.highlight';
const WORD: Readonly<Record<Severity, string>> = { error: "错误", warning: "提醒", info: "提示" };

/** Without the leading `=`. */
export function highlightFormula(severity: Severity): string {
  return `${MARK} 问题标注（${WORD[severity]}）"<>""`;
}

/** How grave the problem is that a conditional format of this formula highlights; null where it is not one of ours. */
export function highlightedSeverity(formula: string): Severity | null {
  if (!formula.includes(MARK)) return null;
  return SEVERITIES.find((severity) => formula.includes(WORD[severity])) ?? "info";
}

/** A fill and a thin outline, which shows on black and white paper as well. */
export const HIGHLIGHT_LOOK: Readonly<Record<Severity, { readonly fill: Colour; readonly outline: Colour }>> = {
  error: { fill: "FFC7CE", outline: "C00000" },
  warning: { fill: "FFEB9C", outline: "9C5700" },
  info: { fill: "DDEBF7", outline: "2F75B5" },
};

/** Lists of ranges by how grave their problems are, each of at most `most`. */
export function highlightBatches(
  areas: readonly HighlightedArea[],
  most: number,
): readonly { readonly severity: Severity; readonly ranges: readonly CellRange[] }[] {
  return SEVERITIES.flatMap((severity) => {
    const ranges = areas.filter((area) => area.severity === severity).map(({ range }) => range);
    const count = Math.ceil(ranges.length / most);
    return Array.from({ length: count }, (_, at) => ({ severity, ranges: ranges.slice(at * most, (at + 1) * most) }));
  });
}
