/** 自查报告 as data: its contents, not its look. Marks are already formatted, so rendering computes nothing. */
export interface Narrative {
  /** One line, or two where the unit stands on a line of its own. */
  readonly title: readonly string[];
  readonly blocks: readonly NarrativeBlock[];
  /** Unit and date at the end. */
  readonly signature: readonly string[];
  /** After everything else: what is still to be written in before it goes out, a line each. */
  readonly toFillIn: readonly string[];
}

export type NarrativeBlock =
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | NarrativeTable;

export interface NarrativeTable {
  readonly kind: "table";
  readonly caption: string;
  readonly columns: readonly {
    readonly heading: string;
    readonly share: number;
    readonly align: "left" | "center";
  }[];
  readonly rows: readonly (readonly string[])[];
  /** 合计, or null. */
  readonly total: readonly string[] | null;
}

/** A section that only the office can write. */
export const TO_FILL_IN = "（请补充）";
/** Heads the list of what is still to be written in. */
export const FILL_IN_HEADING = "待补充内容（补好后删去）";

export function paragraph(text: string): NarrativeBlock {
  return { kind: "paragraph", text };
}

/** A text taken over from the sheet, without the stop that its own sentence ends with. */
export function withoutStop(text: string): string {
  return text.trim().replace(/[。；;，,\s]+$/u, "");
}
