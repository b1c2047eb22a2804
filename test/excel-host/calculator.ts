import { HyperFormula } from "hyperformula";
import type { Workbook } from "./model/workbook.ts";
import { registerRank } from "./rankFunction.ts";

/** Computes all formulas of the workbook with HyperFormula, as Excel would on its own, and puts the results into the cells. */
export function calculate(book: Workbook): void {
  const sheets = book.worksheets.items.map((sheet) => {
    const used = sheet.$cells.used();
    const rows: (string | number | boolean | null)[][] = [];
    if (used) {
      sheet.$cells.forEach(used, ({ value, formula }, row, column) => {
        const line = (rows[row] ??= []);
        // Text that only looks like a formula is text.
        line[column] = formula ?? (typeof value === "string" && /^['=]/.test(value) ? `'${value}` : value);
      });
    }
    return [sheet, Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? null))] as const;
  });
  if (
    !sheets.some(([, rows]) => rows.some((row) => row.some((cell) => typeof cell === "string" && cell.startsWith("="))))
  ) {
    return;
  }
  registerRank();
  const engine = HyperFormula.buildFromSheets(Object.fromEntries(sheets.map(([sheet, rows]) => [sheet.name, rows])), {
    licenseKey: "gpl-v3",
    // As Excel does inside SUMPRODUCT: SUMPRODUCT(INT(A1:A2)) is the sum of both.
    useArrayArithmetic: true,
    maxRows: 1_048_576,
  });
  try {
    for (const [sheet] of sheets) {
      const id = engine.getSheetId(sheet.name) ?? -1;
      sheet.$cells.forEach({ row: 0, column: 0, rows: Infinity, columns: Infinity }, (cell, row, col) => {
        if (cell.formula === null) return;
        const result = engine.getCellValue({ sheet: id, row, col });
        const isError = typeof result === "object" && result !== null;
        const value = isError ? String(result.value) : (result ?? "");
        sheet.$cells.set(row, col, { ...cell, value, isError });
      });
    }
  } finally {
    engine.destroy();
  }
}
