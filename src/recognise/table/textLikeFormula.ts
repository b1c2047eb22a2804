import { cellsOf } from "../../domain/grid.ts";
import { a1 } from "../../domain/address.ts";
import { issue, type Issue } from "../../domain/issue.ts";
import { isNotApplicable, parseMarks } from "../text/marksText.ts";
import type { Table } from "./table.ts";

/** `text-like-formula`: text cells of a table that another program would take for a formula; numbers and lone dashes aside. */
export function textLikeFormulas(table: Table): readonly Issue[] {
  const issues: Issue[] = [];
  const { sheet } = table;
  for (const row of table.dataRows) {
    const cells = cellsOf(sheet, row);
    for (let index = 0; index < cells.length; index++) {
      const value = cells[index];
      if (typeof value !== "string" || !isFormulaStart(value.charCodeAt(0))) continue;
      if (isNotApplicable(value) || parseMarks(value) !== null || /^[-+]+$/u.test(value.trim())) continue;
      if (!table.isMergeTop(row, index + 1)) continue;
      const cell = a1({ row, column: index + 1 });
      issues.push(issue("text-like-formula", { sheet: sheet.name, cell }, { text: value }, { found: value }));
    }
  }
  return issues;
}

/** = + - @ */
function isFormulaStart(code: number): boolean {
  return code === 61 || code === 43 || code === 45 || code === 64;
}
