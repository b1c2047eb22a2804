import { issue, type Issue } from "../domain/issue.ts";
import { markFields } from "./markCells.ts";
import type { Rule } from "./rule.ts";

/** `grade-unknown`: neither the sheet nor the settings say what a grade is worth. Also reported if full marks are missing. */
export const unknownGrades: Rule = (_assessment, { indicators }) => {
  const issues: Issue[] = [];
  for (const { indicator, actual, review } of indicators) {
    const { sheet, name, kind, full } = indicator;
    if (kind === "veto" || full.state !== "number") continue;
    for (const field of markFields(indicator)) {
      const reading = indicator[field];
      const marks = field === "review" ? review : actual;
      if (reading.state !== "grade" || marks !== null) continue;
      const { cell, grade } = reading;
      issues.push(issue("grade-unknown", { sheet, cell }, { name, text: grade, field }, { found: grade }));
    }
  }
  return issues;
};
