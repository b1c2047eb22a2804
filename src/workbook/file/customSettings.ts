import { SETTINGS_NAMESPACE } from "../settingsXml.ts";
import { CONTENT_TYPES, type ContentTypes } from "./contentTypes.ts";
import { CUSTOM_XML, inDialect, RELATIONSHIPS, XML_HEAD } from "./namespaces.ts";
import { RelationshipEdit, type Relationship } from "./relationships.ts";
import type { WorkbookPackage } from "./workbookPackage.ts";
import type { WorkbookPart } from "./workbookPart.ts";
import { parseXml } from "./xmlTree.ts";

/** The workbook's custom XML part of the product's namespace, whatever it is called; null where there is none. */
export function readCustomSettings(
  pack: WorkbookPackage,
  workbook: WorkbookPart,
): { part: string; xml: string } | null {
  const part = settingsRelationships(pack, workbook)[0]?.part ?? null;
  return part === null ? null : { part, xml: pack.text(part) ?? "" };
}

/** What leads from the workbook to such parts; the first holds the settings. Two authors who both began make two. */
export function settingsRelationships(pack: WorkbookPackage, workbook: WorkbookPart): readonly Relationship[] {
  return workbook.relationships.filter(({ kind, part }) => {
    const xml = kind === "customXml" && part !== null ? pack.text(part) : null;
    return xml !== null && part !== null && isSettings(xml, part);
  });
}

/** Parts of others may be anything, also not well-formed; they are none of our business. */
function isSettings(xml: string, part: string): boolean {
  if (!xml.includes(SETTINGS_NAMESPACE)) return false;
  try {
    const root = parseXml(xml, part, 1);
    return root.attributes[root.prefix === "" ? "xmlns" : `xmlns:${root.prefix.slice(0, -1)}`] === SETTINGS_NAMESPACE;
  } catch {
    return false;
  }
}

/** Identifies our item among a workbook's custom XML parts (ECMA-376 part 1, 22.5.2.1); one item a workbook. */
const ITEM_ID = "{7B0C2D5E-3F64-4C1B-9A7E-5C0E8D1F2A36}";

/** Writes the settings over the existing part, or into a new one with its properties. */
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
