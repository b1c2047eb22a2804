import { issue, type Issue } from "../domain/issue.ts";
import type { Rule } from "./rule.ts";

/** `review-differs`: the reviewer's mark differs from the unit's own. */
export const reviewDifferences: Rule = (_assessment, { indicators }) => {
  const issues: Issue[] = [];
  for (const { indicator, actual, review } of indicators) {
    if (actual === null || review === null || actual.eq(review)) continue;
    const { sheet, name, review: reading } = indicator;
    if (reading.state === "absent") continue;
    const detail = { name, actual: actual.toNumber(), review: review.toNumber() };
    issues.push(issue("review-differs", { sheet, cell: reading.cell }, detail, { found: detail.review }));
  }
  return issues;
};
