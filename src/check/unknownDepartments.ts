import { issue } from "../domain/issue.ts";
import type { Rule } from "./rule.ts";

/** `department-unknown`: a department that the sheet 部门名册 does not list, where there is such a sheet. */
export const unknownDepartments: Rule = ({ unknownDepartments: unknown, roster }) =>
  roster.listed
    ? unknown.map(({ name, sheet, cell }) => issue("department-unknown", { sheet, cell }, { name }, { found: name }))
    : [];
