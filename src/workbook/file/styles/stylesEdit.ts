import type { CellStyle } from "../../../report/sheetPlan.ts";
import { inDialect, SPREADSHEET, XML_HEAD } from "../../xml/namespaces.ts";
import { SHARED_BUILT_IN } from "./numberFormats.ts";
import { columnUnit } from "./columnUnit.ts";
import { borderXml, defaultFontOf, differentialXml, fillXml, fontXml, formatXml } from "./styleRecords.ts";
import type { DefaultFont, DifferentialLook } from "./styleRecords.ts";
import { WorkbookError } from "../../workbookPort.ts";
import { XmlEdit } from "../../xml/xmlEdit.ts";
import { escapeXml } from "../../xml/xmlText.ts";
import { parseXml, type XmlNode } from "../../xml/xmlTree.ts";

/** Children of styleSheet in the order of its schema. */
const LISTS = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
] as const;
type ListName = (typeof LISTS)[number];

/** Records that every workbook needs; missing ones are put first in their list. */
const NEEDED: readonly (readonly [ListName, readonly string[]])[] = [
  ["fonts", [fontXml({}, { name: "宋体", size: 11 })]],
  ["fills", ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>']],
  ["borders", ["<border><left/><right/><top/><bottom/><diagonal/></border>"]],
  ["cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']],
  ["cellXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']],
  ["cellStyles", ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']],
];

/** Excel's limit of cell formats in a workbook. */
const MOST_FORMATS = 65_490;

export function emptyStyles(strict: boolean): string {
  return `${XML_HEAD}${inDialect(`<styleSheet xmlns="${SPREADSHEET}"></styleSheet>`, strict)}`;
}

/**
 * Adds styles to a workbook's styles.xml. Records are only appended, and reused if equal, so no index in a cell of the
 * user's changes its meaning.
 */
export class StylesEdit {
  readonly #root: XmlNode;
  readonly #lists = new Map<ListName, RecordList>();
  readonly #formats = new Map<string, number>();
  readonly #byStyle = new Map<CellStyle, number>();
  readonly #byStyleAsText = new Map<CellStyle, number>();
  readonly #numberFormats = new Map<string, number>(SHARED_BUILT_IN);
  #nextNumberFormat = 176;
  readonly #defaultFont: DefaultFont;

  /**
   * @param highest the highest style index that any sheet uses: if it points past the end, the list is filled up first;
   * otherwise the appended styles would give those cells a look
   * @throws WorkbookError too-many-formats, from here and from `cellFormat`
   */
  constructor(
    xml: string,
    readonly part: string,
    highest = 0,
  ) {
    this.#root = parseXml(xml.trim() === "" ? emptyStyles(false) : xml, part, 4);
    for (const name of LISTS) this.#lists.set(name, new RecordList(this.#root.child(name)));
    for (const [name, records] of NEEDED) {
      const list = this.#list(name);
      // A list that is too short is filled up; one with records keeps their order.
      for (const record of records.slice(list.length)) list.append(record);
    }
    this.#fillUp("cellXfs", highest);
    for (const [name, attribute] of [
      ["fonts", "fontId"],
      ["fills", "fillId"],
      ["borders", "borderId"],
    ] as const) {
      this.#fillUp(name, this.#highestUse(attribute));
    }
    for (const node of this.#root.child("numFmts")?.all("numFmt") ?? []) {
      const id = node.number("numFmtId");
      if (id === undefined) continue;
      this.#numberFormats.set(node.attribute("formatCode") ?? "", id);
      this.#nextNumberFormat = Math.max(this.#nextNumberFormat, id + 1);
    }
    this.#defaultFont = defaultFontOf(this.#root);
  }

  /** Makes a list long enough for an index that is already in use. */
  #fillUp(name: ListName, index: number): void {
    const list = this.#list(name);
    const plain = NEEDED.find(([needed]) => needed === name)?.[1][0] ?? "";
    while (list.length <= Math.min(index, MOST_FORMATS)) list.append(plain);
  }

  #highestUse(attribute: string): number {
    const formats = [this.#root.child("cellXfs"), this.#root.child("cellStyleXfs")].flatMap(
      (list) => list?.all("xf") ?? [],
    );
    return formats.reduce((highest, node) => Math.max(highest, node.number(attribute) ?? 0), 0);
  }

  #list(name: ListName): RecordList {
    const list = this.#lists.get(name);
    if (!list) throw new Error(`no style list ${name}`);
    return list;
  }

  /** See `columnUnit`. */
  get columnUnit(): number {
    return columnUnit(this.#defaultFont);
  }

  /** Index into cellXfs. @param asText see `formatXml` */
  cellFormat(style: CellStyle, asText = false): number {
    const byStyle = asText ? this.#byStyleAsText : this.#byStyle;
    const known = byStyle.get(style);
    if (known !== undefined) return known;
    const key = JSON.stringify([asText, style]);
    let index = this.#formats.get(key);
    if (index === undefined) {
      const ids = {
        numberFormat: this.#numberFormat(style.numberFormat),
        font: style.font ? this.#list("fonts").find(fontXml(style.font, this.#defaultFont)) : 0,
        fill: style.fill === undefined ? 0 : this.#list("fills").find(fillXml(style.fill)),
        border: style.border ? this.#list("borders").find(borderXml(style.border)) : 0,
      };
      index =
        Object.keys(style).length === 0 && !asText ? 0 : this.#list("cellXfs").find(formatXml(style, ids, asText));
      if (index >= MOST_FORMATS) throw new WorkbookError("too-many-formats", this.part);
      this.#formats.set(key, index);
    }
    byStyle.set(style, index);
    return index;
  }

  /** Index into dxfs. */
  differential(look: DifferentialLook): number {
    return this.#list("dxfs").find(differentialXml(look));
  }

  #numberFormat(code: string | undefined): number {
    if (code === undefined || code === "General" || code === "") return 0;
    let id = this.#numberFormats.get(code);
    if (id === undefined) {
      id = this.#nextNumberFormat++;
      this.#numberFormats.set(code, id);
      this.#list("numFmts").append(`<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    }
    return id;
  }

  /** The new text of the part; unchanged if nothing had to be added. */
  apply(): string {
    const edit = new XmlEdit(this.#root.source);
    const missing: string[] = [];
    const flush = (at: number): void => {
      if (missing.length > 0) edit.insert(at, missing.splice(0).join(""));
    };
    for (const name of LISTS) {
      const list = this.#list(name);
      const node = this.#root.child(name);
      if (node) flush(node.start);
      if (list.added.length === 0) continue;
      const xml = list.added.map((record) => withPrefix(record, this.#root.prefix)).join("");
      if (node) {
        edit.append(node, xml);
        edit.attribute(node, "count", String(list.length));
      } else missing.push(`<${this.#root.prefix}${name} count="${list.length}">${xml}</${this.#root.prefix}${name}>`);
    }
    if (missing.length > 0) edit.append(this.#root, missing.join(""));
    return edit.apply();
  }
}

/** The records of one list: those of the file by their text, and those to be added. */
class RecordList {
  readonly added: string[] = [];
  readonly #existing: number;
  readonly #indexes = new Map<string, number>();

  constructor(node: XmlNode | undefined) {
    const children = node?.children ?? [];
    this.#existing = children.length;
    for (const [index, child] of children.entries()) {
      const text = plain(child.xml);
      if (!this.#indexes.has(text)) this.#indexes.set(text, index);
    }
  }

  get length(): number {
    return this.#existing + this.added.length;
  }

  append(record: string): number {
    const index = this.length;
    this.added.push(record);
    this.#indexes.set(record, index);
    return index;
  }

  find(record: string): number {
    return this.#indexes.get(record) ?? this.append(record);
  }
}

/** Normalises a record: without prefixes and whitespace between tags. */
function plain(xml: string): string {
  return xml
    .replace(/<(\/?)[\w.-]+:/g, "<$1")
    .replace(/\s+\/>/g, "/>")
    .replace(/>\s+</g, "><");
}

function withPrefix(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
}
