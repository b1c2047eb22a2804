import { cellKey, type CellValue } from "../../src/domain/cells.ts";
import type { SheetGrid, WorkbookGrid } from "../../src/domain/grid.ts";
import { columnNumber } from "../../src/domain/address.ts";

/** Extras of a sheet made by hand in a test; ranges and cells in A1. */
export interface SheetExtras {
  readonly hidden?: boolean;
  readonly merges?: readonly string[];
  /** A1 → formula without `=`; the stored result is the value given in the rows. */
  readonly formulas?: Readonly<Record<string, string>>;
  /** A1 → number format code. */
  readonly formats?: Readonly<Record<string, string>>;
  readonly hiddenRows?: readonly number[];
  /** Letters. */
  readonly hiddenColumns?: readonly string[];
  readonly links?: Readonly<Record<string, string>>;
}

/** A sheet from rows of values, for tests of the pure rooms. */
export function sheetOf(name: string, rows: readonly (readonly CellValue[])[], extras: SheetExtras = {}): SheetGrid {
  return {
    name,
    hidden: extras.hidden ?? false,
    values: rows,
    formulas: byCell(extras.formulas),
    numberFormats: byCell(extras.formats),
    links: byCell(extras.links),
    hiddenRows: new Set(extras.hiddenRows),
    hiddenColumns: new Set((extras.hiddenColumns ?? []).map(columnNumber)),
    merges: (extras.merges ?? []).map((range) => {
      const [from, to] = range.split(":").map(parseA1);
      if (!from || !to) throw new Error(`not a range: ${range}`);
      return { top: from.row, left: from.column, bottom: to.row, right: to.column };
    }),
    product: null,
  };
}

export function workbookOf(...sheets: SheetGrid[]): WorkbookGrid {
  return { sheets, date1904: false, settingsXml: null, cautions: [] };
}

function byCell(entries: Readonly<Record<string, string>> = {}): Map<number, string> {
  return new Map(
    Object.entries(entries).map(([address, text]) => {
      const cell = parseA1(address);
      return [cellKey(cell.row, cell.column), text];
    }),
  );
}

function parseA1(address: string): { row: number; column: number } {
  const match = /^([A-Z]+)(\d+)$/.exec(address);
  if (!match?.[1] || !match[2]) throw new Error(`not a cell: ${address}`);
  return { row: Number(match[2]), column: columnNumber(match[1]) };
}
