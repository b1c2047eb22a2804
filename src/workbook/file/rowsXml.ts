import { columnLetters, quoteSheet } from "../../domain/address.ts";
import type { CellPlan, SheetPlan } from "../../report/sheetPlan.ts";
import type { StylesEdit } from "./stylesEdit.ts";
import { escapeCellText, escapeContent, escapeXml, textElement } from "./xmlText.ts";

/** Text that a program would take for a formula when the cell is edited. */
const FORMULA_LIKE = /^[=+\-@]/;

/**
 * Writes a plan's rows as `row` elements, each made once. @returns their links within the workbook, as `hyperlink` elements
 * @throws Error for a number that is none: a broken contract
 */
export function writeRows(plan: SheetPlan, styles: StylesEdit, write: (xml: string) => void): string {
  let links = "";
  for (const [index, row] of plan.rows.entries()) {
    const number = index + 1;
    const { cells, height } = row;
    const size = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
    let xml = "";
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (!cell) continue;
      const address = columnLetters(column + 1) + number;
      xml += cellXml(cell, address, styles);
      if (cell.link) links += linkXml(cell.link, address);
    }
    if (xml !== "" || size !== "") write(`<row r="${number}"${size}>${xml}</row>`);
  }
  return links;
}

function linkXml({ sheet, cell }: NonNullable<CellPlan["link"]>, address: string): string {
  return `<hyperlink ref="${address}" location="${escapeXml(`${quoteSheet(sheet)}!${cell}`)}"/>`;
}

function cellXml(cell: CellPlan, address: string, styles: StylesEdit): string {
  const { value, formula, style } = cell;
  const asText = typeof value === "string" && formula === undefined && FORMULA_LIKE.test(value);
  const index = styles.cellFormat(style, asText);
  const head = index === 0 ? `<c r="${address}"` : `<c r="${address}" s="${index}"`;
  return contentXml(head, value, formula, address);
}

/** A `c` element from its beginning. @param head `<c r="A1" s="3"` */
export function contentXml(
  head: string,
  value: CellPlan["value"],
  formula: string | undefined,
  address: string,
  prefix = "",
): string {
  const close = `</${prefix}c>`;
  const f = formula === undefined ? "" : `<${prefix}f>${escapeContent(formula)}</${prefix}f>`;
  if (value === null) return f === "" ? `${head}/>` : `${head}>${f}${close}`;
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new Error(`not a number to write at ${address}: ${value}`);
    return `${head}>${f}<${prefix}v>${value}</${prefix}v>${close}`;
  }
  if (typeof value === "boolean") return `${head} t="b">${f}<${prefix}v>${value ? 1 : 0}</${prefix}v>${close}`;
  if (f !== "") return `${head} t="str">${f}<${prefix}v>${escapeCellText(value)}</${prefix}v>${close}`;
  return `${head} t="inlineStr"><${prefix}is>${textElement(value, prefix)}</${prefix}is>${close}`;
}
