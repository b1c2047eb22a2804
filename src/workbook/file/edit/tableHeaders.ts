import type { CellEdit } from "../../workbookPort.ts";
import { parseRange } from "../../../domain/cells.ts";
import { readRelationships } from "../package/relationships.ts";
import type { WorkbookPackage } from "../package/workbookPackage.ts";
import { XmlEdit } from "../../xml/xmlEdit.ts";
import { escapeCellText } from "../../xml/xmlText.ts";
import { parseXml } from "../../xml/xmlTree.ts";

/** The heading of a table's column is stored twice; if cell and table differ, Excel repairs the file. */
export function renameTableColumns(pack: WorkbookPackage, sheet: string, edits: readonly CellEdit[]): void {
  for (const { kind, part } of readRelationships(pack, sheet)) {
    if (kind !== "table" || part === null) continue;
    const xml = pack.text(part);
    if (xml === null) continue;
    const table = parseXml(xml, part, 3);
    const range = parseRange(table.attribute("ref") ?? "");
    if (!range || table.attribute("headerRowCount") === "0") continue;
    const columns = table.child("tableColumns")?.all("tableColumn") ?? [];
    const edit = new XmlEdit(xml);
    const names = new Map(columns.map((node, index) => [index, node.attribute("name") ?? ""]));
    for (const { at, value } of edits) {
      const index = at.column - range.left;
      const node = columns[index];
      if (at.row !== range.top || !node) continue;
      const text = value === null || typeof value === "object" ? `列${index + 1}` : String(value);
      const taken = [...names].some(([other, name]) => other !== index && name.toLowerCase() === text.toLowerCase());
      const unique = taken ? `${text}${index + 1}` : text;
      names.set(index, unique);
      // Line breaks in a name are written _x000a_, unlike anywhere else.
      edit.attribute(node, "name", escapeLineBreaks(unique));
    }
    if (edit.changed) pack.set(part, edit.apply());
  }
}

function escapeLineBreaks(name: string): string {
  return escapeCellText(name)
    .replaceAll("\n", "_x000a_")
    .replace(/&(amp|lt|gt);/g, (_, entity: string) => ({ amp: "&", lt: "<", gt: ">" })[entity] ?? "");
}
