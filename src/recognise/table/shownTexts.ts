import { cellKey, keyCell, type CellValue } from "../../domain/cells.ts";
import { PICTURE, type SheetGrid, type WorkbookGrid } from "../../domain/grid.ts";
import { shownSigns } from "../../domain/symbolFonts.ts";

/** Direction marks, zero-width spaces and joiners, soft hyphens: what pasting from web pages and chats leaves behind. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/u;
const ALL_INVISIBLE = new RegExp(INVISIBLE.source, "gu");
/** How WPS keeps a picture in a cell; programs that do not know the function store its text or an error. */
const WPS_PICTURE = /^=?(?:_xlfn\.|_xlws\.)*DISPIMG\(/iu;

/**
 * The workbook as its cells show themselves to a reader: without characters that nobody sees, ticks of symbol fonts as ticks,
 * a picture in a cell as 图片. Sheets without any of these are the same objects. Linear in the cells.
 */
export function withShownTexts(grid: WorkbookGrid): WorkbookGrid {
  const sheets = grid.sheets.map(shownSheet);
  return sheets.every((sheet, at) => sheet === grid.sheets[at]) ? grid : { ...grid, sheets };
}

function shownSheet(sheet: SheetGrid): SheetGrid {
  const pictures = [...sheet.formulas].filter(([, formula]) => WPS_PICTURE.test(formula)).map(([key]) => key);
  const changed = new Map<number, CellValue>(pictures.map((key) => [key, PICTURE]));
  for (const [at, row] of sheet.values.entries()) {
    if (!row) continue;
    for (let column = 0; column < row.length; column++) {
      const value = row[column];
      if (typeof value !== "string") continue;
      if (INVISIBLE.test(value)) changed.set(cellKey(at + 1, column + 1), value.replace(ALL_INVISIBLE, ""));
      else if (value.startsWith("=") && WPS_PICTURE.test(value)) changed.set(cellKey(at + 1, column + 1), PICTURE);
    }
  }
  for (const [key, font] of sheet.symbolFonts ?? []) {
    const { row, column } = keyCell(key);
    const value = sheet.values[row - 1]?.[column - 1];
    if (typeof value === "string") changed.set(key, shownSigns(value, font));
  }
  return changed.size === 0 ? sheet : { ...sheet, ...withValues(sheet, changed, new Set(pictures)) };
}

function withValues(
  sheet: SheetGrid,
  changed: ReadonlyMap<number, CellValue>,
  pictures: ReadonlySet<number>,
): Pick<SheetGrid, "values" | "formulas"> {
  const values = [...sheet.values];
  const copied = new Map<number, (CellValue | undefined)[]>();
  for (const [key, value] of changed) {
    const { row, column } = keyCell(key);
    const cells = copied.get(row) ?? [...(values[row - 1] ?? [])];
    copied.set(row, cells);
    cells[column - 1] = value;
    values[row - 1] = cells;
  }
  return { values, formulas: new Map([...sheet.formulas].filter(([key]) => !pictures.has(key))) };
}
