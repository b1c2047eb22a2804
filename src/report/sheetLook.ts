import type { CellStyle, ValidationPlan } from "./sheetPlan.ts";

/** Adjacent columns with the same look; 1-based, inclusive. */
export interface ColumnRun {
  readonly first: number;
  readonly last: number;
  /** In characters of the default font; null is the sheet's default. */
  readonly width: number | null;
  readonly hidden: boolean;
  /** Style of its empty cells, as an index into `styles`, or null. */
  readonly style: number | null;
}

export interface RowLook {
  /** In points; null if the program fits it to the text. */
  readonly height: number | null;
  readonly hidden: boolean;
  readonly style: number | null;
}

/** The look of a user's sheet, as an adapter reads it: what a view or copy of the sheet needs. */
export interface SheetLook {
  readonly name: string;
  /** Characters of the default font. */
  readonly defaultColumnWidth: number;
  /** Points. */
  readonly defaultRowHeight: number;
  readonly columns: readonly ColumnRun[];
  /** 1-based; only rows that differ from the default. */
  readonly rows: ReadonlyMap<number, RowLook>;
  /** Shared by all sheets of the workbook. */
  readonly styles: readonly CellStyle[];
  /** Index into `styles` by `cellKey`, including empty cells. */
  readonly styleOf: ReadonlyMap<number, number>;
  /** Input rules, as far as a plan can express them; their formulas refer to cells of the existing workbook. */
  readonly validations: readonly ValidationPlan[];
}
