import type { Role } from "../../domain/department.ts";

/** For what has no department. */
export const NOBODY = "未明确责任部门";

/** The word for a department's part in an indicator or task. */
export const ROLE_WORD: Readonly<Record<Role, string>> = { lead: "牵头", responsible: "责任", support: "配合" };
