import type { SheetHighlights } from "../../highlights.ts";
import { WorkbookError } from "../../workbookPort.ts";
import { ContentTypes } from "../package/contentTypes.ts";
import { highlightSheet } from "../styles/highlightsXml.ts";
import { openStyles } from "./openStyles.ts";
import { RelationshipEdit } from "../package/relationships.ts";
import { isProtectedSheet } from "../package/sheetProbe.ts";
import { readWorkbookPart } from "../package/workbookPart.ts";
import type { WorkbookPackage } from "../package/workbookPackage.ts";

/**
 * Replaces all highlights on the user's sheets. Only the product's own conditional formats of a sheet change; removing
 * highlights restores the exact text from before.
 *
 * @throws WorkbookError sheet-protected; changed-meanwhile if there is no such sheet
 */
export function highlightCells(source: WorkbookPackage, highlights: readonly SheetHighlights[]): WorkbookPackage {
  const pack = source.copy();
  const workbook = readWorkbookPart(pack);
  const users = workbook.sheets.filter(({ product }) => product === null);
  for (const { sheet } of highlights) {
    if (!users.some(({ name, worksheet }) => name === sheet && worksheet !== null)) {
      throw new WorkbookError("changed-meanwhile", pack.file);
    }
  }
  const types = new ContentTypes(pack);
  const relationships = new RelationshipEdit(pack, workbook.path, workbook.strict, workbook.relationships);
  const styles = highlights.some(({ areas }) => areas.length > 0)
    ? openStyles(pack, workbook, types, relationships)
    : null;
  for (const { name, worksheet } of users) {
    if (worksheet === null) continue;
    const areas = highlights.filter(({ sheet }) => sheet === name).flatMap((one) => one.areas);
    const before = pack.text(worksheet) ?? "";
    const after = highlightSheet(before, worksheet, areas, (look) => styles?.edit.differential(look) ?? 0);
    if (after === before) continue;
    if (isProtectedSheet(before)) throw new WorkbookError("sheet-protected", name);
    pack.set(worksheet, after);
  }
  if (styles) pack.set(styles.part, styles.edit.apply());
  relationships.write();
  types.write();
  return pack;
}
