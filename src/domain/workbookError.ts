/** Why a workbook cannot be read or written. Codes may be added, never renamed. */
export const WORKBOOK_ERRORS = [
  "not-found",
  "empty-file",
  "not-a-workbook",
  "legacy-xls",
  "password-protected",
  "truncated",
  "too-large",
  "unsafe-xml",
  "damaged",
  "structure-locked",
  "cannot-write",
  "unsupported-format",
] as const;
export type WorkbookErrorCode = (typeof WORKBOOK_ERRORS)[number];

/** What a front end should tell before writing into a workbook that can be read. */
export type WorkbookCaution = "signed" | "shared-log" | "structure-locked" | "legacy-xls";
