import type { CellRange } from "../domain/cells.ts";
import type { Margins, Paper, ProductSheet } from "../domain/grid.ts";

/**
 * A sheet described as data. `report` makes plans, an adapter of `workbook` applies them; what both adapters
 * (Office.js and the file) cannot express does not belong here. Lengths: column widths in half-width
 * characters of 宋体 11, 8 pixels each, row heights and font sizes in points, page margins in millimetres. Rows and columns are 1-based.
 */
export interface SheetPlan {
  /** The mark it is recognised by later; null for a sheet handed to the user (templates, examples). */
  readonly product: ProductSheet | null;
  /** Kept beside the mark and read back with it; of a product's sheet only, without quotes. */
  readonly stamp?: string;
  readonly name: string;
  readonly hidden?: boolean;
  readonly tabColour?: Colour;
  /** One for each column that has cells; none where all are as wide as usual. */
  readonly columns: readonly ColumnPlan[];
  /** `rows[0]` is row 1. */
  readonly rows: readonly RowPlan[];
  /** Rows that a new printed page begins with, ascending. */
  readonly pageBreaks?: readonly number[];
  readonly merges: readonly CellRange[];
  /** Rows and columns that stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly gridlines?: boolean;
  readonly page: PagePlan;
  readonly validations?: readonly ValidationPlan[];
  readonly conditionalFormats?: readonly ConditionalFormatPlan[];
  readonly charts?: readonly ChartPlan[];
  /** Protected without a password: only unlocked cells take what is typed; rows and columns may still be resized, and rows added. */
  readonly isProtected?: true;
}

export interface ColumnPlan {
  readonly width: number;
  readonly hidden?: boolean;
}

export interface RowPlan {
  /** Absent: the program fits the height to the text. */
  readonly height?: number;
  readonly hidden?: true;
  /** May be made anew each time they are asked for. */
  readonly cells: readonly (CellPlan | null)[];
}

export interface CellPlan {
  /** With `formula`: the stored result. Text is always written as text, never as a formula. */
  readonly value: string | number | boolean | null;
  /** Without the leading `=`, English function names, A1 references, comma separators. */
  readonly formula?: string;
  /** Cells of a column with the same value here have the same formula but for their row. */
  readonly filled?: object;
  readonly style: CellStyle;
  /** Jumps to another cell of this workbook when clicked. */
  readonly link?: { readonly sheet: string; readonly cell: string };
}

/** "RRGGBB". */
export type Colour = string;
export type LineStyle = "thin" | "medium" | "hair" | "double";

export interface CellStyle {
  readonly font?: {
    readonly name?: string;
    readonly size?: number;
    readonly bold?: boolean;
    readonly underline?: boolean;
    readonly colour?: Colour;
  };
  readonly fill?: Colour;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  /** Steps of about one character. */
  readonly indent?: number;
  readonly border?: {
    readonly top?: LineStyle;
    readonly bottom?: LineStyle;
    readonly left?: LineStyle;
    readonly right?: LineStyle;
  };
  /** Excel number format code; absent is General. "@" is text. */
  readonly numberFormat?: string;
  /** Open to typing where the sheet is protected. */
  readonly unlocked?: true;
}

export interface PagePlan {
  readonly paper: Paper;
  readonly orientation: "portrait" | "landscape";
  readonly margins: Margins;
  /** Pages wide; height is as many pages as it takes. */
  readonly fitToWidth: number;
  /** Per cent, 10 to 400: instead of fitting to the width. */
  readonly scale?: number;
  readonly printArea?: CellRange;
  /** Rows printed again at the top of each page. */
  readonly repeatRows?: readonly [first: number, last: number];
  readonly centreHorizontally?: boolean;
  /** Excel header and footer codes, such as "&C第 &P 页 共 &N 页". */
  readonly header?: string;
  readonly footer?: string;
  /** Footer of even pages, where it differs (page numbers on the outer edge); the header is that of all pages. */
  readonly evenFooter?: string;
  /** Number of the first page; absent: 1. */
  readonly firstPageNumber?: number;
}

export interface ValidationPlan {
  readonly range: CellRange;
  readonly rule:
    | { readonly kind: "list"; readonly values: readonly string[] }
    | { readonly kind: "list-range"; readonly formula: string }
    /** Between two ends, which count; null is no end on that side. */
    | {
        readonly kind: "decimal" | "whole" | "date" | "textLength";
        readonly min: string | null;
        readonly max: string | null;
      }
    /** No rule, only the prompt. */
    | { readonly kind: "any" };
  readonly allowBlank: boolean;
  readonly prompt?: { readonly title: string; readonly text: string };
  readonly error?: { readonly title: string; readonly text: string; readonly style: "stop" | "warning" };
}

export interface ConditionalFormatPlan {
  readonly range: CellRange;
  /** Relative to the range's top-left cell, without the leading `=`. */
  readonly formula: string;
  readonly font?: { readonly bold?: boolean; readonly colour?: Colour };
  readonly fill?: Colour;
}

export interface ChartPlan {
  readonly kind: "bar" | "column";
  readonly title: string;
  readonly categories: ChartRange;
  readonly series: readonly { readonly name: string; readonly values: ChartRange; readonly colour: Colour }[];
  /** Its cells stand in hidden columns; otherwise what the user hides is left out of the chart. */
  readonly ofHiddenCells?: boolean;
  /** Cells that it covers, inclusive. */
  readonly anchor: CellRange;
  readonly numberFormat?: string;
  /** Ends of the axis of values; absent: as the program chooses (which may cut the bars short of zero). */
  readonly valueAxis?: { readonly min?: number; readonly max?: number; readonly step?: number };
}

/** Cells of a sheet with the values they hold now, which the chart stores beside the reference. */
export interface ChartRange {
  readonly sheet: string;
  readonly range: CellRange;
  readonly cached: readonly (string | number | null)[];
}
