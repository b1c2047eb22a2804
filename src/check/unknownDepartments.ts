import { issue } from "../domain/issue.ts";
import type { Rule } from "./rule.ts";

/** `department-unknown`: a department that is not on the sheet 部门名册, if there is one. */
export const unknownDepartments: Rule = ({ unknownDepartments: unknown, similarDepartments, roster }) => {
  if (!roster.listed) return [];
  const meant = new Map(similarDepartments.map(({ name, other }) => [name, other]));
  return unknown.map(({ name, sheet, cell }) => {
    const other = meant.get(name);
    const detail = other === undefined ? { name } : { name, names: [other] };
    return issue("department-unknown", { sheet, cell }, detail, { found: name });
  });
};
