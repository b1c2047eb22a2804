import { SETTINGS_NAMESPACE } from "../../settingsXml.ts";
import { CONTENT_TYPES, type ContentTypes } from "./contentTypes.ts";
import { CUSTOM_XML, inDialect, RELATIONSHIPS, XML_HEAD } from "../../xml/namespaces.ts";
import { readRelationships, RelationshipEdit, relationshipsPart, type Relationship } from "./relationships.ts";
import type { WorkbookPackage } from "./workbookPackage.ts";
import type { WorkbookPart } from "./workbookPart.ts";
import { parseXml } from "../../xml/xmlTree.ts";

/** Identifies our item among a workbook's custom XML parts (ECMA-376 part 1, 22.5.2.1); one item for each workbook. */
const ITEM_ID = "{7B0C2D5E-3F64-4C1B-9A7E-5C0E8D1F2A36}";

/**
 * The custom XML part with the product's namespace, whatever its name and wherever it is attached: LibreOffice moves
 * custom XML from the workbook to the package. Or null.
 */
export function readCustomSettings(
  pack: WorkbookPackage,
  workbook: WorkbookPart,
): { part: string; xml: string } | null {
  const [part] = settingsParts(pack, workbook);
  return part === undefined ? null : { part, xml: pack.text(part) ?? "" };
}

/** All such parts; the first holds the settings. There may be two if two authors wrote the first settings at once. */
function settingsParts(pack: WorkbookPackage, workbook: WorkbookPart): readonly string[] {
  const ownParts = new Set<string>();
  for (const { part } of [...customXmlOf(workbook.relationships), ...customXmlOf(readRelationships(pack, ""))]) {
    if (part !== null && isSettings(pack, part)) ownParts.add(part);
  }
  // Even if nothing refers to it, it is found in its usual place.
  for (const part of pack.names()) {
    if (/^customXml\/[^/]+\.xml$/i.test(part) && !ownParts.has(part) && isSettings(pack, part)) ownParts.add(part);
  }
  return [...ownParts];
}

function customXmlOf(relationships: readonly Relationship[]): readonly Relationship[] {
  return relationships.filter(({ kind, part }) => kind === "customXml" && part !== null);
}

/** Recognised by the namespace of its root, else by our id: a damaged part must not lead to a second one. */
function isSettings(pack: WorkbookPackage, part: string): boolean {
  const xml = textUnlessForeign(pack, part);
  if (!xml?.includes(SETTINGS_NAMESPACE)) return false;
  try {
    const root = parseXml(xml, part, 1);
    return root.attributes[root.prefix === "" ? "xmlns" : `xmlns:${root.prefix.slice(0, -1)}`] === SETTINGS_NAMESPACE;
  } catch {
    return hasOurId(pack, part);
  }
}

/** null for custom XML of others that is no text in the encoding it declares: it may hold anything. Throws `WorkbookError` for ours. */
function textUnlessForeign(pack: WorkbookPackage, part: string): string | null {
  try {
    return pack.text(part);
  } catch (error) {
    const bytes = pack.bytes(part) ?? new Uint8Array();
    if (new TextDecoder("latin1").decode(bytes).includes(SETTINGS_NAMESPACE) || hasOurId(pack, part)) throw error;
    return null;
  }
}

function hasOurId(pack: WorkbookPackage, part: string): boolean {
  return readRelationships(pack, part).some(
    ({ kind, part: properties }) =>
      kind === "customXmlProps" && properties !== null && pack.text(properties)?.includes(ITEM_ID),
  );
}

/** Writes the settings over the existing part, or into a new one with its properties; either way it is attached to the workbook. */
export function writeCustomSettings(
  pack: WorkbookPackage,
  workbook: WorkbookPart,
  relationships: RelationshipEdit,
  types: ContentTypes,
  xml: string,
): void {
  const existing = readCustomSettings(pack, workbook);
  if (existing) {
    if (existing.xml !== xml) pack.set(existing.part, xml);
    // Excel only loads what is attached to the workbook.
    if (!customXmlOf(workbook.relationships).some(({ part }) => part === existing.part)) {
      unhang(pack, workbook, [existing.part]);
      relationships.add("customXml", existing.part);
      types.add(existing.part, "application/xml");
    }
    return;
  }
  const item = pack.freeName("customXml/item", ".xml");
  const properties = item.replace("customXml/item", "customXml/itemProps");
  pack.set(item, xml);
  pack.set(
    properties,
    XML_HEAD +
      inDialect(
        `<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${CUSTOM_XML}">` +
          `<ds:schemaRefs><ds:schemaRef ds:uri="${SETTINGS_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
        workbook.strict,
      ),
  );
  types.add(item, "application/xml");
  types.add(properties, CONTENT_TYPES.customXmlProperties);
  const own = new RelationshipEdit(pack, item, workbook.strict, []);
  own.add("customXmlProps", properties, `${RELATIONSHIPS}/customXmlProps`);
  own.write();
  relationships.add("customXml", item);
}

/** Removes the settings: the relationships to them, and the parts. */
export function removeCustomSettings(
  pack: WorkbookPackage,
  workbook: WorkbookPart,
  relationships: RelationshipEdit,
  types: ContentTypes,
): void {
  const parts = settingsParts(pack, workbook);
  for (const relationship of customXmlOf(workbook.relationships)) {
    if (relationship.part !== null && parts.includes(relationship.part)) relationships.remove(relationship);
  }
  unhang(pack, workbook, parts);
  for (const part of parts) {
    for (const { part: properties } of readRelationships(pack, part)) {
      if (properties === null) continue;
      pack.delete(properties);
      types.remove(properties);
    }
    pack.delete(part);
    pack.delete(relationshipsPart(part));
    types.remove(part);
  }
}

/** Removes all relationships to these parts. */
function unhang(pack: WorkbookPackage, workbook: WorkbookPart, parts: readonly string[]): void {
  const existing = readRelationships(pack, "");
  const edit = new RelationshipEdit(pack, "", workbook.strict, existing);
  for (const relationship of customXmlOf(existing)) {
    if (relationship.part !== null && parts.includes(relationship.part)) edit.remove(relationship);
  }
  edit.write();
}
