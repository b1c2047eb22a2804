import type { SheetPlan } from "../../../report/sheetPlan.ts";
import { ContentTypes } from "../package/contentTypes.ts";
import { inDialect } from "../../xml/namespaces.ts";
import { pageXml } from "./pageXml.ts";
import { RelationshipEdit } from "../package/relationships.ts";
import { WorkbookEdit } from "./workbookEdit.ts";
import { readWorkbookPart } from "../package/workbookPart.ts";
import type { WorkbookPackage } from "../package/workbookPackage.ts";
import { XmlEdit } from "../../xml/xmlEdit.ts";
import { parseXml, type XmlNode } from "../../xml/xmlTree.ts";

/** The elements of a sheet's print set-up … */
const PAGE = ["printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks"];
/** … and what may follow it, in the order of the schema. */
const AFTER_PAGE = [
  ...["customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing", "legacyDrawing", "legacyDrawingHF"],
  ...["drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst"],
];

/** A copy of the package in which the product's sheets print as the plans say; their cells stay. */
export function setUpPages(source: WorkbookPackage, plans: readonly SheetPlan[]): WorkbookPackage {
  const pack = source.copy();
  const workbook = readWorkbookPart(pack);
  const types = new ContentTypes(pack);
  const relationships = new RelationshipEdit(pack, workbook.path, workbook.strict, workbook.relationships);
  const names = new WorkbookEdit(workbook, relationships);
  for (const plan of plans) {
    const sheet = workbook.sheets.find(({ product }) => product !== null && product === plan.product);
    if (!sheet?.worksheet) continue;
    const xml = pack.text(sheet.worksheet) ?? "";
    pack.set(sheet.worksheet, withPage(parseXml(xml, sheet.worksheet, 3), plan, workbook.strict));
    names.setUpPrinting(sheet, { ...plan, name: sheet.name });
  }
  pack.set(workbook.path, names.apply());
  relationships.write();
  types.write();
  return pack;
}

function withPage(root: XmlNode, plan: SheetPlan, strict: boolean): string {
  const edit = new XmlEdit(root.source);
  const { prefix } = root;
  const prefixed = (xml: string): string => inDialect(xml.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`), strict);
  const place = root.children.find(({ local }) => PAGE.includes(local) || AFTER_PAGE.includes(local));
  edit.insert(place?.start ?? root.closeStart, prefixed(pageXml(plan)));
  for (const node of root.children) if (PAGE.includes(node.local)) edit.remove(node);
  const properties = root.child("sheetPr");
  const fitted = properties?.child("pageSetUpPr");
  if (fitted) edit.attribute(fitted, "fitToPage", "1");
  else if (properties) edit.append(properties, prefixed('<pageSetUpPr fitToPage="1"/>'));
  else edit.insert(root.openEnd, prefixed('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'));
  return edit.apply();
}
