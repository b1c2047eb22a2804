import { dropUnreached } from "./oldSheetParts.ts";
import { refersTo } from "../../sheetReferences.ts";
import { WorkbookError } from "../../workbookPort.ts";
import { ContentTypes } from "../package/contentTypes.ts";
import { removeCustomSettings } from "../package/customSettings.ts";
import { layoutCells } from "../package/layoutCells.ts";
import { reachableParts, RelationshipEdit } from "../package/relationships.ts";
import { editSheet } from "./sheetEdit.ts";
import { WorkbookEdit } from "./workbookEdit.ts";
import { readWorkbookPart, relatedPart, type SheetEntry, type WorkbookPart } from "../package/workbookPart.ts";
import type { WorkbookPackage } from "../package/workbookPackage.ts";
import { dropCalcChain } from "./writeSheets.ts";

/**
 * A copy of the package without the product's sheets, what only they referred to, the settings, and the marks on the
 * user's copies of such sheets. Cell formats stay in styles.xml, where no index may move.
 *
 * @throws WorkbookError structure-locked, no-other-sheet, summary-referenced
 */
export function removeProduct(source: WorkbookPackage): WorkbookPackage {
  const pack = source.copy();
  const workbook = readWorkbookPart(pack);
  const own = workbook.sheets.filter(({ product }) => product !== null);
  refuse(pack, workbook, own);
  const before = reachableParts(pack);
  const types = new ContentTypes(pack);
  const relationships = new RelationshipEdit(pack, workbook.path, workbook.strict, workbook.relationships);
  const edit = new WorkbookEdit(workbook, relationships);
  edit.remove(own);
  unmarkCopies(pack, workbook);
  removeCustomSettings(pack, workbook, relationships, types);
  if (own.length > 0) dropCalcChain(pack, workbook, types, relationships);
  pack.set(workbook.path, edit.apply());
  relationships.write();
  dropUnreached(pack, types, before);
  types.write();
  return pack;
}

/** Copies that the user made belong to the user from now on, so the hidden cell that names the sheet is removed together with its name. */
function unmarkCopies(pack: WorkbookPackage, workbook: WorkbookPart): void {
  const copies = workbook.sheets.flatMap(({ copied, worksheet }) => (copied && worksheet !== null ? [worksheet] : []));
  for (const [part, { row, column }] of layoutCells(pack, copies, relatedPart(workbook, pack, "sharedStrings"))) {
    const at = { sheet: "", row, column };
    pack.set(part, editSheet(pack.text(part) ?? "", part, [{ at, value: null }]));
  }
}

/** Refuses what would leave a workbook that programs repair or cannot show. */
function refuse(pack: WorkbookPackage, workbook: WorkbookPart, own: readonly SheetEntry[]): void {
  if (own.length === 0) return;
  if (workbook.structureLocked) throw new WorkbookError("structure-locked", pack.file);
  if (!workbook.sheets.some(({ product, hidden }) => product === null && !hidden)) {
    throw new WorkbookError("no-other-sheet", pack.file);
  }
  const names = own.map(({ name }) => name);
  const places = new Set(own.map(({ index }) => index));
  for (const node of workbook.root.child("definedNames")?.all("definedName") ?? []) {
    const of = node.number("localSheetId");
    if ((of === undefined || !places.has(of)) && refersTo(node.text, names)) {
      throw new WorkbookError("summary-referenced", node.attribute("name") ?? "");
    }
  }
}
