import { holdsMarks, type Breakdown } from "../domain/assessment.ts";
import type { Assignment } from "../domain/department.ts";
import { issue, type Issue } from "../domain/issue.ts";
import type { Rule } from "./rule.ts";

interface Assigned {
  readonly sheet: string;
  readonly name: string;
  readonly nameCell: string;
  readonly assignments: readonly Assignment[];
  readonly vague: readonly { readonly text: string; readonly cell: string }[];
}

/**
 * `lead-missing`: an indicator or task names nobody but vague words (有关科室), or only supporting departments. In a
 * workbook of tasks alone, also a task that names nobody at all.
 */
export const missingLeads: Rule = (assessment) => {
  const { framework, breakdown } = assessment;
  const issues: Issue[] = [];
  for (const indicator of framework?.indicators ?? []) addMissingLead(issues, indicator);
  // If there are indicators with marks, a task may leave it to the indicator's row to name them.
  const mayBeUnnamed = holdsMarks(assessment) || (breakdown !== null && isOwnWork(breakdown));
  for (const task of breakdown?.tasks ?? []) {
    addMissingLead(issues, task);
    if (!mayBeUnnamed && task.assignments.length + task.vague.length === 0)
      issues.push(issue("lead-missing", { sheet: task.sheet, cell: task.nameCell }, { name: task.name }));
  }
  return issues;
};

/** Tasks with the unit's own marks and no column of departments are all its own. */
function isOwnWork({ columns }: Breakdown): boolean {
  const has = (...meanings: readonly string[]): boolean => columns.some(({ meaning }) => meanings.includes(meaning));
  return has("actual", "review", "score") && !has("lead", "responsible", "support");
}

function addMissingLead(issues: Issue[], { sheet, name, nameCell, assignments, vague }: Assigned): void {
  if (assignments.some((assignment) => assignment.role !== "support")) return;
  const [word] = vague;
  if (word) {
    issues.push(issue("lead-missing", { sheet, cell: word.cell }, { name, text: word.text }, { found: word.text }));
  } else if (assignments.length > 0) {
    const names = assignments.map((assignment) => assignment.department);
    issues.push(issue("lead-missing", { sheet, cell: nameCell }, { name, names }));
  }
}
