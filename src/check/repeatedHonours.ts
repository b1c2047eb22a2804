import { HONOUR_LEVELS, type Honour } from "../domain/honour.ts";
import { issue, type Issue } from "../domain/issue.ts";
import { sumMarks, type Marks } from "../domain/marks.ts";
import { countedCell } from "./markCells.ts";
import type { Rule } from "./rule.ts";

interface Honoured {
  readonly honour: Honour;
  readonly mark: Marks;
  readonly sheet: string;
  readonly cell: string;
}

/**
 * `honour-repeated`: one honour earns marks at several levels although the sheet says that only the highest counts.
 * Reported at the marks that are not the highest; the bonus counts as written.
 */
export const repeatedHonours: Rule = (_assessment, { indicators }) => {
  const byName = new Map<string, Honoured[]>();
  for (const scored of indicators) {
    const { honour, nameCell, sheet } = scored.indicator;
    const mark = scored.effective;
    if (!honour || !mark?.gt(0)) continue;
    const one = { honour, mark, sheet, cell: countedCell(scored)?.cell ?? nameCell };
    const same = byName.get(honour.name);
    if (same) same.push(one);
    else byName.set(honour.name, [one]);
  }
  const issues: Issue[] = [];
  for (const rows of byName.values()) {
    if (new Set(rows.map(({ honour }) => honour.level)).size < 2) continue;
    const [highest, second] = [...rows].sort(
      (one, other) =>
        other.mark.cmp(one.mark) || HONOUR_LEVELS.indexOf(one.honour.level) - HONOUR_LEVELS.indexOf(other.honour.level),
    );
    if (!highest || !second) continue;
    const names = rows.map(({ cell, mark }) => `${cell} ${mark.toString()}`);
    const found = sumMarks(rows.map(({ mark }) => mark)).toNumber();
    const expected = highest.mark.toNumber();
    issues.push(
      issue(
        "honour-repeated",
        { sheet: second.sheet, cell: second.cell },
        { name: highest.honour.shown, names },
        { expected, found },
      ),
    );
  }
  return issues;
};
