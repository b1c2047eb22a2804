import type { Role } from "../../domain/department.ts";

/** Who carries what no department is named for. */
export const NOBODY = "未明确责任部门";

/** A department's part in an indicator or task, in a word. */
export const ROLE_WORD: Readonly<Record<Role, string>> = { lead: "牵头", responsible: "责任", support: "配合" };
