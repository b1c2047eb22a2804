import type { Period } from "./period.ts";

/** One thing that a cell names as evidence. */
export interface EvidenceEntry {
  readonly text: string;
  /** Target of the cell's link, or a web address in the text; null where there is none. */
  readonly link: string | null;
  /** From the first to the last day named in its text; null if it names none. */
  readonly dates: Period | null;
}

/** The evidence that a cell lists, and how much is required. */
export interface EvidenceList {
  readonly entries: readonly EvidenceEntry[];
  /** As written (三张以上照片); null if the row requires no number. */
  readonly wanted: { readonly count: number; readonly text: string } | null;
  /** How many of the required pieces are listed; null if they cannot be counted (照片, 见附件). */
  readonly listed: number | null;
}
