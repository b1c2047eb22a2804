/** Why a workbook cannot be read or written. Codes may be added, never renamed. */
export const WORKBOOK_ERRORS = [
  "not-found",
  "empty-file",
  "not-a-workbook",
  /** HTML or XML text with the extension of a workbook. */
  "web-page",
  "plain-text",
  "legacy-xls",
  "password-protected",
  "truncated",
  "too-large",
  "unsafe-xml",
  "damaged",
  "structure-locked",
  /** The workbook already has as many cell formats as Excel allows. */
  "too-many-formats",
  "cannot-read",
  "cannot-write",
  /** The file to be overwritten is read-only or in use. */
  "read-only",
  /** The output folder does not exist. */
  "no-folder",
  /** The file name is too long for the file system. */
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
  /** The product's sheets are labelled 未完成; the user's sheets are unchanged. */
  "write-incomplete",
  /** Highlights may have been added or removed only in part; nothing else has changed. */
  "highlight-incomplete",
  /** Only some of several values may have been entered; entering them again completes them. */
  "entry-incomplete",
  "cancelled",
  /** A cell or a defined name of the user's refers to one of the sheets to be removed. */
  "summary-referenced",
  /** What works row by row (forms, next year's workbook) cannot handle a transposed table. */
  "table-on-its-side",
  /** Sending out rows is not possible if a row holds several indicators. */
  "indicators-abreast",
  /** A form that was sent out is not sent out again, merged into or carried over. */
  "sent-form",
  /** Every visible sheet is the product's. */
  "no-other-sheet",
  /** The remaining sheets of the product are labelled 未完成; the user's sheets are unchanged. */
  "remove-incomplete",
] as const;
export type WorkbookErrorCode = (typeof WORKBOOK_ERRORS)[number];

/** What a front end should say before writing into a workbook that could be read. */
export type WorkbookCaution = "signed" | "shared-log" | "structure-locked" | "legacy-xls";
