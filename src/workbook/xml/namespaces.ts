/** Namespaces of transitional Office Open XML and their strict names (ISO/IEC 29500-1, annex A). */
export const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
export const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
export const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
export const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
export const CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

const STRICT: readonly (readonly [transitional: string, strict: string])[] = [
  [SPREADSHEET, "http://purl.oclc.org/ooxml/spreadsheetml/main"],
  [RELATIONSHIPS, "http://purl.oclc.org/ooxml/officeDocument/relationships"],
  [DRAWING, "http://purl.oclc.org/ooxml/drawingml/main"],
  [CHART, "http://purl.oclc.org/ooxml/drawingml/chart"],
  [SHEET_DRAWING, "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing"],
  [CUSTOM_XML, "http://purl.oclc.org/ooxml/officeDocument/customXml"],
];

/** Whether the text names a strict namespace. */
export function isStrict(openingTag: string): boolean {
  return openingTag.includes("http://purl.oclc.org/ooxml/");
}

/** Converts XML that we made to the dialect of the workbook. */
export function inDialect(xml: string, strict: boolean): string {
  return strict ? STRICT.reduce((text, [transitional, name]) => text.replaceAll(transitional, name), xml) : xml;
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
