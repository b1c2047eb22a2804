import { columnLetters, quoteSheet } from "../../../domain/address.ts";
import type { CellPlan, SheetPlan } from "../../../report/sheetPlan.ts";
import type { StylesEdit } from "../styles/stylesEdit.ts";
import { FilledRuns } from "./filledRuns.ts";
import { escapeCellText, escapeContent, escapeXml, isSpaced } from "../../xml/xmlText.ts";

/** Excel's limit of links in a sheet; cells beyond it still name the place in words. */
const MOST_LINKS = 65_530;

/**
 * Writes a plan's rows as `row` elements, making each row once. This handles hundreds of thousands of rows with a dozen
 * cells each, so repeated parts are built once and a cell is assembled from as few pieces as possible.
 *
 * @returns their links within the workbook, as `hyperlink` elements
 * @throws Error for a number that is not finite: a broken contract
 */
export function writeRows(plan: SheetPlan, styles: StylesEdit, write: (xml: string) => void): string {
  /** By column and style: the start of a `c` element up to its row number, and what follows the number. */
  const heads: string[] = [];
  const looks: string[] = [];
  const runs = new FilledRuns(write);
  let links = "";
  let linked = 0;
  for (let index = 0; index < plan.rows.length; index++) {
    const row = plan.rows[index];
    if (!row) continue;
    const number = index + 1;
    const { cells, height, hidden } = row;
    const size = (height === undefined ? "" : ` ht="${height}" customHeight="1"`) + (hidden ? ' hidden="1"' : "");
    const beginning = `<row r="${number}"${size}>`;
    let xml = beginning;
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (!cell) continue;
      const { filled, link, value } = cell;
      const formula = filled ? undefined : cell.formula;
      const asText = typeof value === "string" && formula === undefined && !filled && isFormulaLike(value);
      const style = styles.cellFormat(cell.style, asText);
      const look = (looks[style] ??= style === 0 ? '"' : `" s="${style}"`);
      const head = (heads[column] ??= `<c r="${columnLetters(column + 1)}`) + number + look;
      if (filled) {
        const text = (): string => escapeContent(cell.formula ?? "");
        xml = runs.add(xml + resultHead(head, value), filled, column, number, text) + resultXml(value, PLAIN_TAGS);
      } else xml += contentXml(head, value, formula);
      if (link && ++linked <= MOST_LINKS) links += linkXml(link, columnLetters(column + 1) + number);
    }
    if (xml !== beginning || size !== "") runs.endRow(`${xml}</row>`, number);
  }
  runs.end();
  return links;
}

/** Whether a program would take the text for a formula when the cell is edited. */
function isFormulaLike(text: string): boolean {
  const first = text.charCodeAt(0);
  return first === EQUALS || first === PLUS || first === MINUS || first === AT;
}

const [EQUALS, PLUS, MINUS, AT] = [0x3d, 0x2b, 0x2d, 0x40];

function linkXml({ sheet, cell }: NonNullable<CellPlan["link"]>, address: string): string {
  return `<hyperlink ref="${address}" location="${escapeXml(`${quoteSheet(sheet)}!${cell}`)}"/>`;
}

/** The parts of a `c` element after its start. */
interface CellTags {
  readonly formula: string;
  readonly formulaEnd: string;
  readonly value: string;
  readonly valueEnd: string;
  readonly text: string;
  readonly spacedText: string;
  readonly textEnd: string;
  readonly end: string;
}

/** @param prefix of the sheet's elements, including the colon */
export function cellTags(prefix: string): CellTags {
  const end = `</${prefix}c>`;
  return {
    formula: `<${prefix}f>`,
    formulaEnd: `</${prefix}f>`,
    value: `<${prefix}v>`,
    valueEnd: `</${prefix}v>${end}`,
    text: ` t="inlineStr"><${prefix}is><${prefix}t>`,
    spacedText: ` t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">`,
    textEnd: `</${prefix}t></${prefix}is>${end}`,
    end,
  };
}

const PLAIN_TAGS = cellTags("");

/**
 * A complete `c` element.
 *
 * @param head its start: `<c r="A1" s="3"`
 */
export function contentXml(
  head: string,
  value: CellPlan["value"],
  formula: string | undefined,
  tags: CellTags = PLAIN_TAGS,
): string {
  if (formula === undefined) {
    if (value === null) return head + "/>";
    if (typeof value === "string") {
      return head + (isSpaced(value) ? tags.spacedText : tags.text) + escapeCellText(value) + tags.textEnd;
    }
  }
  const f = formula === undefined ? "" : tags.formula + escapeContent(formula) + tags.formulaEnd;
  return resultHead(head, value) + f + resultXml(value, tags);
}

/** The start of a `c` element with a number, a boolean or the result of a formula. */
function resultHead(head: string, value: CellPlan["value"]): string {
  switch (typeof value) {
    case "boolean":
      return head + ' t="b">';
    case "string":
      return head + ' t="str">';
    default:
      return head + ">";
  }
}

/** Its value and end. */
function resultXml(value: CellPlan["value"], tags: CellTags): string {
  if (value === null) return tags.end;
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new Error(`not a number to write: ${value}`);
    return tags.value + value + tags.valueEnd;
  }
  return tags.value + (typeof value === "string" ? escapeCellText(value) : value ? "1" : "0") + tags.valueEnd;
}
