import type { CellRange, CellValue } from "./cells.ts";
import type { WorkbookCaution } from "./workbookError.ts";

/** The value that stands for a cell with a picture. */
export const PICTURE = "图片";

/** A workbook as recognising sees it: values only, no Office, no file format. Adapters make it; nothing modifies it. */

export interface SheetGrid {
  readonly name: string;
  readonly hidden: boolean;
  /** `values[row - 1]?.[column - 1]`. Rows and cells may be missing, also as holes, which `map` and `flatMap` skip. */
  readonly values: readonly (readonly (CellValue | undefined)[] | undefined)[];
  /** Formula text (without `=`) by `cellKey`; the value beside it is the stored result, or null. */
  readonly formulas: ReadonlyMap<number, string>;
  /** Excel number formats by `cellKey`, unless General. */
  readonly numberFormats: ReadonlyMap<number, string>;
  readonly merges: readonly CellRange[];
  /** 1-based rows that are hidden. */
  readonly hiddenRows: ReadonlySet<number>;
  /** 1-based columns that are hidden. */
  readonly hiddenColumns: ReadonlySet<number>;
  /** Names of symbol fonts (Wingdings) by `cellKey`: in these cells letters look like signs. */
  readonly symbolFonts?: ReadonlyMap<number, string>;
  /** Hyperlink targets by `cellKey` (evidence columns). */
  readonly links: ReadonlyMap<number, string>;
  /** Which of the product's own sheets this is, by its mark in the workbook; null for the user's sheets. */
  readonly product: ProductSheet | null;
  /** The user's copy of one of our sheets: it belongs to the user, but its figures are ours, so it is no data. */
  readonly copied?: true;
  /** The original sheet, if this is a view with rows and columns exchanged (for a table on its side). */
  readonly turnedFrom?: SheetGrid;
  /** What the adapter found beside the mark: what the sheet was made from (`usecases/summaryStamp`). */
  readonly stamp?: string;
  /** For our own sheets: the layout that a user may have changed, kept when the sheet is rewritten. */
  readonly layout?: SheetLayout;
}

/** The cells of a row; empty if the row is missing. */
export function cellsOf({ values }: SheetGrid, row: number): readonly (CellValue | undefined)[] {
  return values[row - 1] ?? [];
}

/** The cells of a row in which something stands, left to right. */
export function filledCells(
  sheet: SheetGrid,
  row: number,
): readonly { readonly value: NonNullable<CellValue>; readonly column: number }[] {
  return cellsOf(sheet, row).flatMap((value, at) =>
    value === undefined || value === null || value === "" ? [] : [{ value, column: at + 1 }],
  );
}

/** The value of a cell; null also if the cell is missing. */
export function valueAt({ values }: SheetGrid, row: number, column: number): CellValue {
  return values[row - 1]?.[column - 1] ?? null;
}

/** Whether the sheet may hold the user's data. */
export function mayHoldData({ product, copied }: SheetGrid): boolean {
  return product === null && copied === undefined;
}

/** Column widths and print set-up as they are now. */
export interface SheetLayout extends PageLayout {
  /** For all pages, in Excel's codes ("&C第 &P 页"); empty for none; null if first or even pages have others. */
  readonly header: string | null;
  readonly footer: string | null;
  /** Nothing is set up at all: as our sheets are all set up, a program that keeps no print set-up has saved the file. */
  readonly isBare?: boolean;
}

/** The part of it that a sheet records when it is written. */
export interface PageLayout {
  /** For each column from A on, in characters of the default font; 0 if hidden. */
  readonly widths: readonly number[];
  /** null for a size that the product does not know. */
  readonly paper: Paper | null;
  readonly orientation: "portrait" | "landscape";
  /** Millimetres. */
  readonly margins: Margins;
  /** Per cent; null if the print is fitted to the width. */
  readonly scale: number | null;
}

export const PAPERS = ["A4", "A3", "A5", "Letter", "Legal"] as const;
export type Paper = (typeof PAPERS)[number];

export const MARGINS = ["top", "bottom", "left", "right", "header", "footer"] as const;
export type Margins = Readonly<Record<(typeof MARGINS)[number], number>>;

/** The product's own sheets. A sheet is recognised as one by its mark, never by its name. */
export const PRODUCT_SHEETS = [
  "summary",
  "rectification",
  "departments",
  "checklist",
  "detail",
  "ledgers",
  "merge",
] as const;
export type ProductSheet = (typeof PRODUCT_SHEETS)[number];

export interface WorkbookGrid {
  readonly sheets: readonly SheetGrid[];
  readonly date1904: boolean;
  /** The file asks for every formula to be computed when it is opened: stored results may be old, or stand for none. */
  readonly calculatedAnew?: boolean;
  /** Text of the product's custom XML part, or null. */
  readonly settingsXml: string | null;
  /** What a front end should say before writing (a digital signature would break, …); `language` has the sentences. */
  readonly cautions: readonly WorkbookCaution[];
}
