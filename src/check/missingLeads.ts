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

/** `lead-missing`: an indicator or a task with only words that name nobody (有关科室), or only supporting departments. */
export const missingLeads: Rule = ({ framework, breakdown }) =>
  [...framework.indicators, ...(breakdown?.tasks ?? [])].flatMap((one: Assigned): Issue[] => {
    const { sheet, name, nameCell, assignments, vague } = one;
    if (assignments.some((assignment) => assignment.role !== "support")) return [];
    const [word] = vague;
    if (word) {
      return [issue("lead-missing", { sheet, cell: word.cell }, { name, text: word.text }, { found: word.text })];
    }
    if (assignments.length === 0) return [];
    const names = assignments.map((assignment) => assignment.department);
    return [issue("lead-missing", { sheet, cell: nameCell }, { name, names })];
  });
