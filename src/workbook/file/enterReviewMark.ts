import type { CellAddress } from "../../domain/address.ts";
import { asExpected } from "../asExpected.ts";
import { type ReviewMarkEntry, WorkbookError } from "../workbookPort.ts";
import { editCells } from "./editCells.ts";
import { readGrid } from "./readGrid.ts";
import { cellStyleIndex, isProtectedSheet } from "./sheetProbe.ts";
import { readWorkbookPart, relatedPart } from "./workbookPart.ts";
import type { WorkbookPackage } from "./workbookPackage.ts";
import { parseXml } from "./xmlTree.ts";

/**
 * Puts a review mark into its cell.
 * @throws WorkbookError changed-meanwhile where the sheet does not hold what was expected; sheet-protected
 */
export function enterReviewMark(pack: WorkbookPackage, entry: ReviewMarkEntry): WorkbookPackage {
  const { at, mark } = entry;
  const grid = readGrid(pack);
  if (!grid.sheets.some(({ name }) => name === at.sheet) || !asExpected(grid, entry))
    throw new WorkbookError("changed-meanwhile", at.sheet);
  if (isLocked(pack, at)) throw new WorkbookError("sheet-protected", at.sheet);
  return editCells(pack, [{ at, value: mark }]);
}

/** Whether Excel would not let the user type into the cell: every cell of a protected sheet but those whose style says otherwise. */
export function isLocked(pack: WorkbookPackage, at: CellAddress): boolean {
  const workbook = readWorkbookPart(pack);
  const part = workbook.sheets.find(({ name }) => name === at.sheet)?.worksheet;
  const xml = part ? pack.text(part) : null;
  if (!part || xml === null || !isProtectedSheet(xml)) return false;
  const index = cellStyleIndex(xml, part, at);
  const styles = relatedPart(workbook, pack, "styles");
  const text = styles === null ? null : pack.text(styles);
  if (index === null || styles === null || text === null) return true;
  const format = parseXml(text, styles, 4).child("cellXfs")?.all("xf")[index];
  return !/^(0|false)$/.test(format?.child("protection")?.attribute("locked") ?? "1");
}
