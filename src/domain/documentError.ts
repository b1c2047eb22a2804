/** Why a document cannot be read. Codes may be added, never renamed. */
export const DOCUMENT_ERRORS = [
  "not-a-document",
  "empty-document",
  "scanned-or-fixed",
  "old-word",
  "old-word-in-browser",
  "a-workbook",
  "nothing-found",
] as const;
export type DocumentErrorCode = (typeof DOCUMENT_ERRORS)[number];
