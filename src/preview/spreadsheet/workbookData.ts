import {
  BooleanNumber,
  LocaleType,
  type ICellData,
  type IRange,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import { keyCell, type CellRange } from "../../domain/cells.ts";
import type { SheetGrid, WorkbookGrid } from "../../domain/grid.ts";
import type { SheetAppearance } from "../../workbook/file/read/appearance.ts";
import { cellDataOf } from "./cellValue.ts";
import { columnPixels } from "./columnPixels.ts";
import { fittedHeights } from "./fittedHeights.ts";
import { sheetId } from "./sheetId.ts";
import { styleDataOf } from "./styleData.ts";

/** Empty rows and columns shown beyond the used range, so that the sheet does not look cut off. */
const SPARE_ROWS = 40;
const SPARE_COLUMNS = 6;
const LEAST_COLUMNS = 18;
const PIXELS_PER_POINT = 4 / 3;
const MOST_FORMATTED_COLUMNS = 200;

/** The workbook in the spreadsheet's terms: values, formulas, merges and looks as our reader found them. */
export function workbookDataOf(
  id: string,
  name: string,
  grid: Pick<WorkbookGrid, "sheets">,
  looks: readonly SheetAppearance[],
): IWorkbookData {
  const [first] = looks;
  const styles: Record<string, IStyleData> = Object.fromEntries(
    (first?.styles ?? []).map((style, index) => [styleId(index), styleDataOf(style)]),
  );
  return {
    id,
    name,
    appVersion: "",
    locale: LocaleType.ZH_CN,
    styles,
    sheetOrder: grid.sheets.map((_, index) => sheetId(index)),
    sheets: Object.fromEntries(
      grid.sheets.map((sheet, index) => [sheetId(index), worksheetData(sheet, sheetId(index), looks[index])]),
    ),
  };
}

function styleId(index: number): string {
  return `s${index}`;
}

function worksheetData(sheet: SheetGrid, id: string, look: SheetAppearance | undefined): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  const cell = (row: number, column: number): ICellData => {
    const cells = (cellData[row - 1] ??= {});
    return (cells[column - 1] ??= {});
  };
  let columns = LEAST_COLUMNS;
  sheet.values.forEach((values, row) => {
    values?.forEach((value, column) => {
      if (value === null || value === undefined) return;
      Object.assign(cell(row + 1, column + 1), cellDataOf(value, undefined));
      if (column + 1 > columns) columns = column + 1;
    });
  });
  for (const [key, formula] of sheet.formulas) {
    const at = keyCell(key);
    cell(at.row, at.column).f = `=${formula}`;
  }
  let rows = sheet.values.length;
  for (const [key, style] of look?.styleOf ?? []) {
    const at = keyCell(key);
    cell(at.row, at.column).s = styleId(style);
    rows = Math.max(rows, at.row);
    if (at.column > columns && at.column <= MOST_FORMATTED_COLUMNS) columns = at.column;
  }
  return {
    id,
    name: sheet.name,
    hidden: sheet.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    tabColor: look?.tabColour ? `#${look.tabColour}` : "",
    rowCount: rows + SPARE_ROWS,
    columnCount: columns + SPARE_COLUMNS,
    defaultColumnWidth: columnPixels(look?.defaultColumnWidth ?? 9),
    defaultRowHeight: Math.round((look?.defaultRowHeight ?? 15) * PIXELS_PER_POINT),
    cellData,
    mergeData: sheet.merges.map(rangeOf),
    columnData: columnData(look, columns + SPARE_COLUMNS),
    rowData: rowData(sheet, look),
    freeze: freezeOf(look),
    showGridlines: look?.gridlines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
  };
}

function columnData(look: SheetAppearance | undefined, count: number): IWorksheetData["columnData"] {
  const data: IWorksheetData["columnData"] = {};
  for (const run of look?.columns ?? []) {
    for (let column = run.first; column <= Math.min(run.last, count); column++) {
      data[column - 1] = {
        ...(run.width === null ? {} : { w: columnPixels(run.width) }),
        ...(run.hidden ? { hd: BooleanNumber.TRUE } : {}),
        ...(run.style === null ? {} : { s: styleId(run.style) }),
      };
    }
  }
  return data;
}

function rowData(sheet: SheetGrid, look: SheetAppearance | undefined): IWorksheetData["rowData"] {
  const data: IWorksheetData["rowData"] = {};
  for (const [row, { height, hidden, style }] of look?.rows ?? []) {
    data[row - 1] = {
      ...(height === null
        ? { ia: BooleanNumber.TRUE }
        : { h: Math.round(height * PIXELS_PER_POINT), ia: BooleanNumber.FALSE }),
      ...(hidden ? { hd: BooleanNumber.TRUE } : {}),
      ...(style === null ? {} : { s: styleId(style) }),
    };
  }
  // If no height is stored, the program that opens the file chooses it.
  for (const [row, height] of look ? fittedHeights(sheet, look) : []) {
    data[row - 1] = { ...data[row - 1], h: Math.round(height * PIXELS_PER_POINT), ia: BooleanNumber.FALSE };
  }
  for (const row of sheet.hiddenRows) data[row - 1] = { ...data[row - 1], hd: BooleanNumber.TRUE };
  return data;
}

function freezeOf(look: SheetAppearance | undefined): IWorksheetData["freeze"] {
  const { rows = 0, columns = 0 } = look?.freeze ?? {};
  return { xSplit: columns, ySplit: rows, startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1 };
}

function rangeOf(range: CellRange): IRange {
  return {
    startRow: range.top - 1,
    startColumn: range.left - 1,
    endRow: range.bottom - 1,
    endColumn: range.right - 1,
  };
}
