import type { Workbook } from "../../excel-host/model/workbook.ts";
import type { Worksheet } from "../../excel-host/model/worksheet.ts";

/** Everything the model knows of a sheet, cell by cell, as plain data to compare. */
export function sheetSnapshot(sheet: Worksheet): unknown {
  const cells: unknown[] = [];
  sheet.$cells.forEach({ row: 0, column: 0, rows: Infinity, columns: Infinity }, (cell, row, column) => {
    cells.push([row, column, { ...cell, format: { ...cell.format } }]);
  });
  const { name, visibility, tabColor, showGridlines } = sheet;
  return {
    ...{ name, visibility, tabColor, showGridlines, cells },
    rows: [...sheet.$rows],
    columns: [...sheet.$columns],
    merges: sheet.$merges,
    conditionalFormats: sheet.$conditionalFormats.map((format) => {
      const own = format.type === "Custom" ? format.custom : null;
      return [format.type, format.$areas, own?.rule.formula, own?.format.fill.color, own?.format.font.color];
    }),
    validations: sheet.$validations,
    charts: sheet.charts.items.map(({ name: chart }) => chart),
    filtered: sheet.autoFilter.enabled,
    tables: sheet.tables.items.map(({ $area }) => $area),
    names: sheet.names.items.map(({ name: called, formula }) => [called, formula]),
    frozen: [sheet.freezePanes.$rows, sheet.freezePanes.$columns],
    breaks: sheet.horizontalPageBreaks.items.map(({ $cell }) => $cell),
    print: [sheet.pageLayout.$printArea, sheet.pageLayout.$titleRows, sheet.pageLayout.orientation],
  };
}

/** The sheets that are not the product's. */
export function userSheets(book: Workbook): unknown[] {
  book.$calculate();
  return book.worksheets.items
    .filter(({ names }) => names.getItemOrNullObject("_scorecard.sheet") === null)
    .map(sheetSnapshot);
}
