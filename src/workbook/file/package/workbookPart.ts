import type { ProductSheet } from "../../../domain/grid.ts";
import { PRODUCT_MARK, PRODUCT_STAMP, productSheets } from "../../productMark.ts";
import { WorkbookError } from "../../workbookPort.ts";
import { layoutCells } from "./layoutCells.ts";
import { isStrict } from "../../xml/namespaces.ts";
import { readRelationships, type Relationship } from "./relationships.ts";
import type { WorkbookPackage } from "./workbookPackage.ts";
import { parseXml, type XmlNode } from "../../xml/xmlTree.ts";

export interface SheetEntry {
  /** 0-based position among all sheets, as `localSheetId` counts. */
  readonly index: number;
  readonly name: string;
  readonly sheetId: number;
  readonly hidden: boolean;
  readonly relationship: Relationship | null;
  /** null if the sheet is a chart, dialog or macro sheet. */
  readonly worksheet: string | null;
  readonly product: ProductSheet | null;
  /** It has the product's mark, but is a copy that the user made. */
  readonly copied: boolean;
  readonly stamp: string | undefined;
  readonly node: XmlNode;
}

/** The contents of workbook.xml. */
export interface WorkbookPart {
  readonly path: string;
  readonly root: XmlNode;
  readonly relationships: readonly Relationship[];
  readonly sheets: readonly SheetEntry[];
  readonly strict: boolean;
  readonly date1904: boolean;
  readonly structureLocked: boolean;
  readonly calculatedAnew: boolean;
}

/** What kinds of parts a sheet may be (ECMA-376 part 1, 18.2.19; macro sheets: MS-OFFMACRO2). */
const SHEET_KINDS = new Set(["worksheet", "chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet"]);

/** @throws WorkbookError not-a-workbook, unsupported-format, damaged */
export function readWorkbookPart(pack: WorkbookPackage): WorkbookPart {
  const path = workbookPath(pack);
  const xml = pack.text(path);
  if (xml === null) throw new WorkbookError("damaged", path);
  const root = parseXml(xml, path, 4);
  if (root.local !== "workbook") throw new WorkbookError("not-a-workbook", pack.file);
  const relationships = readRelationships(pack, path);
  const marks = ownNames(root, PRODUCT_MARK);
  const stamps = ownNames(root, PRODUCT_STAMP);
  const nodes = root.child("sheets")?.children ?? [];
  const unlisted = hasUnlistedSheets(nodes, relationships);
  const listed = nodes.map((node, index) => {
    if (node.local !== "sheet") throw new WorkbookError("damaged", path);
    const id = node.attribute("id");
    const relationship = relationships.find((one) => one.id === id) ?? null;
    // A sheet whose target is missing is damage, not an empty sheet. A sheet without a target is only a name, unless there is a part
    // that it could have meant.
    if (((id ?? "") !== "" || unlisted) && (relationship?.part ?? "") === "")
      throw new WorkbookError("damaged", pack.file);
    if (relationship?.part && !pack.has(relationship.part)) throw new WorkbookError("damaged", pack.file);
    if (relationship && !SHEET_KINDS.has(relationship.kind)) throw new WorkbookError("damaged", pack.file);
    const part = relationship?.kind === "worksheet" ? relationship.part : null;
    const mark = part === null ? undefined : marks.get(index);
    return { node, relationship, part, name: node.attribute("name") ?? "", mark };
  });
  const marked = marks.size > 0 ? listed : markedByCells(pack, listed, relationships);
  const products = productSheets(marked);
  const sheets = marked.map(({ node, relationship, part, name, mark }, index): SheetEntry => {
    const product = products[index] ?? null;
    return {
      index,
      name,
      sheetId: node.number("sheetId") ?? 0,
      hidden: /^(hidden|veryHidden)$/.test(node.attribute("state") ?? ""),
      relationship,
      worksheet: part,
      product,
      copied: product === null && mark !== undefined,
      stamp: product === null ? undefined : stamps.get(index),
      node,
    };
  });
  const calculation = root.child("calcPr");
  return {
    path,
    root,
    relationships,
    sheets,
    strict: isStrict(xml.slice(root.start, root.openEnd)),
    date1904: root.child("workbookPr")?.flag("date1904") ?? false,
    structureLocked: root.child("workbookProtection")?.flag("lockStructure") ?? false,
    // With the precision of what is shown, results differ from what the formulas give.
    calculatedAnew:
      calculation?.flag("fullCalcOnLoad") === true && calculation.attribute("fullPrecision") === undefined,
  };
}

function hasUnlistedSheets(nodes: readonly XmlNode[], relationships: readonly Relationship[]): boolean {
  const ids = new Set(nodes.map((node) => node.attribute("id")));
  return relationships.some(({ id, kind }) => kind === "worksheet" && !ids.has(id));
}

/** The same sheets, marked by their cells: either a program that drops hidden names has saved the file, or no sheet is ours. */
function markedByCells<T extends { readonly part: string | null; readonly mark: string | undefined }>(
  pack: WorkbookPackage,
  sheets: readonly T[],
  relationships: readonly Relationship[],
): readonly T[] {
  const strings = relationships.find(({ kind }) => kind === "sharedStrings")?.part ?? null;
  const parts = sheets.flatMap(({ part }) => (part !== null && pack.has(part) ? [part] : []));
  const cells = layoutCells(pack, parts, strings);
  return cells.size === 0 ? sheets : sheets.map((sheet) => ({ ...sheet, mark: cells.get(sheet.part ?? "")?.product }));
}

function workbookPath(pack: WorkbookPackage): string {
  const main = readRelationships(pack, "").find(({ kind, part }) => kind === "officeDocument" && part !== null)?.part;
  if (main?.toLowerCase().endsWith(".bin")) throw new WorkbookError("unsupported-format", pack.file);
  if (main) return main;
  // OpenDocument packages state their type in an entry.
  const type = pack.has("mimetype") ? pack.text("mimetype", 4096) : null;
  throw new WorkbookError(
    type?.includes("opendocument.spreadsheet") ? "unsupported-format" : "not-a-workbook",
    pack.file,
  );
}

/** Texts of the sheets' own names of this kind, by the sheet's position. */
function ownNames(root: XmlNode, wanted: string): Map<number, string> {
  const texts = new Map<number, string>();
  for (const name of root.child("definedNames")?.all("definedName") ?? []) {
    const sheet = name.number("localSheetId");
    if (sheet === undefined || name.attribute("name")?.toLowerCase() !== wanted) continue;
    texts.set(sheet, name.text.trim().replace(/^"(.*)"$/, "$1"));
  }
  return texts;
}

/** The workbook's part of this kind, such as "styles". */
export function relatedPart(workbook: WorkbookPart, pack: WorkbookPackage, kind: string): string | null {
  const found = workbook.relationships.find((one) => one.kind === kind && one.part !== null && pack.has(one.part));
  return found?.part ?? null;
}
