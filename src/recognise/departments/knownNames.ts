/** Whether a name (by `departmentKey`) is known to be a department. */
export type KnownNames = { has(key: string): boolean };
