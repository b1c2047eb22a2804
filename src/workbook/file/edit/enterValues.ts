import type { CellAddress } from "../../../domain/address.ts";
import { cellKey } from "../../../domain/cells.ts";
import { asExpected } from "../../asExpected.ts";
import { type ValuesChange, WorkbookError } from "../../workbookPort.ts";
import { editCells } from "./editCells.ts";
import { renewedResults } from "./renewedResults.ts";
import { readGrid } from "../read/readGrid.ts";
import { scanSheet } from "../read/sheetScanner.ts";
import { isProtectedSheet } from "../package/sheetProbe.ts";
import { readWorkbookPart, relatedPart, type WorkbookPart } from "../package/workbookPart.ts";
import type { WorkbookPackage } from "../package/workbookPackage.ts";
import { parseXml } from "../../xml/xmlTree.ts";

/**
 * Puts values into their cells, and new results into the formulas that follow them.
 *
 * @throws WorkbookError changed-meanwhile if a sheet does not hold what was expected; sheet-protected
 */
export function enterValues(pack: WorkbookPackage, entry: ValuesChange): WorkbookPackage {
  const { values } = entry;
  const grid = readGrid(pack);
  const names = new Set(grid.sheets.map(({ name }) => name));
  const gone = values.find(({ at }) => !names.has(at.sheet));
  if (gone || !asExpected(grid, entry)) {
    throw new WorkbookError("changed-meanwhile", (gone ?? values[0])?.at.sheet ?? "");
  }
  const locked = firstLocked(
    pack,
    values.map(({ at }) => at),
  );
  if (locked) throw new WorkbookError("sheet-protected", locked.sheet);
  return editCells(pack, [...values, ...renewedResults(grid, values)]);
}

/**
 * The first cell into which Excel would not let the user type: on a protected sheet, any whose style does not unlock
 * it. Linear in the cells of the sheets concerned.
 */
export function firstLocked(pack: WorkbookPackage, cells: readonly CellAddress[]): CellAddress | null {
  const workbook = readWorkbookPart(pack);
  let open: readonly boolean[] | null = null;
  for (const name of new Set(cells.map(({ sheet }) => sheet))) {
    const part = workbook.sheets.find((sheet) => sheet.name === name)?.worksheet;
    if (!part || !isProtectedSheet(pack.text(part) ?? "")) continue;
    open ??= openFormats(pack, workbook);
    const formats = cellFormats(pack, part);
    for (const at of cells) {
      if (at.sheet !== name) continue;
      const format = formats.get(cellKey(at.row, at.column));
      if (format === undefined || open[format] !== true) return at;
    }
  }
  return null;
}

/** For each cell format (cellXfs), whether its cells stay open on a protected sheet. */
function openFormats(pack: WorkbookPackage, workbook: WorkbookPart): readonly boolean[] {
  const styles = relatedPart(workbook, pack, "styles");
  const text = styles === null ? null : pack.text(styles);
  if (styles === null || text === null) return [];
  const formats = parseXml(text, styles, 4).child("cellXfs")?.all("xf") ?? [];
  return formats.map((format) => /^(0|false)$/.test(format.child("protection")?.attribute("locked") ?? "1"));
}

function cellFormats(pack: WorkbookPackage, part: string): ReadonlyMap<number, number> {
  const formats = new Map<number, number>();
  const context = { strings: null, date1904: false, shared: new Map(), interned: new Map(), cells: 0, part };
  scanSheet(pack, part, context, {
    cell: (row, column, format) => void formats.set(cellKey(row, column), format ?? 0),
  });
  return formats;
}
