import { parseRange, type CellRange } from "../../../domain/cells.ts";
import { readWorkbookPart } from "../package/workbookPart.ts";
import type { WorkbookPackage } from "../package/workbookPackage.ts";
import { scanSheet } from "./sheetScanner.ts";
import { parseXml, type XmlNode } from "../../xml/xmlTree.ts";

/** A sheet's print set-up in addition to its `SheetLayout`; rows are 1-based. */
export interface PrintSetup {
  /** null: everything that is used. */
  readonly area: CellRange | null;
  /** Rows printed again at the top of each later page. */
  readonly repeated: readonly [first: number, last: number] | null;
  /** Rows that a new page begins with, ascending. */
  readonly breaks: readonly number[];
  readonly centred: boolean;
}

/** @param index the sheet's position among all sheets of the workbook */
export function readPrintSetup(pack: WorkbookPackage, index: number): PrintSetup {
  const { root, sheets } = readWorkbookPart(pack);
  const named = (name: string): CellRange | null => {
    const text = (root.child("definedNames")?.all("definedName") ?? []).find(
      (node) =>
        node.number("localSheetId") === index &&
        node.attribute("name")?.toLowerCase().replace("_xlnm.", "") === `print_${name}`,
    )?.text;
    // Several areas, or rows and columns together, are never ours.
    return text === undefined || text.includes(",") ? null : parseRange(text.slice(text.lastIndexOf("!") + 1));
  };
  const titles = named("titles");
  const part = sheets[index]?.worksheet ?? null;
  const sheet = part === null ? null : skeleton(pack, part);
  return {
    area: named("area"),
    repeated: titles ? [titles.top, titles.bottom] : null,
    breaks: breaksOf(sheet),
    centred: sheet?.child("printOptions")?.flag("horizontalCentered") ?? false,
  };
}

function breaksOf(sheet: XmlNode | null): readonly number[] {
  const breaks = sheet?.child("rowBreaks")?.all("brk") ?? [];
  // The id is the last row of a page.
  return breaks.flatMap((node) => node.number("id") ?? []).map((row) => row + 1);
}

/** The part without its cells. */
function skeleton(pack: WorkbookPackage, part: string): XmlNode {
  const context = { strings: null, date1904: false, shared: new Map(), interned: new Map(), cells: 0, part };
  return parseXml(scanSheet(pack, part, context, { cell: () => undefined }), part, 4);
}
