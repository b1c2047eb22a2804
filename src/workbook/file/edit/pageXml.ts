import { quoteSheet } from "../../../domain/address.ts";
import type { PagePlan, SheetPlan } from "../../../report/sheetPlan.ts";
import { rangeText } from "../../../domain/cells.ts";
import { PAPER_CODES } from "../read/paperCodes.ts";
import { escapeXml } from "../../xml/xmlText.ts";

/** Print set-up: the elements from printOptions to rowBreaks, in schema order. */
export function pageXml(plan: SheetPlan): string {
  const { page } = plan;
  const inches = (millimetres: number): string => (millimetres / 25.4).toFixed(4).replace(/\.?0+$/, "");
  const { left, right, top, bottom, header, footer } = page.margins;
  return [
    page.centreHorizontally ? '<printOptions horizontalCentered="1"/>' : "",
    `<pageMargins left="${inches(left)}" right="${inches(right)}" top="${inches(top)}" bottom="${inches(bottom)}"`,
    ` header="${inches(header)}" footer="${inches(footer)}"/>`,
    `<pageSetup paperSize="${PAPER_CODES[page.paper]}" orientation="${page.orientation}"`,
    page.firstPageNumber === undefined ? "" : ` firstPageNumber="${page.firstPageNumber}" useFirstPageNumber="1"`,
    page.scale === undefined ? ` fitToWidth="${page.fitToWidth}" fitToHeight="0"/>` : ` scale="${page.scale}"/>`,
    headerFooter(page),
    rowBreaks(plan),
  ].join("");
}

/** Excel rejects a longer header or footer. */
const MOST_IN_LINE = 255;

function headerFooter({ header, footer, evenFooter }: PagePlan): string {
  const part = (name: string, text: string | undefined): string =>
    text === undefined || text.length > MOST_IN_LINE ? "" : `<${name}>${escapeXml(text)}</${name}>`;
  const odd = part("oddHeader", header) + part("oddFooter", footer);
  if (evenFooter !== undefined) {
    const even = part("evenHeader", header) + part("evenFooter", evenFooter);
    return `<headerFooter differentOddEven="1">${odd}${even}</headerFooter>`;
  }
  return odd === "" ? "" : `<headerFooter>${odd}</headerFooter>`;
}

function rowBreaks({ pageBreaks = [] }: SheetPlan): string {
  const breaks = pageBreaks.filter((row) => row > 1);
  if (breaks.length === 0) return "";
  const list = breaks.map((row) => `<brk id="${row - 1}" max="16383" man="1"/>`).join("");
  return `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${list}</rowBreaks>`;
}

/** Print area and repeated rows are names of the sheet: name → reference. */
export function printNames({ name, page }: SheetPlan): Map<string, string> {
  const names = new Map<string, string>();
  const sheet = quoteSheet(name);
  if (page.printArea) names.set("_xlnm.Print_Area", `${sheet}!${rangeText(page.printArea, "$")}`);
  if (page.repeatRows) names.set("_xlnm.Print_Titles", `${sheet}!$${page.repeatRows[0]}:$${page.repeatRows[1]}`);
  return names;
}
