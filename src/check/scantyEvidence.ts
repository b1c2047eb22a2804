import { issue, type Issue } from "../domain/issue.ts";
import type { Rule } from "./rule.ts";

/** `evidence-few`: marks were given, but fewer pieces are listed than the row asks for (三张以上照片). Only where pieces can be counted. */
export const scantyEvidence: Rule = (_assessment, { indicators }) => {
  const issues: Issue[] = [];
  for (const { indicator, effective } of indicators) {
    const { sheet, name, evidenceCell: cell, evidenceList: list, kind } = indicator;
    if (cell === null || !list?.wanted || list.listed === null || list.listed >= list.wanted.count) continue;
    if ((kind !== "base" && kind !== "bonus") || !effective?.gt(0)) continue;
    const compared = { expected: list.wanted.count, found: list.listed };
    issues.push(issue("evidence-few", { sheet, cell }, { name, text: list.wanted.text }, compared));
  }
  return issues;
};
