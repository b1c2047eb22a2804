import { WorkbookError } from "../../workbookPort.ts";
import { parseXml, type XmlNode } from "../../xml/xmlTree.ts";

/** Where a row is in a sheet's XML. */
export interface RowSpan {
  readonly row: number;
  readonly start: number;
  readonly end: number;
}

/** Where the rows of a sheet are. */
export interface SheetRows {
  /** "x:" or "". */
  readonly prefix: string;
  /** The opening tag of sheetData; `selfClosing` if there are no rows. */
  readonly open: { readonly start: number; readonly end: number; readonly selfClosing: boolean };
  /** Index of the closing tag of sheetData. */
  readonly close: number;
  readonly rows: readonly RowSpan[];
}

/**
 * Where sheetData is, and a tag to put in its place.
 *
 * @throws WorkbookError damaged
 */
export function locateData(xml: string, part: string): { start: number; end: number; tag: string } {
  const data = /<((?:[\w.-]+:)?)sheetData(?:\s[^>]*?)?(\/?)>/.exec(xml);
  if (!data) throw new WorkbookError("damaged", part);
  const [open, prefix = "", slash] = data;
  const tag = `<${prefix}sheetData/>`;
  if (slash === "/") return { start: data.index, end: data.index + open.length, tag };
  const close = xml.indexOf(`</${prefix}sheetData`, data.index);
  const end = xml.indexOf(">", close) + 1;
  if (close < 0 || end === 0) throw new WorkbookError("damaged", part);
  return { start: data.index, end, tag };
}

/** Finds the rows of a sheet in its text. @throws WorkbookError damaged */
export function locateRows(xml: string, part: string): SheetRows {
  const data = /<((?:[\w.-]+:)?)sheetData(?:\s[^>]*?)?(\/?)>/.exec(xml);
  if (!data) throw new WorkbookError("damaged", part);
  const prefix = data[1] ?? "";
  const end = data.index + data[0].length;
  const open = { start: data.index, end, selfClosing: data[2] === "/" };
  const rows: RowSpan[] = [];
  if (open.selfClosing) return { prefix, open, close: end, rows };
  let last = 0;
  for (let at = end; ;) {
    const start = xml.indexOf("<", at);
    const tagEnd = xml.indexOf(">", start);
    if (start < 0 || tagEnd < 0) throw new WorkbookError("damaged", part);
    if (xml.startsWith(`</${prefix}sheetData`, start)) return { prefix, open, close: start, rows };
    if (xml.startsWith("<!--", start)) {
      at = xml.indexOf("-->", start) + 3;
      if (at < 3) throw new WorkbookError("damaged", part);
      continue;
    }
    if (!xml.startsWith(`<${prefix}row`, start)) {
      at = tagEnd + 1;
      continue;
    }
    const close = `</${prefix}row>`;
    const empty = xml[tagEnd - 1] === "/";
    const rowEnd = empty ? tagEnd + 1 : xml.indexOf(close, tagEnd) + close.length;
    if (rowEnd < start) throw new WorkbookError("damaged", part);
    const own = /\sr\s*=\s*["'](\d+)["']/.exec(xml.slice(start, tagEnd));
    const first =
      own ?? /^[^<]*<[^>]*?\sr\s*=\s*["'][A-Za-z]+(\d+)["']/.exec(empty ? "" : xml.slice(tagEnd + 1, tagEnd + 64));
    last = first ? Number(first[1]) : last + 1;
    rows.push({ row: last, start, end: rowEnd });
    at = rowEnd;
  }
}

/** The row element of a span; offsets count from the span's start. */
export function parseRow(xml: string, span: RowSpan, part: string): XmlNode {
  return parseXml(xml.slice(span.start, span.end), part, 4);
}
