import type { Period } from "./period.ts";

/** One thing that a cell names as evidence. */
export interface EvidenceEntry {
  readonly text: string;
  /** Target of the cell's link, or a web address in the text; null where there is none. */
  readonly link: string | null;
  /** From the first to the last day that its text names; null where it names none. */
  readonly dates: Period | null;
}

/** What a cell for evidence lists, and how much of it is asked for. */
export interface EvidenceList {
  readonly entries: readonly EvidenceEntry[];
  /** 三张以上照片, as written; null where the row asks for no number. */
  readonly wanted: { readonly count: number; readonly text: string } | null;
  /** How many of what is wanted are listed; null where that cannot be counted (照片, 见附件). */
  readonly listed: number | null;
}
