import type { Block, ParagraphBlock, SourceDocument } from "../../blocks/block.ts";
import { shownText } from "../../blocks/block.ts";
import { readRelationships } from "../../workbook/file/package/relationships.ts";
import { WorkbookPackage } from "../../workbook/file/package/workbookPackage.ts";
import { parseXml, type XmlNode } from "../../workbook/xml/xmlTree.ts";
import { DocumentError } from "../documentError.ts";
import { LossCount } from "../lossCount.ts";
import { cellWords, tableBlock } from "../tableBlock.ts";
import { withTabbedTables } from "../tabbedTable.ts";
import { docxTable, type DocxTable } from "./docxTable.ts";
import { inlineText } from "./inlineText.ts";
import { Numbering } from "./numbering.ts";
import { headingLevel, Styles, toggle } from "./styles.ts";

/** Maximum depth of nested elements. */
const DEEPEST = 200;
/** Elements that may wrap paragraphs and tables. */
const WRAPPERS: ReadonlySet<string> = new Set(["customXml", "smartTag", "ins", "moveTo"]);

/**
 * Reads a .docx (also strict, .docm, .dotx and what WPS writes) as blocks. Nothing outside the package is opened;
 * macros are not read.
 *
 * @throws DocumentError not-a-document
 * @throws WorkbookError for a broken package: truncated, damaged, too-large, unsafe-xml, password-protected
 */
export function readDocx(bytes: Uint8Array, name: string): SourceDocument {
  const pack = WorkbookPackage.open(bytes, name);
  const main = readRelationships(pack, "").find(({ kind, part }) => kind === "officeDocument" && part !== null)?.part;
  if (!main || !pack.has(main)) throw new DocumentError("not-a-document", name);
  const root = parsed(pack, main);
  const body = root?.child("body");
  if (root?.local !== "document" || !body) throw new DocumentError("not-a-document", name);
  const related = readRelationships(pack, main);
  const part = (kind: string): XmlNode | null => {
    const found = related.find((one) => one.kind === kind && one.part !== null)?.part;
    return found ? parsed(pack, found) : null;
  };
  const reader = new DocxReader(new Styles(part("styles")), new Numbering(part("numbering")));
  reader.read(body.children);
  return { name, blocks: reader.finished(), losses: reader.losses.losses };
}

function parsed(pack: WorkbookPackage, part: string): XmlNode | null {
  const xml = pack.text(part);
  return xml === null ? null : parseXml(xml, part, DEEPEST);
}

class DocxReader {
  readonly losses = new LossCount();
  readonly #blocks: Block[] = [];
  #paragraphs = 0;
  #tables = 0;
  /** Paragraphs with tabs, as they are written. */
  readonly #tabbed = new Map<ParagraphBlock, string>();
  /** Text whose paragraph mark was deleted: it continues in the next paragraph. */
  #carried = "";

  constructor(
    readonly styles: Styles,
    readonly numbering: Numbering,
  ) {}

  finished(): readonly Block[] {
    return withTabbedTables(this.#blocks, this.#tabbed);
  }

  read(nodes: readonly XmlNode[]): void {
    for (const node of nodes) {
      const { local } = node;
      if (local === "p") this.#bodyParagraph(node);
      else if (local === "tbl") this.#table(node);
      else if (local === "sdt") this.#control(node);
      else if (local === "altChunk") this.losses.add("embedded-document");
      else if (local === "AlternateContent") {
        const way = node.child("Choice") ?? node.child("Fallback");
        if (way) this.read(way.children);
      } else if (local === "moveFrom" || local === "del") this.losses.add("deleted-text");
      else if (WRAPPERS.has(local)) this.read(node.children);
    }
  }

  /** Skips tables of contents, which repeat headings of the document. */
  #control(node: XmlNode): void {
    const gallery = node.child("sdtPr")?.child("docPartObj")?.child("docPartGallery")?.attribute("val");
    const content = node.child("sdtContent");
    if (!content) return;
    if (gallery === "Table of Contents") this.#paragraphs += content.all("p").length;
    else this.read(content.children);
  }

  #bodyParagraph(node: XmlNode): void {
    this.#paragraphs++;
    const { block, boxes } = this.#paragraph(node);
    if (block) this.#blocks.push(block);
    for (const box of boxes) this.#box(box);
  }

  /** Paragraphs of a text box follow the paragraph that it is anchored in, and share its place. */
  #box(box: XmlNode): void {
    for (const node of box.children) {
      if (node.local === "p") {
        const { block } = this.#paragraph(node);
        if (block && shownText(block) !== "") this.#blocks.push(block);
      } else if (node.local === "tbl") this.#table(node);
    }
  }

  #paragraph(node: XmlNode): { readonly block: ParagraphBlock | null; readonly boxes: readonly XmlNode[] } {
    const properties = node.child("pPr");
    const styleId = properties?.child("pStyle")?.attribute("val");
    const style = this.styles.paragraph(styleId);
    const { text: own, bold, boxes, hidden } = inlineText(node, this.styles, styleId, this.losses);
    const mark = properties?.child("rPr");
    const isHidden = hidden && own === "" && toggle(mark, "vanish") !== false;
    if (isHidden) return { block: null, boxes };
    // If its end mark is deleted, a paragraph is joined with the next.
    if (mark?.child("del") || mark?.child("moveFrom")) {
      this.#carried += own;
      return { block: null, boxes };
    }
    const written = this.#carried + own;
    const carried = this.#carried.length;
    this.#carried = "";
    const text = trimmed(written);
    const before = written.length - written.trimStart().length;
    const boldRun = bold
      .slice(Math.max(0, before - carried))
      .findIndex((isBold, at) => !isBold && /\S/u.test(text[at] ?? "x"));
    const outline = properties?.child("outlineLvl")?.number("val");
    const isContents = /^toc \d/u.test(style.name);
    const heading = (outline === undefined ? style.heading : headingLevel(outline)) ?? null;
    const label = this.#label(properties, style, styleId);
    if (isContents) return { block: null, boxes };
    const block: ParagraphBlock = {
      kind: "paragraph",
      number: this.#paragraphs,
      label,
      text,
      heading,
      bold: carried > 0 ? 0 : boldRun < 0 ? (bold.some(Boolean) ? text.length : 0) : Math.min(boldRun, text.length),
    };
    if (label === "" && written.includes("\t")) this.#tabbed.set(block, written);
    return { block, boxes };
  }

  #label(
    properties: XmlNode | undefined,
    style: { readonly numId: number | undefined; readonly level: number | undefined },
    styleId: string | undefined,
  ): string {
    const own = properties?.child("numPr");
    const numId = own?.child("numId")?.number("val") ?? style.numId;
    // 0 removes the number that a style gives.
    if (numId === undefined || numId === 0) return "";
    const said = own?.child("ilvl")?.number("val") ?? style.level;
    return this.numbering.next(numId, said ?? this.numbering.levelOfStyle(numId, styleId));
  }

  #table(node: XmlNode): void {
    const { cells, widths, hiddenRows, deletedRows } = docxTable(node);
    this.losses.add("hidden-text", hiddenRows);
    this.losses.add("deleted-text", deletedRows);
    if (isFrame(cells)) {
      for (const { contents } of cells) this.read(contents);
      return;
    }
    this.#tables++;
    const number = this.#tables;
    for (const cell of cells) cell.text = this.#cellText(cell.contents);
    this.#blocks.push(tableBlock(number, cells, widths));
  }

  #cellText(contents: readonly XmlNode[]): string {
    const lines: string[] = [];
    const read = (nodes: readonly XmlNode[]): void => {
      for (const node of nodes) {
        if (node.local === "p") {
          const { block, boxes } = this.#paragraph(node);
          if (block) lines.push(shownText(block));
          for (const box of boxes) read(box.children);
        } else if (node.local === "tbl") {
          // A table inside a cell becomes one line for each row.
          const inner = docxTable(node).cells;
          const rows = new Map<number, string[]>();
          for (const { row, contents: own } of inner) rows.set(row, [...(rows.get(row) ?? []), this.#cellText(own)]);
          for (const texts of rows.values()) lines.push(texts.filter(Boolean).join("　"));
        } else if (node.local === "sdt") read(node.child("sdtContent")?.children ?? []);
        else if (WRAPPERS.has(node.local)) read(node.children);
      }
    };
    read(contents);
    return cellWords(lines.join("\n"));
  }
}

/** Whether a table only places another on the page: it has no more cells than one inside it. */
function isFrame(cells: DocxTable["cells"]): boolean {
  const inside = cells.flatMap(({ contents }) => contents.filter(({ local }) => local === "tbl"));
  return inside.some((table) => docxTable(table).cells.length >= cells.length);
}

function trimmed(text: string): string {
  return text
    .replace(/[^\S\n]+\n/gu, "\n")
    .replace(/\n[^\S\n]+/gu, "\n")
    .trim();
}
