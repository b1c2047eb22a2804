/** What a row of a framework is, of which only an indicator counts towards a total; or a task of a breakdown. */
export type RowRole = "indicator" | "section" | "part-total" | "total" | "header" | "note" | "signature" | "task";

/** What the user may say a row is; for an indicator, also of which kind. */
export const ROW_ANSWERS = ["indicator", "total", "section", "note", "base", "bonus", "deduction", "veto"] as const;
export type RowAnswer = (typeof ROW_ANSWERS)[number];

/** The strongest evidence for how a row or column was read. The sentence is made late, by `language/explanation`. */
export type Evidence =
  /** The user said so, by mapping a column or answering a question. */
  | { readonly by: "user" }
  /** A formula of the sheet's own, without the leading `=`: E9 = SUM(E4:E8). */
  | { readonly by: "formula"; readonly cell: string; readonly formula: string }
  /** No formula, but the figures agree with this one; in `rows` rows if it holds down a column. */
  | { readonly by: "figures"; readonly cell: string; readonly formula: string; readonly rows?: number }
  /** A word of a heading or a label, as written. */
  | { readonly by: "word"; readonly text: string }
  /** Its own number in the sequence: 3, 1.2, （二）. */
  | { readonly by: "number"; readonly text: string }
  /** A merged area, A1: over the marks columns, or over several labels. */
  | { readonly by: "merge"; readonly range: string }
  /** A part of an indicator's name, of which no other has it: that name. */
  | { readonly by: "part"; readonly text: string }
  /** A blank cell below this text, which nothing shows to mean the same. */
  | { readonly by: "blank"; readonly cell: string; readonly text: string }
  /** The name of its sheet, or a part of it. */
  | { readonly by: "sheet"; readonly text: string }
  /** The row that heads its block, or a line above its table. */
  | { readonly by: "heading"; readonly cell: string; readonly text: string }
  /** Its contents, or what is missing, fit no other reading. */
  | { readonly by: "shape" }
  /** Its place among its neighbours. */
  | { readonly by: "position" };

/** How a row of a framework or breakdown was read. */
export interface RowReading {
  readonly sheet: string;
  readonly row: number;
  /** The text that names the row, or "". */
  readonly text: string;
  readonly role: RowRole;
  readonly evidence: Evidence;
  /** The table is on its side: `row` is a column of the sheet. */
  readonly turned?: true;
}
