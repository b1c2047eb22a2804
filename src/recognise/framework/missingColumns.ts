import { a1 } from "../../domain/address.ts";
import type { Indicator } from "../../domain/indicator.ts";
import { issue, type Issue } from "../../domain/issue.ts";
import type { FrameworkLayout } from "./frameworkLayout.ts";

/** `column-missing` where a framework has no full or no actual marks, `full-missing` where single clauses have none. */
export function missingColumns(
  { table, columns }: FrameworkLayout,
  indicators: readonly Indicator[],
): readonly Issue[] {
  if (indicators.length === 0) return [];
  const at = {
    sheet: table.sheet.name,
    cell: a1({ row: table.headerRows[1], column: table.columns[0]?.column ?? 1 }),
  };
  const issues: Issue[] = [];
  const base = indicators.filter(({ kind }) => kind === "base");
  if (base.length > 0 && base.every(({ full }) => full.state === "absent")) {
    issues.push(issue("column-missing", at, { field: "full" }));
  } else {
    // Some clauses carry their marks in the text, these do not.
    const without = base.filter(({ full }) => full.state === "absent");
    for (const one of without) {
      issues.push(issue("full-missing", { sheet: one.sheet, cell: one.nameCell }, { name: one.name }));
    }
  }
  if (base.length > 0 && columns.actual.length + columns.review.length + columns.deducted.length === 0) {
    issues.push(issue("column-missing", at, { field: "actual" }));
  }
  return issues;
}
