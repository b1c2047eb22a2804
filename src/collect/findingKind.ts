/** Why something that came back is not simply filled in. */
export type FindingKind =
  | "conflict"
  | "versions-differ"
  | "changed-since"
  | "cleared"
  | "not-theirs"
  | "formula-cell"
  | "unreadable"
  | "row-added"
  | "column-added"
  | "row-missing"
  | "row-unknown"
  | "row-renamed"
  | "older-round"
  | "same-file"
  | "stranger"
  | "unreadable-file";
