import { a1 } from "../../../domain/address.ts";
import type { SheetPlan } from "../../../report/sheetPlan.ts";
import { planWidth } from "../../planWidth.ts";
import { rangeText } from "../../../domain/cells.ts";
import { DeflatedText } from "../zip/deflatedText.ts";
import { inDialect, RELATIONSHIPS, SPREADSHEET, XML_HEAD } from "../../xml/namespaces.ts";
import { pageXml } from "./pageXml.ts";
import { writeRows } from "./rowsXml.ts";
import { conditionalFormatsXml, validationsXml } from "../styles/rulesXml.ts";
import type { StylesEdit } from "../styles/stylesEdit.ts";
import { escapeXml } from "../../xml/xmlText.ts";

/** What a sheet's XML needs from the workbook around it. */
export interface SheetSurroundings {
  readonly strict: boolean;
  /** It is the sheet shown when the workbook is opened. */
  readonly active: boolean;
  /** The name of the sheet in macros, or null. */
  readonly codeName: string | null;
  /** Elements that refer to other parts (drawing, legacyDrawing), in schema order. */
  readonly partLinks: string;
}

/** A worksheet part written directly from its plan, with children in the order of CT_Worksheet (ECMA-376 part 1, 18.3.1.99). */
export function sheetXml(
  plan: SheetPlan,
  styles: StylesEdit,
  around: SheetSurroundings,
): ReturnType<DeflatedText["finish"]> {
  const out = new DeflatedText();
  const used = { top: 1, left: 1, bottom: Math.max(1, plan.rows.length), right: planWidth(plan) };
  out.write(
    inDialect(`${XML_HEAD}<worksheet xmlns="${SPREADSHEET}" xmlns:r="${RELATIONSHIPS}">`, around.strict) +
      propertiesXml(plan, around.codeName) +
      `<dimension ref="${rangeText(used)}"/>` +
      viewXml(plan, around.active) +
      '<sheetFormatPr defaultRowHeight="15"/>' +
      columnsXml(plan, styles.columnUnit) +
      "<sheetData>",
  );
  const links = writeRows(plan, styles, (xml) => out.write(xml));
  out.write(
    "</sheetData>" + protectionXml(plan) + mergesXml(plan) + conditionalFormatsXml(plan, styles) + validationsXml(plan),
  );
  if (links !== "") out.write(`<hyperlinks>${links}</hyperlinks>`);
  out.write(pageXml(plan));
  // Numbers that are intentionally text (codes, dates as written) need no green corner.
  out.write(`<ignoredErrors><ignoredError sqref="${rangeText(used)}" numberStoredAsText="1"/></ignoredErrors>`);
  out.write(`${around.partLinks}</worksheet>`);
  return out.finish();
}

function propertiesXml({ tabColour, page }: SheetPlan, codeName: string | null): string {
  const name = codeName === null ? "" : ` codeName="${escapeXml(codeName)}"`;
  const colour = tabColour === undefined ? "" : `<tabColor rgb="FF${tabColour}"/>`;
  const fit = page.scale === undefined ? '<pageSetUpPr fitToPage="1"/>' : "";
  return `<sheetPr${name}>${colour}${fit}</sheetPr>`;
}

function viewXml({ freeze, gridlines }: SheetPlan, active: boolean): string {
  const head = `<sheetViews><sheetView${gridlines === false ? ' showGridLines="0"' : ""}${active ? ' tabSelected="1"' : ""} workbookViewId="0"`;
  const { rows = 0, columns = 0 } = freeze ?? {};
  if (rows === 0 && columns === 0) return `${head}/></sheetViews>`;
  const pane = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  const corner = a1({ row: rows + 1, column: columns + 1 });
  return (
    `${head}><pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`
  );
}

function columnsXml({ columns }: SheetPlan, unit: number): string {
  if (columns.length === 0) return "";
  const list = columns.map(
    ({ width, hidden }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${Math.round(width * unit * 100) / 100}"${hidden ? ' hidden="1"' : ""} customWidth="1"/>`,
  );
  return `<cols>${list.join("")}</cols>`;
}

/** Attributes set to 0 stay allowed. */
function protectionXml({ isProtected }: SheetPlan): string {
  return isProtected
    ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0" insertRows="0"/>'
    : "";
}

function mergesXml({ merges }: SheetPlan): string {
  const ranges = merges.filter(({ top, left, bottom, right }) => top !== bottom || left !== right);
  if (ranges.length === 0) return "";
  return `<mergeCells count="${ranges.length}">${ranges.map((range) => `<mergeCell ref="${rangeText(range)}"/>`).join("")}</mergeCells>`;
}
