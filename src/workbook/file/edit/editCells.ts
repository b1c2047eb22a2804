import type { CellEdit } from "../../workbookPort.ts";
import { ContentTypes } from "../package/contentTypes.ts";
import { PlanError } from "./planError.ts";
import { RelationshipEdit } from "../package/relationships.ts";
import { editSheet } from "./sheetEdit.ts";
import { renameTableColumns } from "./tableHeaders.ts";
import { WorkbookEdit } from "./workbookEdit.ts";
import { readWorkbookPart } from "../package/workbookPart.ts";
import type { WorkbookPackage } from "../package/workbookPackage.ts";
import { dropCalcChain } from "./writeSheets.ts";

/**
 * Puts values and formulas into cells of existing sheets. A cell keeps its style. Nothing else in the sheet changes,
 * except that formulas which shared a replaced one get their own, and table headings follow their cells.
 *
 * @throws PlanError for a sheet that the workbook does not have
 */
export function editCells(source: WorkbookPackage, edits: readonly CellEdit[]): WorkbookPackage {
  const pack = source.copy();
  const workbook = readWorkbookPart(pack);
  for (const [name, ofSheet] of bySheet(edits)) {
    const part = workbook.sheets.find((sheet) => sheet.name === name)?.worksheet;
    if (!part) throw new PlanError(`no sheet to edit: ${name}`);
    pack.set(part, editSheet(pack.text(part) ?? "", part, ofSheet));
    renameTableColumns(pack, part, ofSheet);
  }
  const types = new ContentTypes(pack);
  const relationships = new RelationshipEdit(pack, workbook.path, workbook.strict, workbook.relationships);
  dropCalcChain(pack, workbook, types, relationships);
  const edit = new WorkbookEdit(workbook, relationships);
  edit.recalculate();
  pack.set(workbook.path, edit.apply());
  relationships.write();
  types.write();
  return pack;
}

function bySheet(edits: readonly CellEdit[]): Map<string, CellEdit[]> {
  const sheets = new Map<string, CellEdit[]>();
  for (const edit of edits) {
    const list = sheets.get(edit.at.sheet);
    if (list) list.push(edit);
    else sheets.set(edit.at.sheet, [edit]);
  }
  return sheets;
}
