import type { Item } from "../domain/indicator.ts";
import { NO_MARKS, sumMarks, type Marks } from "../domain/marks.ts";
import type { ScoredIndicator } from "../domain/scorecard.ts";
import type { ScoringRules } from "../domain/settings.ts";

/** Bonus before and after its caps. */
export interface Bonus {
  readonly bonus: Marks;
  /** Cap for the whole bonus, or null. */
  readonly cap: Marks | null;
  readonly counted: Marks;
}

/** The bonus or deduction rows of a section, each up to its own cap, and how much of them counts. */
export interface CappedSection {
  readonly item: number;
  readonly rows: readonly ScoredIndicator[];
  /** Sum of the rows after their own caps. */
  readonly earned: Marks;
  readonly cap: Marks | null;
  readonly counted: Marks;
}

/** min(bonus, cap). Rows and sections may have caps (最高10分); the user's own cap replaces them all. */
export function scoreBonus(
  items: readonly Item[],
  indicators: readonly ScoredIndicator[],
  rules: Pick<ScoringRules, "bonusCap">,
): Bonus {
  const sections = cappedSections(items, indicators, "bonus");
  const rows = sections.flatMap((section) => section.rows);
  const bonus = sumMarks(rows.map((row) => row.effective ?? NO_MARKS));
  if (rules.bonusCap !== null) return { bonus, cap: rules.bonusCap, counted: least(bonus, rules.bonusCap) };
  return { bonus, cap: capInAll(sections), counted: sumMarks(sections.map((section) => section.counted)) };
}

/** What deductions take off, before and after the caps of rows and sections (最多扣5分) and that of all of them. */
export function scoreDeduction(
  items: readonly Item[],
  indicators: readonly ScoredIndicator[],
  rules: Pick<ScoringRules, "deductionCap">,
): { readonly written: Marks; readonly counted: Marks } {
  const sections = cappedSections(items, indicators, "deduction");
  const rows = sections.flatMap((section) => section.rows);
  return {
    written: sumMarks(rows.map((row) => row.effective ?? NO_MARKS)),
    counted: least(sumMarks(sections.map((section) => section.counted)), rules.deductionCap),
  };
}

export function cappedSections(
  items: readonly Item[],
  indicators: readonly ScoredIndicator[],
  kind: "bonus" | "deduction",
): readonly CappedSection[] {
  const rowsByItem = new Map<number, ScoredIndicator[]>();
  for (const scored of indicators) {
    if (scored.indicator.kind !== kind) continue;
    const rows = rowsByItem.get(scored.indicator.item);
    if (rows) rows.push(scored);
    else rowsByItem.set(scored.indicator.item, [scored]);
  }
  return [...rowsByItem].map(([item, rows]) => {
    const cap = (kind === "bonus" ? items[item]?.bonusCap : items[item]?.deductionCap) ?? null;
    const earned = sumMarks(rows.map((row) => least(row.effective ?? NO_MARKS, row.indicator.cap)));
    return { item, rows, earned, cap, counted: least(earned, cap) };
  });
}

/** The sum of the caps, if every section, or else every row of it, has one. */
function capInAll(sections: readonly CappedSection[]): Marks | null {
  const caps = sections.map((section) => {
    if (section.cap !== null) return section.cap;
    const rowCaps = section.rows.map((row) => row.indicator.cap);
    return rowCaps.every((cap) => cap !== null) ? sumMarks(rowCaps) : null;
  });
  return caps.length > 0 && caps.every((cap) => cap !== null) ? sumMarks(caps) : null;
}

function least(value: Marks, cap: Marks | null): Marks {
  return cap !== null && value.gt(cap) ? cap : value;
}
