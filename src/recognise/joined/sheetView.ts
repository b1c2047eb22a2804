import { a1 } from "../../domain/address.ts";
import { referencesIn } from "../../domain/formula/formula.ts";
import { parseFormula } from "../../domain/formula/parseFormula.ts";
import { shareIn } from "../columns/columnFigures.ts";
import { cellKey } from "../../domain/cells.ts";
import { valueAt, type SheetGrid } from "../../domain/grid.ts";
import { parseMarks } from "../text/marksText.ts";

/** A figure of a sheet; `share`: shown in per cent, 0.6 for 60%. */
export interface ViewFigure {
  readonly value: number;
  readonly share: boolean;
  /** The cell holds a plain number. */
  readonly plain: boolean;
}

/** A sheet read along its rows, or turned so that its columns are the rows. */
export interface SheetView {
  readonly rows: number;
  readonly columns: number;
  text(row: number, column: number): string;
  figure(row: number, column: number): ViewFigure | null;
  /** Names of other sheets that the cell's formula reads. */
  sheets(row: number, column: number): readonly string[];
  /** A1 on the sheet itself. */
  cell(row: number, column: number): string;
}

export function sheetView(sheet: SheetGrid, turned: boolean): SheetView {
  const height = sheet.values.length;
  const width = sheet.values.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  const place = (row: number, column: number): readonly [number, number] => (turned ? [column, row] : [row, column]);
  const valueOf = (row: number, column: number): unknown => valueAt(sheet, ...place(row, column));
  return {
    rows: turned ? width : height,
    columns: turned ? height : width,
    text: (row, column) => {
      const value = valueOf(row, column);
      return typeof value === "string" ? value.trim() : "";
    },
    figure: (row, column) => {
      const value = valueOf(row, column);
      if (typeof value === "number") {
        const format = sheet.numberFormats.get(cellKey(...place(row, column)));
        return { value, share: format?.includes("%") ?? false, plain: true };
      }
      if (typeof value !== "string" || value.length > 12) return null;
      const share = shareIn(value);
      if (share !== null) return { value: share, share: true, plain: false };
      const mark = parseMarks(value);
      return mark && { value: mark.toNumber(), share: false, plain: false };
    },
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
