import type { XmlNode } from "../../workbook/xml/xmlTree.ts";
import type { CellDraft } from "../tableBlock.ts";
import { toggle } from "./styles.ts";

/** A table's cells on the grid of its columns. */
export interface DocxTable {
  readonly cells: readonly (CellDraft & { readonly contents: readonly XmlNode[] })[];
  readonly widths: readonly number[];
  readonly hiddenRows: number;
  readonly deletedRows: number;
}

/** Elements that may wrap rows and cells. */
const WRAPPERS: ReadonlySet<string> = new Set(["sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"]);

/** Rows and cells of `w:tbl`: spans, rows that begin further right, vertical and horizontal merges. Deleted rows are left out. */
export function docxTable(table: XmlNode): DocxTable {
  const widths = (table.child("tblGrid")?.all("gridCol") ?? []).map((column) => column.number("w") ?? 0);
  const cells: (CellDraft & { contents: XmlNode[] })[] = [];
  /** For each column, the cell that extends down into it. */
  const above = new Map<number, CellDraft>();
  let hiddenRows = 0;
  let deletedRows = 0;
  let row = 0;
  for (const line of unwrapped(table, "tr")) {
    const properties = line.child("trPr");
    if (properties?.child("del")) {
      deletedRows++;
      continue;
    }
    if (toggle(properties, "hidden") === true) {
      hiddenRows++;
      continue;
    }
    row++;
    let column = 1 + (properties?.child("gridBefore")?.number("val") ?? 0);
    let left: CellDraft | null = null;
    for (const cell of unwrapped(line, "tc")) {
      const own = cell.child("tcPr");
      const span = Math.max(1, own?.child("gridSpan")?.number("val") ?? 1);
      const across = own?.child("hMerge");
      const down = own?.child("vMerge");
      const continuesLeft = across !== undefined && across.attribute("val") !== "restart" && left !== null;
      const found = above.get(column);
      // A row without a cell in this column ends the cell from above.
      const reaching = found && found.row + found.rowSpan === row ? found : undefined;
      const continuesAbove = down !== undefined && down.attribute("val") !== "restart" && reaching !== undefined;
      if (continuesLeft && left) left.columnSpan += span;
      else if (continuesAbove && reaching) {
        reaching.rowSpan++;
        left = null;
      } else {
        const draft = { row, column, rowSpan: 1, columnSpan: span, text: "", contents: cell.children };
        cells.push(draft);
        left = draft;
        if (down) above.set(column, draft);
      }
      column += span;
    }
  }
  return { cells, widths, hiddenRows, deletedRows };
}

function* unwrapped(parent: XmlNode, wanted: string): Iterable<XmlNode> {
  for (const node of parent.children) {
    if (node.local === wanted) yield node;
    else if (WRAPPERS.has(node.local)) yield* unwrapped(node, wanted);
  }
}
