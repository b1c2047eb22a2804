import { isTurned, type Framework } from "../domain/assessment.ts";
import { a1 } from "../domain/address.ts";
import { issue, type Issue } from "../domain/issue.ts";
import { sumMarks } from "../domain/marks.ts";
import type { MarkedScorecard, ScoredIndicator } from "../domain/scorecard.ts";
import { cappedSections, type CappedSection } from "../score/bonus.ts";
import { cellByMeaning } from "./cellByMeaning.ts";
import { countedCell } from "./markCells.ts";
import type { FrameworkRule } from "./rule.ts";

/**
 * `bonus-over-cap`: more bonus than may count. Reported once, at the narrowest place: the row with its own cap, else
 * the section, else, if only the overall cap is exceeded, the first bonus row.
 */
export const bonusesOverCap: FrameworkRule = ({ framework }, scorecard) => {
  const { bonus, bonusCap, bonusCounted } = scorecard.totals;
  if (bonus.eq(bonusCounted)) return [];
  const sections = cappedSections(framework.items, scorecard.indicators, "bonus");
  const narrow = overOwnCaps(framework, sections, "bonus-over-cap");
  // The user's own cap replaces those of the sheet, so only it can be exceeded.
  if (narrow.length > 0 && !capIsTheUsers(scorecard, sections)) return narrow;
  const first = sections[0]?.rows[0];
  if (!first || bonusCap === null) return narrow;
  return [overCap(first, "", bonus.toNumber(), bonusCap.toNumber(), "bonus-over-cap")];
};

/** `deduction-over-cap`: more was taken off than may count, said at the same places, and of all of them at the first row. */
export const deductionsOverCap: FrameworkRule = ({ framework }, { indicators, totals }) => {
  if (totals.deduction.eq(totals.deductionWritten)) return [];
  const sections = cappedSections(framework.items, indicators, "deduction");
  const narrow = overOwnCaps(framework, sections, "deduction-over-cap");
  const { deductionCap } = framework;
  const taken = sumMarks(sections.map(({ counted }) => counted));
  const first = sections[0]?.rows[0];
  if (!first || deductionCap === null || taken.lte(deductionCap)) return narrow;
  return [...narrow, overCap(first, "", taken.toNumber(), deductionCap.toNumber(), "deduction-over-cap")];
};

type Code = "bonus-over-cap" | "deduction-over-cap";

function overOwnCaps(framework: Framework, sections: readonly CappedSection[], code: Code): readonly Issue[] {
  const narrow: Issue[] = [];
  for (const { item, rows, earned, cap } of sections) {
    for (const row of rows) {
      if (row.indicator.cap !== null && row.effective?.gt(row.indicator.cap)) {
        narrow.push(overCap(row, row.indicator.name, row.effective.toNumber(), row.indicator.cap.toNumber(), code));
      }
    }
    if (cap !== null && earned.gt(cap)) {
      const section = framework.items[item];
      const at = section ? { sheet: section.sheet, cell: headingCell(framework, section.sheet, section.row) } : null;
      if (at) {
        const figures = { expected: cap.toNumber(), found: earned.toNumber() };
        narrow.push(issue(code, at, { name: section?.name ?? "" }, figures));
      }
    }
  }
  return narrow;
}

function capIsTheUsers({ totals }: MarkedScorecard, sections: readonly CappedSection[]): boolean {
  return !sumMarks(sections.map((section) => section.counted)).eq(totals.bonusCounted);
}

function overCap(row: ScoredIndicator, name: string, found: number, expected: number, code: Code): Issue {
  const { sheet, nameCell } = row.indicator;
  const cell = countedCell(row)?.cell ?? nameCell;
  return issue(code, { sheet, cell }, { name }, { expected, found });
}

function headingCell(framework: Framework, sheet: string, row: number): string {
  return (
    cellByMeaning(framework.columns, sheet, row, "item", "number") ??
    a1(isTurned(framework, sheet) ? { row: 1, column: row } : { row, column: 1 })
  );
}
