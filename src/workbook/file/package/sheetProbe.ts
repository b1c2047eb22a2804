import type { WorkbookPart } from "./workbookPart.ts";
import type { WorkbookPackage } from "./workbookPackage.ts";

/** The name of a sheet in macros, from its `sheetPr`, or null. */
export function sheetCodeName(pack: WorkbookPackage, part: string): string | null {
  return /<(?:[\w.-]+:)?sheetPr\b[^>]*?\scodeName\s*=\s*["']([^"']*)["']/.exec(pack.head(part))?.[1] ?? null;
}

/**
 * The highest style index that any cell, row or column of the workbook uses. Only a file whose indexes point past the
 * end of its list needs it, but there is no other way to find out; an earlier reading already knows it.
 */
export function highestStyle(pack: WorkbookPackage, workbook: WorkbookPart): number {
  if (pack.highestStyle !== null) return pack.highestStyle;
  let highest = 0;
  for (const { worksheet } of workbook.sheets) {
    if (worksheet === null) continue;
    let rest = "";
    pack.stream(worksheet, (piece) => {
      const text = rest + piece;
      highest = Math.max(highest, stylesNamed(text));
      rest = text.slice(-24);
    });
  }
  pack.highestStyle = highest;
  return highest;
}

/** The highest style index that a tag (a row, or all `col`) names. */
export function stylesNamed(xml: string): number {
  let highest = 0;
  if (!/\ss(?:tyle)?\s*=/.test(xml)) return highest;
  for (const match of xml.matchAll(/\s(?:s|style)\s*=\s*["'](\d{1,6})["']/g))
    highest = Math.max(highest, Number(match[1]));
  return highest;
}

/** From the sheet's whole XML. */
export function isProtectedSheet(xml: string): boolean {
  return /<(?:[\w.-]+:)?sheetProtection\s[^>]*?\bsheet\s*=\s*["'](?:1|true)/.test(xml);
}
