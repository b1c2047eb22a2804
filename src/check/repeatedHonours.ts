import { HONOUR_LEVELS, type Honour } from "../domain/honour.ts";
import { issue, type Issue } from "../domain/issue.ts";
import { NO_MARKS, sumMarks } from "../domain/marks.ts";
import type { ScoredIndicator } from "../domain/scorecard.ts";
import { countedCell } from "./markCells.ts";
import type { Rule } from "./rule.ts";

/**
 * `honour-repeated`: one honour brings marks at several levels, where the sheet says that only the highest counts; at the mark
 * that is not the highest. Reported, not repaired: the bonus counts as written.
 */
export const repeatedHonours: Rule = (_assessment, { indicators }) => {
  const byName = new Map<string, { readonly scored: ScoredIndicator; readonly honour: Honour }[]>();
  for (const scored of indicators) {
    const { honour } = scored.indicator;
    if (!honour || !scored.effective?.gt(0)) continue;
    const same = byName.get(honour.name);
    if (same) same.push({ scored, honour });
    else byName.set(honour.name, [{ scored, honour }]);
  }
  const issues: Issue[] = [];
  for (const rows of byName.values()) {
    if (new Set(rows.map(({ honour }) => honour.level)).size < 2) continue;
    const [highest, second] = [...rows].sort(
      (one, other) =>
        (other.scored.effective ?? NO_MARKS).cmp(one.scored.effective ?? NO_MARKS) ||
        HONOUR_LEVELS.indexOf(one.honour.level) - HONOUR_LEVELS.indexOf(other.honour.level),
    );
    if (!highest || !second) continue;
    const { sheet, nameCell } = second.scored.indicator;
    const cell = countedCell(second.scored)?.cell ?? nameCell;
    const names = rows.map(({ scored }) => `${countedCell(scored)?.cell ?? ""} ${scored.effective?.toString() ?? ""}`);
    const found = sumMarks(rows.map(({ scored }) => scored.effective ?? NO_MARKS)).toNumber();
    const expected = (highest.scored.effective ?? NO_MARKS).toNumber();
    issues.push(issue("honour-repeated", { sheet, cell }, { name: highest.honour.shown, names }, { expected, found }));
  }
  return issues;
};
