/** Why a document cannot be read. Codes may be added, never renamed. */
export type DocumentErrorCode =
  | "not-a-document"
  | "empty-document"
  | "scanned-or-fixed"
  | "old-word"
  | "old-word-in-browser"
  | "a-workbook"
  | "nothing-found";
