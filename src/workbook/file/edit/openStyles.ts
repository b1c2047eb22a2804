import { CONTENT_TYPES, type ContentTypes } from "../package/contentTypes.ts";
import type { RelationshipEdit } from "../package/relationships.ts";
import { highestStyle } from "../package/sheetProbe.ts";
import { emptyStyles, StylesEdit } from "../styles/stylesEdit.ts";
import { relatedPart, type WorkbookPart } from "../package/workbookPart.ts";
import type { WorkbookPackage } from "../package/workbookPackage.ts";

/** The workbook's styles, ready for additions; a workbook without a styles part gets one. */
export function openStyles(
  pack: WorkbookPackage,
  workbook: WorkbookPart,
  types: ContentTypes,
  relationships: RelationshipEdit,
): { readonly part: string; readonly edit: StylesEdit } {
  const existing = relatedPart(workbook, pack, "styles");
  const folder = workbook.path.slice(0, workbook.path.lastIndexOf("/") + 1);
  const usual = `${folder}styles.xml`;
  const part = existing ?? (pack.has(usual) ? pack.freeName(`${folder}styles`, ".xml") : usual);
  if (existing === null) {
    relationships.add("styles", part);
    types.add(part, CONTENT_TYPES.styles);
  }
  const text = existing === null ? "" : (pack.text(existing) ?? "");
  const xml = text.trim() === "" ? emptyStyles(workbook.strict) : text;
  return { part, edit: new StylesEdit(xml, part, highestStyle(pack, workbook)) };
}
