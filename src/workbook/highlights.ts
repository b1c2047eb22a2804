import { SEVERITIES, type Severity } from "../domain/issue.ts";
import type { CellRange } from "../domain/cells.ts";
import type { Colour } from "../report/sheetPlan.ts";

/** What to highlight on one of the user's sheets. */
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
 * A highlight is a conditional format, so that the cell's own fill is never touched. It is always true; its formula
 * distinguishes it from the user's own formats, whatever rows are inserted, sorted or copied, and shows in the list of
 * rules where it comes from.
 */
const MARK = '"scorecard.highlight';
const WORD: Readonly<Record<Severity, string>> = { error: "错误", warning: "提醒", info: "提示" };

/** Without the leading `=`. */
export function highlightFormula(severity: Severity): string {
  return `${MARK} 问题标注（${WORD[severity]}）"<>""`;
}

/** The severity that a conditional format with this formula highlights; null if it is not one of ours. */
export function highlightedSeverity(formula: string): Severity | null {
  if (!formula.includes(MARK)) return null;
  return SEVERITIES.find((severity) => formula.includes(WORD[severity])) ?? "info";
}

/** A fill, and a thin outline that also shows on black-and-white paper. */
export const HIGHLIGHT_LOOK: Readonly<Record<Severity, { readonly fill: Colour; readonly outline: Colour }>> = {
  error: { fill: "FFC7CE", outline: "C00000" },
  warning: { fill: "FFEB9C", outline: "9C5700" },
  info: { fill: "DDEBF7", outline: "2F75B5" },
};

/** Lists of ranges by severity, each with at most `most`. */
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
