import { a1 } from "../../domain/address.ts";
import { referencesIn } from "../../domain/formula/formula.ts";
import { parseFormula } from "../../domain/formula/parseFormula.ts";
import { figureOf } from "../columns/columnFigures.ts";
import { cellKey, type CellValue } from "../../domain/cells.ts";
import { valueAt, type SheetGrid } from "../../domain/grid.ts";

/** A sheet read along its rows, or turned so that its columns are the rows. */
export interface SheetView {
  readonly rows: number;
  readonly columns: number;
  text(row: number, column: number): string;
  figure(row: number, column: number): number | null;
  /** Whether the cell holds a plain number. */
  isPlain(row: number, column: number): boolean;
  /** Names of other sheets that the cell's formula reads. */
  sheets(row: number, column: number): readonly string[];
  /** A1 on the sheet itself. */
  cell(row: number, column: number): string;
}

export function sheetView(sheet: SheetGrid, turned: boolean): SheetView {
  const height = sheet.values.length;
  const width = sheet.values.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  const place = (row: number, column: number): readonly [number, number] => (turned ? [column, row] : [row, column]);
  const valueOf = (row: number, column: number): CellValue => valueAt(sheet, ...place(row, column));
  return {
    rows: turned ? width : height,
    columns: turned ? height : width,
    text: (row, column) => {
      const value = valueOf(row, column);
      return typeof value === "string" ? value.trim() : "";
    },
    figure: (row, column) => figureOf(valueOf(row, column)),
    isPlain: (row, column) => typeof valueOf(row, column) === "number",
    sheets: (row, column) => {
      const formula = sheet.formulas.get(cellKey(...place(row, column)));
      if (formula === undefined) return [];
      const named = [...referencesIn(parseFormula(formula))].flatMap((one) => one.sheet ?? []);
      return [...new Set(named)].filter((name) => name !== sheet.name);
    },
    cell: (row, column) => {
      const [r, c] = place(row, column);
      return a1({ row: r, column: c });
    },
  };
}
