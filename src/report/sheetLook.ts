import type { CellStyle, ValidationPlan } from "./sheetPlan.ts";

/** Neighbouring columns that look alike; 1-based, inclusive. */
export interface ColumnRun {
  readonly first: number;
  readonly last: number;
  /** Characters of the default font; null is the sheet's default. */
  readonly width: number | null;
  readonly hidden: boolean;
  /** Style of its empty cells: index into `styles`; null is none. */
  readonly style: number | null;
}

export interface RowLook {
  /** Points; null where the program fits it to the text. */
  readonly height: number | null;
  readonly hidden: boolean;
  readonly style: number | null;
}

/** How a user's sheet looks, as an adapter reads it: what a view or a copy of the sheet needs. */
export interface SheetLook {
  readonly name: string;
  /** Characters of the default font. */
  readonly defaultColumnWidth: number;
  /** Points. */
  readonly defaultRowHeight: number;
  readonly columns: readonly ColumnRun[];
  /** 1-based; rows that are as usual are absent. */
  readonly rows: ReadonlyMap<number, RowLook>;
  /** Shared by all sheets of the workbook. */
  readonly styles: readonly CellStyle[];
  /** Index into `styles` by `cellKey`, also of empty cells. */
  readonly styleOf: ReadonlyMap<number, number>;
  /** Input rules, as far as a plan can say them; their formulas refer to cells of the workbook as it is. */
  readonly validations: readonly ValidationPlan[];
}
