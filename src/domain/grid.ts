import type { CellRange, CellValue } from "./cells.ts";
import type { WorkbookCaution } from "./workbookError.ts";

/** What a cell is said to hold that shows a picture. */
export const PICTURE = "图片";

/**
 * A workbook as recognising sees it: values only, no Office, no file format. Adapters make it; nothing changes it.
 */

export interface SheetGrid {
  readonly name: string;
  readonly hidden: boolean;
  /** `values[row - 1]?.[column - 1]`; rows and cells may be missing, also as holes, which `map` and `flatMap` pass over. */
  readonly values: readonly (readonly (CellValue | undefined)[] | undefined)[];
  /** Formula text (no leading =) by `cellKey`; the value beside it is the stored result, null where none is stored. */
  readonly formulas: ReadonlyMap<number, string>;
  /** Excel number format codes by `cellKey`, only where not General. */
  readonly numberFormats: ReadonlyMap<number, string>;
  readonly merges: readonly CellRange[];
  /** 1-based rows that are hidden. */
  readonly hiddenRows: ReadonlySet<number>;
  /** 1-based columns that are hidden. */
  readonly hiddenColumns: ReadonlySet<number>;
  /** Names of symbol fonts (Wingdings) by `cellKey`, only of cells in one: their letters show as signs. */
  readonly symbolFonts?: ReadonlyMap<number, string>;
  /** Hyperlink targets by `cellKey` (evidence columns). */
  readonly links: ReadonlyMap<number, string>;
  /** Which of the product's own sheets this is, by the mark inside the workbook; null for the user's. */
  readonly product: ProductSheet | null;
  /** A copy that the user made of a sheet of the product's: theirs, but figures of ours and no data. */
  readonly copied?: true;
  /** A view of that sheet with rows and columns exchanged, for a table that lies on its side. */
  readonly turnedFrom?: SheetGrid;
  /** What the adapter found beside the mark: from what the sheet was made (`usecases/summaryStamp`). */
  readonly stamp?: string;
  /** Of the product's own sheets: what of their look a user may have changed, to be kept when they are rewritten. */
  readonly layout?: SheetLayout;
}

/** The cells of a row, none where it is missing. */
export function cellsOf({ values }: SheetGrid, row: number): readonly (CellValue | undefined)[] {
  return values[row - 1] ?? [];
}

/** What a cell holds, null also where it is missing. */
export function valueAt({ values }: SheetGrid, row: number, column: number): CellValue {
  return values[row - 1]?.[column - 1] ?? null;
}

/** Whether the sheet may hold data of the user's. */
export function mayHoldData({ product, copied }: SheetGrid): boolean {
  return product === null && copied === undefined;
}

/** Column widths and print set-up as they are now. */
export interface SheetLayout extends PageLayout {
  /** Of all pages, in Excel's codes ("&C第 &P 页"), empty for none; null where first or even pages have others. */
  readonly header: string | null;
  readonly footer: string | null;
}

/** What of it a sheet remembers from when it was written. */
export interface PageLayout {
  /** Of each column from A on, in characters of the default font; 0 where it is hidden. */
  readonly widths: readonly number[];
  /** null: a size that the product does not know. */
  readonly paper: Paper | null;
  readonly orientation: "portrait" | "landscape";
  /** Millimetres. */
  readonly margins: Margins;
  /** Per cent; null where the print is fitted to the width. */
  readonly scale: number | null;
}

export const PAPERS = ["A4", "A3", "A5", "Letter", "Legal"] as const;
export type Paper = (typeof PAPERS)[number];

export const MARGINS = ["top", "bottom", "left", "right", "header", "footer"] as const;
export type Margins = Readonly<Record<(typeof MARGINS)[number], number>>;

/** The product's own sheets. A sheet is one of them by its mark, never by its name. */
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
  /** Text of the product's custom XML part, null where there is none. */
  readonly settingsXml: string | null;
  /** What a front end should tell before writing (a digital signature would break, …); sentences are made by `language`. */
  readonly cautions: readonly WorkbookCaution[];
}
