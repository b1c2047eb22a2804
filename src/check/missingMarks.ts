import { issue } from "../domain/issue.ts";
import type { Rule } from "./rule.ts";

/** `actual-missing`: an empty mark of a base indicator that nobody else marked. Blank bonus, deduction and veto rows are none. */
export const missingMarks: Rule = (_assessment, { indicators }) =>
  indicators.flatMap(({ indicator, state, full }) => {
    const { actual, kind, sheet, name } = indicator;
    if (kind !== "base" || state !== "unscored" || actual.state !== "blank") return [];
    return [issue("actual-missing", { sheet, cell: actual.cell }, { name, full: full.toNumber() })];
  });
