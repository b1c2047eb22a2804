import type { SheetPlan } from "../../../report/sheetPlan.ts";
import { CONTENT_TYPES } from "../package/contentTypes.ts";
import { PACKAGE_RELATIONSHIPS, RELATIONSHIPS, SPREADSHEET, XML_HEAD } from "../../xml/namespaces.ts";
import { WorkbookPackage } from "../package/workbookPackage.ts";
import { writeSheets } from "./writeSheets.ts";

/**
 * Makes a new workbook of these sheets, as .xlsx bytes; the same plans give the same bytes.
 *
 * @param settingsXml text of the product's custom XML part
 */
export function createWorkbook(plans: readonly SheetPlan[], settingsXml?: string): Uint8Array {
  const changes = settingsXml === undefined ? { sheets: plans } : { sheets: plans, settingsXml };
  return writeSheets(emptyPackage(), changes).toBytes();
}

function emptyPackage(): WorkbookPackage {
  const pack = WorkbookPackage.empty("new.xlsx");
  pack.set(
    "[Content_Types].xml",
    `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${CONTENT_TYPES.workbook}"/></Types>`,
  );
  pack.set(
    "_rels/.rels",
    `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">` +
      `<Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  pack.set(
    "xl/workbook.xml",
    `${XML_HEAD}<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONSHIPS}">` +
      "<bookViews><workbookView/></bookViews><sheets></sheets></workbook>",
  );
  return pack;
}
