/** Why a workbook cannot be read or written. Codes may be added, never renamed. */
export const WORKBOOK_ERRORS = [
  "not-found",
  "empty-file",
  "not-a-workbook",
  /** HTML or XML text under the name of a workbook. */
  "web-page",
  "legacy-xls",
  "password-protected",
  "truncated",
  "too-large",
  "unsafe-xml",
  "damaged",
  "structure-locked",
  /** Excel takes no more cell formats than the workbook has already. */
  "too-many-formats",
  "cannot-read",
  "cannot-write",
  /** What is to be overwritten may not be. */
  "read-only",
  /** The folder that is to be written into does not exist. */
  "no-folder",
  /** A file system takes no name so long. */
  "name-too-long",
  "unsupported-format",
  // Inside Excel only.
  "cell-editing",
  "sheet-protected",
  "sheet-hidden",
  "excel-inactive",
  "exchange-too-large",
  "changed-meanwhile",
  "excel-too-old",
  "excel-failed",
  /** The product's sheets are labelled 未完成; the user's are as before. */
  "write-incomplete",
  /** Highlights may be laid or taken away in part; nothing else has changed. */
  "highlight-incomplete",
  /** Of several values some may have been entered; entering them again makes it whole. */
  "entry-incomplete",
  "cancelled",
  /** A cell or a name of the user's refers to a sheet of the product's that is to go. */
  "summary-referenced",
  /** What is done row by row (forms, the next year) cannot be done with a table that lies on its side. */
  "table-on-its-side",
  /** Every sheet that can be seen is the product's. */
  "no-other-sheet",
  /** The product's sheets that are still there are labelled 未完成; the user's are as before. */
  "remove-incomplete",
] as const;
export type WorkbookErrorCode = (typeof WORKBOOK_ERRORS)[number];

/** What a front end should tell before writing into a workbook that can be read. */
export type WorkbookCaution = "signed" | "shared-log" | "structure-locked" | "legacy-xls";
