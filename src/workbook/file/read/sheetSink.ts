import type { CellValue } from "../../../domain/cells.ts";

/** What a scan reports about a sheet, in file order. Rows and columns are 1-based. */
export interface SheetSink {
  /** How many rows are wanted; absent: all. */
  readonly rows?: number;
  /**
   * @param tag the row's opening tag
   * @param content its cells
   * @returns the columns whose contents are wanted; undefined for all
   */
  row?(row: number, tag: string, content: string): ReadonlySet<number> | null | undefined;
  /**
   * @param style index into cellXfs
   * @param formula without `=`; null for a constant
   * @param isoDate the value was an ISO date and is now a serial number
   */
  cell(row: number, column: number, style: number, value: CellValue, formula: string | null, isoDate: boolean): void;
}
