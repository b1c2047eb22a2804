import { cellKey, keyCell, type CellRange, type CellValue } from "../../domain/cells.ts";
import { cellsOf, type SheetGrid } from "../../domain/grid.ts";
import { turnedFormula } from "./turnedPlaces.ts";

/** 填报单位：某局. */
const FIELD = /^[^:：]{2,12}[:：]/u;

/**
 * A sheet with rows and columns exchanged: a view, by which a table that lies on its side is read as any other. Lines with one
 * text alone, titles and remarks, and lines to fill in are left out: they are no column of the table.
 *
 * @param width of the sheet, in columns
 */
export function turnedSheet(sheet: SheetGrid, width: number): SheetGrid {
  const isLine = (row: number): boolean => {
    const filled = cellsOf(sheet, row).filter((value) => (value ?? "") !== "");
    return filled.length === 1 || filled.every((value) => typeof value === "string" && FIELD.test(value));
  };
  const left = new Set(sheet.values.map((_, at) => at + 1).filter(isLine));
  const kept = ({ top }: CellRange): boolean => !left.has(top);
  const flip = <T>(map: ReadonlyMap<number, T>): Map<number, T> =>
    new Map(
      [...map].flatMap(([key, value]) => {
        const { row, column } = keyCell(key);
        return left.has(row) ? [] : [[cellKey(column, row), value] as const];
      }),
    );
  const formulas = [...flip(sheet.formulas)].flatMap(([key, text]) => {
    const turned = turnedFormula(text, sheet.name);
    return turned === null ? [] : [[key, turned] as const];
  });
  return {
    ...sheet,
    turnedFrom: sheet,
    values: Array.from({ length: width }, (_, column) =>
      Array.from(sheet.values, (row, at): CellValue => (left.has(at + 1) ? null : (row?.[column] ?? null))),
    ),
    formulas: new Map(formulas),
    numberFormats: flip(sheet.numberFormats),
    links: flip(sheet.links),
    ...(sheet.symbolFonts ? { symbolFonts: flip(sheet.symbolFonts) } : {}),
    merges: sheet.merges.filter(kept).map(({ top, left: from, bottom, right }) => ({
      top: from,
      left: top,
      bottom: right,
      right: bottom,
    })),
    hiddenRows: sheet.hiddenColumns,
    hiddenColumns: sheet.hiddenRows,
  };
}
