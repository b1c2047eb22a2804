import { WorkbookError } from "../../workbookPort.ts";
import type { WorkbookPackage } from "./workbookPackage.ts";
import { XmlEdit } from "../../xml/xmlEdit.ts";
import { parseXml, type XmlNode } from "../../xml/xmlTree.ts";

const PART = "[Content_Types].xml";

/** The content types of a package's parts (OPC 10.1.2.2); changes are written at once. */
export class ContentTypes {
  readonly #root: XmlNode;
  readonly #overrides = new Map<string, XmlNode>();
  readonly #added = new Map<string, string>();
  readonly #removed = new Set<XmlNode>();

  constructor(readonly pack: WorkbookPackage) {
    const xml = pack.text(PART);
    if (xml === null) throw new WorkbookError("not-a-workbook", pack.file);
    this.#root = parseXml(xml, PART, 2);
    for (const node of this.#root.all("Override")) {
      this.#overrides.set((node.attributes["PartName"] ?? "").replace(/^\/+/, "").toLowerCase(), node);
    }
  }

  of(part: string): string | undefined {
    const own = this.#overrides.get(part.toLowerCase())?.attributes["ContentType"];
    if (own !== undefined) return own;
    const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
    return this.#root.all("Default").find((node) => node.attributes["Extension"]?.toLowerCase() === extension)
      ?.attributes["ContentType"];
  }

  add(part: string, type: string): void {
    const existing = this.#overrides.get(part.toLowerCase());
    if (existing && existing.attributes["ContentType"] === type) this.#removed.delete(existing);
    else this.#added.set(part, type);
  }

  remove(part: string): void {
    const node = this.#overrides.get(part.toLowerCase());
    if (node) this.#removed.add(node);
    this.#added.delete(part);
  }

  write(): void {
    const edit = new XmlEdit(this.#root.source);
    for (const node of this.#removed) edit.remove(node);
    const added = [...this.#added].map(
      ([part, type]) => `<${this.#root.prefix}Override PartName="/${part}" ContentType="${type}"/>`,
    );
    if (added.length > 0) edit.append(this.#root, added.join(""));
    if (edit.changed) this.pack.set(PART, edit.apply());
  }
}

const OFFICE = "application/vnd.openxmlformats-officedocument";
export const CONTENT_TYPES = {
  workbook: `${OFFICE}.spreadsheetml.sheet.main+xml`,
  worksheet: `${OFFICE}.spreadsheetml.worksheet+xml`,
  styles: `${OFFICE}.spreadsheetml.styles+xml`,
  drawing: `${OFFICE}.drawing+xml`,
  chart: `${OFFICE}.drawingml.chart+xml`,
  customXmlProperties: `${OFFICE}.customXmlProperties+xml`,
} as const;
