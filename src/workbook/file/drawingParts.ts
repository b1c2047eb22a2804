import type { ChartPlan } from "../../report/sheetPlan.ts";
import { chartXml } from "./chartXml.ts";
import { CONTENT_TYPES, type ContentTypes } from "./contentTypes.ts";
import { CHART, DRAWING, inDialect, RELATIONSHIPS, SHEET_DRAWING, XML_HEAD } from "./namespaces.ts";
import { RelationshipEdit } from "./relationships.ts";
import type { WorkbookPackage } from "./workbookPackage.ts";
import { escapeXml } from "./xmlText.ts";

/** Writes a drawing part with its charts beside the workbook part. @returns the drawing's name */
export function addDrawing(
  pack: WorkbookPackage,
  types: ContentTypes,
  folder: string,
  strict: boolean,
  charts: readonly ChartPlan[],
): string {
  const drawing = pack.freeName(`${folder}drawings/drawing`, ".xml");
  pack.set(drawing, "");
  types.add(drawing, CONTENT_TYPES.drawing);
  const relationships = new RelationshipEdit(pack, drawing, strict, []);
  const anchors = charts.map((chart, index) => {
    const part = pack.freeName(`${folder}charts/chart`, ".xml");
    pack.set(part, inDialect(chartXml(chart), strict));
    types.add(part, CONTENT_TYPES.chart);
    return anchorXml(chart, index + 1, relationships.add("chart", part));
  });
  const xml = `<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}">${anchors.join("")}</xdr:wsDr>`;
  pack.set(drawing, XML_HEAD + inDialect(xml, strict));
  relationships.write();
  return drawing;
}

/** The frame of a chart; `to` is the cell after the last one covered. */
function anchorXml({ anchor, title }: ChartPlan, number: number, id: string): string {
  const corner = (name: string, row: number, column: number): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return (
    `<xdr:twoCellAnchor>${corner("from", anchor.top - 1, anchor.left - 1)}${corner("to", anchor.bottom, anchor.right)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number + 1}" name="图表 ${number}" descr="${escapeXml(title)}"/>` +
    "<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>" +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONSHIPS}" r:id="${id}"/></a:graphicData></a:graphic>` +
    "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
  );
}
