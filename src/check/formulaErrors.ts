import type { MarkReading } from "../domain/indicator.ts";
import { issue, type Issue } from "../domain/issue.ts";
import type { FrameworkRule } from "./rule.ts";

const FIELDS = ["full", "actual", "review", "deducted"] as const;

/** `formula-error`: a mark's formula gives an error value or has no stored result, or an error value was typed. */
export const formulaErrors: FrameworkRule = ({ framework }) => {
  const issues: Issue[] = [];
  for (const indicator of framework.indicators) {
    const { sheet, name } = indicator;
    for (const field of FIELDS) {
      const reading: MarkReading = indicator[field];
      if (reading.state === "formula-error") {
        const { cell, constant } = reading;
        const detail = { name, field, ...(constant === undefined ? {} : { text: constant }) };
        issues.push(issue("formula-error", { sheet, cell }, detail));
      }
    }
  }
  return issues;
};
