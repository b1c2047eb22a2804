import type { ChartPlan } from "../../../report/sheetPlan.ts";
import { CHART_PREFIX } from "../../ownCharts.ts";
import { chartXml } from "./chartXml.ts";
import { CONTENT_TYPES, type ContentTypes } from "../package/contentTypes.ts";
import { CHART, DRAWING, inDialect, RELATIONSHIPS, SHEET_DRAWING, XML_HEAD } from "../../xml/namespaces.ts";
import { readRelationships, RelationshipEdit } from "../package/relationships.ts";
import type { WorkbookPackage } from "../package/workbookPackage.ts";
import { XmlEdit } from "../../xml/xmlEdit.ts";
import { escapeXml } from "../../xml/xmlText.ts";
import { parseXml, type XmlNode } from "../../xml/xmlTree.ts";

const EMPTY = `${XML_HEAD}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}"></xdr:wsDr>`;

/**
 * Adds a drawing part with its charts.
 *
 * @returns the drawing's name
 */
export function addDrawing(
  pack: WorkbookPackage,
  types: ContentTypes,
  folder: string,
  strict: boolean,
  charts: readonly ChartPlan[],
): string {
  const drawing = pack.freeName(`${folder}drawings/drawing`, ".xml");
  pack.set(drawing, inDialect(EMPTY, strict));
  types.add(drawing, CONTENT_TYPES.drawing);
  addCharts(pack, types, { folder, strict, drawing }, charts);
  return drawing;
}

/** Adds charts to a drawing part, after what it already holds. */
export function addCharts(
  pack: WorkbookPackage,
  types: ContentTypes,
  { folder, strict, drawing }: { readonly folder: string; readonly strict: boolean; readonly drawing: string },
  charts: readonly ChartPlan[],
): void {
  const xml = pack.text(drawing) ?? EMPTY;
  const relationships = new RelationshipEdit(pack, drawing, strict, readRelationships(pack, drawing));
  const firstId = highestId(xml) + 1;
  const anchors = charts.map((chart, index) => {
    const part = pack.freeName(`${folder}charts/chart`, ".xml");
    pack.set(part, inDialect(chartXml(chart), strict));
    types.add(part, CONTENT_TYPES.chart);
    const name = `${CHART_PREFIX}${index + 1}`;
    return anchorXml(chart, { name, id: firstId + index, chart: relationships.add("chart", part) });
  });
  const edit = new XmlEdit(xml);
  edit.append(parseXml(xml, drawing, 1), inDialect(anchors.join(""), strict));
  pack.set(drawing, edit.apply());
  relationships.write();
}

/**
 * Removes our charts from a drawing part.
 *
 * @returns whether anything of the user's is left in it
 */
export function removeOwnCharts(pack: WorkbookPackage, strict: boolean, drawing: string): boolean {
  const xml = pack.text(drawing) ?? "";
  const root = parseXml(xml, drawing, 6);
  const own = root.children.filter(isOwnChart);
  if (own.length === root.children.length) return false;
  const existing = readRelationships(pack, drawing);
  const relationships = new RelationshipEdit(pack, drawing, strict, existing);
  const edit = new XmlEdit(xml);
  for (const anchor of own) {
    edit.remove(anchor);
    const id = down(anchor, ["graphicFrame", "graphic", "graphicData", "chart"])?.attribute("id");
    const chart = existing.find((each) => each.id === id);
    if (chart) relationships.remove(chart);
  }
  pack.set(drawing, edit.apply());
  relationships.write();
  return true;
}

function isOwnChart(anchor: XmlNode): boolean {
  const properties = down(anchor, ["graphicFrame", "nvGraphicFramePr", "cNvPr"]);
  return properties?.attribute("name")?.startsWith(CHART_PREFIX) ?? false;
}

function down(from: XmlNode, path: readonly string[]): XmlNode | undefined {
  return path.reduce<XmlNode | undefined>((node, local) => node?.child(local), from);
}

/** Shapes of a drawing are identified by number. */
function highestId(xml: string): number {
  let highest = 1;
  for (const [, id] of xml.matchAll(/<(?:[\w.-]+:)?cNvPr\s[^>]*?\bid\s*=\s*["'](\d{1,9})["']/g)) {
    highest = Math.max(highest, Number(id));
  }
  return highest;
}

/** The frame of a chart; `to` is the cell after the last one covered. */
function anchorXml(
  { anchor, title }: ChartPlan,
  frame: { readonly name: string; readonly id: number; readonly chart: string },
): string {
  const corner = (name: string, row: number, column: number): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return (
    // Another program may have used other prefixes for the drawing's namespaces.
    `<xdr:twoCellAnchor xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}">` +
    `${corner("from", anchor.top - 1, anchor.left - 1)}${corner("to", anchor.bottom, anchor.right)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${frame.id}" name="${frame.name}" descr="${escapeXml(title)}"/>` +
    "<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>" +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONSHIPS}" r:id="${frame.chart}"/></a:graphicData></a:graphic>` +
    "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
  );
}
