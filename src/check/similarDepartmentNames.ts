import { issue } from "../domain/issue.ts";
import type { Rule } from "./rule.ts";

/** `department-similar`: two names that may mean one department. If the workbook has a roster, `department-unknown` covers this. */
export const similarDepartmentNames: Rule = ({ similarDepartments, roster }) =>
  roster.listed
    ? []
    : similarDepartments.map(({ name, other, sheet, cell, joined = false }) => {
        const detail = { name, names: [other], ...(joined ? { joined } : {}) };
        return issue("department-similar", { sheet, cell }, detail, { expected: other, found: name });
      });
