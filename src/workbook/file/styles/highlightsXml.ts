import {
  HIGHLIGHT_LOOK,
  highlightBatches,
  highlightedSeverity,
  highlightFormula,
  type HighlightedArea,
} from "../../highlights.ts";
import { parseRange, rangeText } from "../../../domain/cells.ts";
import type { DifferentialLook } from "./styleRecords.ts";
import { locateData } from "../package/sheetRows.ts";
import { XmlEdit } from "../../xml/xmlEdit.ts";
import { escapeXml } from "../../xml/xmlText.ts";
import { parseXml, type XmlNode } from "../../xml/xmlTree.ts";

/** Children of worksheet that come before or among the conditional formats (ECMA-376 part 1, 18.3.1.99). */
const NOT_AFTER = new Set([
  ...["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection"],
  ...["protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells"],
  ...["phoneticPr", "conditionalFormatting"],
]);
const AREAS_A_RULE = 500;

/**
 * The sheet's XML with these highlights instead of the previous ones; everything else unchanged to the byte.
 *
 * @param differential index of a look among the workbook's differential formats
 */
export function highlightSheet(
  xml: string,
  part: string,
  areas: readonly HighlightedArea[],
  differential: (look: DifferentialLook) => number,
): string {
  const { start, end, tag } = locateData(xml, part);
  // Without the rows: they may be most of the text, and hold nothing of ours.
  const frame = withoutHighlights(xml.slice(0, start) + tag + xml.slice(end), part);
  const after = areas.length === 0 ? frame : withHighlights(frame, part, areas, differential);
  return after.slice(0, start) + xml.slice(start, end) + after.slice(start + tag.length);
}

function withoutHighlights(frame: string, part: string): string {
  const edit = new XmlEdit(frame);
  for (const format of parseXml(frame, part, 4).all("conditionalFormatting")) {
    const rules = format.all("cfRule");
    const ours = rules.filter((rule) => severityOf(rule) !== null);
    if (ours.length > 0 && ours.length === rules.length) edit.remove(format);
    else for (const rule of ours) edit.remove(rule);
  }
  return edit.apply();
}

function withHighlights(
  frame: string,
  part: string,
  areas: readonly HighlightedArea[],
  differential: (look: DifferentialLook) => number,
): string {
  const root = parseXml(frame, part, 4);
  const edit = new XmlEdit(frame);
  const last = root.all("conditionalFormatting").at(-1)?.end;
  const next = root.children.find(({ local }) => !NOT_AFTER.has(local))?.start;
  edit.insert(last ?? next ?? root.closeStart, highlightsXml(areas, frame, root.prefix, differential));
  return edit.apply();
}

/** Highlights of a sheet, from its XML with or without rows. */
export function highlightsOf(root: XmlNode): readonly HighlightedArea[] {
  return root.all("conditionalFormatting").flatMap((format) => {
    const severity = format
      .all("cfRule")
      .map(severityOf)
      .find((found) => found !== null);
    if (!severity) return [];
    const ranges = (format.attribute("sqref") ?? "").split(/\s+/).map(parseRange);
    return ranges.filter((range) => range !== null).map((range) => ({ range, severity }));
  });
}

function severityOf(rule: XmlNode): HighlightedArea["severity"] | null {
  return highlightedSeverity(rule.child("formula")?.text ?? "");
}

/** After all rules of the user's: the higher the number, the later a rule applies. */
function highlightsXml(
  areas: readonly HighlightedArea[],
  frame: string,
  prefix: string,
  differential: (look: DifferentialLook) => number,
): string {
  const priorities = [...frame.matchAll(/\spriority\s*=\s*["'](\d{1,9})["']/g)].map(([, priority]) => Number(priority));
  let priority = priorities.reduce((highest, one) => Math.max(highest, one), 0);
  return highlightBatches(areas, AREAS_A_RULE)
    .map(({ severity, ranges }) => {
      const references = ranges.map((range) => rangeText(range)).join(" ");
      return (
        `<${prefix}conditionalFormatting sqref="${references}">` +
        `<${prefix}cfRule type="expression" dxfId="${differential(HIGHLIGHT_LOOK[severity])}" priority="${++priority}">` +
        `<${prefix}formula>${escapeXml(highlightFormula(severity))}</${prefix}formula></${prefix}cfRule>` +
        `</${prefix}conditionalFormatting>`
      );
    })
    .join("");
}
