/**
 * All that a sheet looks like, in words of its own that neither adapter uses, so that what was written as a file and what was
 * done in Excel can be laid side by side. Absent entries are as in a new sheet.
 */
export interface SheetLook {
  readonly name: string;
  readonly hidden: boolean;
  /** "RRGGBB"; "" for none. */
  readonly tab: string;
  readonly gridlines: boolean;
  /** Rows and columns that stay in view. */
  readonly frozen: readonly [rows: number, columns: number];
  /** Points of each column, by letter; hidden ones are in `hiddenColumns`. */
  readonly widths: Readonly<Record<string, number>>;
  readonly hiddenColumns: readonly string[];
  /** Points of each row that has a height of its own. */
  readonly heights: Readonly<Record<string, number>>;
  readonly merges: readonly string[];
  /** Those that look other than plain. */
  readonly cells: Readonly<Record<string, CellLook>>;
  /** Cell → place that it jumps to. */
  readonly links: Readonly<Record<string, string>>;
  readonly page: PageLook;
  readonly rules: readonly RuleLook[];
  /** Input rules by area. */
  readonly inputs: Readonly<Record<string, InputLook>>;
  readonly charts: readonly ChartLook[];
}

export interface CellLook {
  /** null is the workbook's own. */
  readonly font: string | null;
  readonly size: number | null;
  readonly bold: boolean;
  readonly underline: boolean;
  readonly colour: string | null;
  readonly fill: string | null;
  readonly horizontal: string | null;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  /** Line style of each side that has one: thin, medium, hair, double. */
  readonly border: Readonly<Record<string, string>>;
  readonly numberFormat: string;
}

/** A workbook's own font. */
export interface UsualFont {
  readonly name: string;
  readonly size: number;
}

interface PageLook {
  readonly paper: string;
  readonly orientation: string;
  /** Millimetres. */
  readonly margins: Readonly<Record<"top" | "bottom" | "left" | "right" | "header" | "footer", number>>;
  readonly pagesWide: number;
  /** null: as many as it takes. */
  readonly pagesHigh: number | null;
  readonly centred: boolean;
  readonly area: string | null;
  readonly titleRows: string | null;
  /** Rows that begin a page. */
  readonly breaks: readonly number[];
  readonly header: Sections;
  readonly footer: Sections;
  /** Of even pages, where it differs from that of odd ones. */
  readonly evenFooter: Sections | null;
}

export interface Sections {
  readonly left: string;
  readonly centre: string;
  readonly right: string;
}

export interface RuleLook {
  readonly area: string;
  readonly formula: string;
  readonly fill: string | null;
  readonly colour: string | null;
  readonly bold: boolean;
}

export interface InputLook {
  /** list, decimal, date; any only prompts. */
  readonly kind: string;
  readonly formulas: readonly string[];
  readonly allowBlank: boolean;
  readonly prompt: readonly [title: string, text: string] | null;
  readonly error: readonly [title: string, text: string, style: string] | null;
}

export interface ChartLook {
  readonly kind: string;
  readonly title: string;
  readonly cells: readonly [first: string, last: string];
  readonly series: readonly {
    readonly name: string;
    readonly values: string;
    readonly categories: string;
    readonly colour: string;
    readonly labelled: boolean;
  }[];
  readonly legend: boolean;
  /** Cells that are hidden are drawn too. */
  readonly drawsHidden: boolean;
  /** The first category stands on top. */
  readonly reversed: boolean;
  readonly ends: readonly [min: number | null, max: number | null, step: number | null];
}

export const NO_SECTIONS: Sections = { left: "", centre: "", right: "" };

/** A reference without dollars and needless quotes: '测评汇总'!$A$1 and 测评汇总!A1 are one place. */
export function plainReference(text: string): string {
  return text
    .replace(/\$/g, "")
    .replace(/^'((?:[^']|'')*)'!/, (_whole, name: string) => `${name.replaceAll("''", "'")}!`);
}

export function roundedTo(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** Entries in an order that does not depend on when each was met. */
export function sortedRecord<T>(entries: Iterable<readonly [string, T]>): Readonly<Record<string, T>> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
