/** A document as a run of paragraphs and tables, whatever format it came in. Nothing here knows what the text is about. */
export interface SourceDocument {
  /** File name without its folder; "" for pasted text. */
  readonly name: string;
  readonly blocks: readonly Block[];
  /** What the reader left out or could not read, so that nobody takes the document for complete. */
  readonly losses: readonly Loss[];
}

export type Block = ParagraphBlock | TableBlock;

export interface ParagraphBlock {
  readonly kind: "paragraph";
  /** 1-based among the document's own paragraphs. Empty ones count; those inside tables do not. */
  readonly number: number;
  /** The number that the program puts in front by itself (一、 or 1.); "" where it is typed or there is none. */
  readonly label: string;
  /** As typed, trimmed, with \n between lines. */
  readonly text: string;
  /** Outline level, 1 the outermost; null for body text. */
  readonly heading: number | null;
  /** How many characters at the start of `text` are bold. */
  readonly bold: number;
}

export interface TableBlock {
  readonly kind: "table";
  /** 1-based place among the document's tables. */
  readonly number: number;
  readonly rows: number;
  /** Relative widths of the columns; there are as many as columns. */
  readonly widths: readonly number[];
  /** Every cell once, at its top left corner, row by row. */
  readonly cells: readonly TableCell[];
}

/** Row and column are 1-based. */
export interface TableCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
}

export interface Loss {
  readonly code: LossCode;
  /** How often. */
  readonly count: number;
}

export const LOSS_CODES = [
  "hidden-text",
  "deleted-text",
  "embedded-document",
  "footnote",
  "picture",
  "automatic-numbers",
] as const;
export type LossCode = (typeof LOSS_CODES)[number];

/** Where a text is in its document: 第12段, 表2第5行. */
export type Place =
  | { readonly kind: "paragraph"; readonly number: number }
  | { readonly kind: "table"; readonly number: number; readonly row: number | null };

/** A paragraph as the reader sees it: with its automatic number. */
export function shownText({ label, text }: Pick<ParagraphBlock, "label" | "text">): string {
  if (label === "") return text;
  return /[\p{L}\p{N}]$/u.test(label) ? `${label} ${text}` : label + text;
}
