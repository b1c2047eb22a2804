import { issue, type Issue } from "../domain/issue.ts";
import { isBelowZero } from "../domain/marks.ts";
import type { FrameworkRule } from "./rule.ts";

/** `full-missing`, `full-invalid`: full marks of a base indicator that are blank, text, a grade or below zero. */
export const wrongFullMarks: FrameworkRule = ({ framework }) => {
  const issues: Issue[] = [];
  for (const { sheet, name, kind, full, actual } of framework.indicators) {
    if (kind !== "base") continue;
    switch (full.state) {
      case "blank":
        issues.push(issue("full-missing", { sheet, cell: full.cell }, { name }));
        break;
      case "invalid":
        issues.push(issue("full-invalid", { sheet, cell: full.cell }, { name, text: full.text }, { found: full.text }));
        break;
      case "grade":
        issues.push(
          issue("full-invalid", { sheet, cell: full.cell }, { name, text: full.grade }, { found: full.grade }),
        );
        break;
      case "not-applicable":
        // 缺项 in both cells is consistent; beside a mark it contradicts the mark.
        if (actual.state !== "number" && actual.state !== "grade") break;
        issues.push(issue("full-invalid", { sheet, cell: full.cell }, { name, text: full.text }, { found: full.text }));
        break;
      case "number":
        if (isBelowZero(full.value)) {
          const found = full.value.toNumber();
          issues.push(issue("full-invalid", { sheet, cell: full.cell }, { name, text: String(found) }, { found }));
        }
        break;
      default:
    }
  }
  return issues;
};
