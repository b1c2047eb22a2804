import { parse, type DefaultTreeAdapterMap } from "parse5";
import type { Block, SourceDocument } from "../../blocks/block.ts";
import { tableBlock, type CellDraft } from "../tableBlock.ts";
import { decodeText } from "../text/decodeText.ts";

type Node = DefaultTreeAdapterMap["childNode"];
type Element = DefaultTreeAdapterMap["element"];

/** Reads an .html file as blocks; nothing that it links to is fetched. */
export function readHtml(bytes: Uint8Array, name: string): SourceDocument {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const said = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/iu.exec(head)?.[1];
  return { name, blocks: htmlBlocks(decodeText(bytes, said)), losses: [] };
}

/** HTML, from a page or pasted, as blocks. */
export function htmlBlocks(html: string): readonly Block[] {
  const reader = new HtmlReader();
  reader.read(parse(html).childNodes);
  return reader.finished();
}

const LEFT_OUT: ReadonlySet<string> = new Set([
  "script",
  "style",
  "head",
  "template",
  "noscript",
  "svg",
  "nav",
  "select",
  "button",
  "rt",
  "rp",
  "del",
  "s",
]);
const BLOCKS: ReadonlySet<string> = new Set([
  "p",
  "div",
  "section",
  "article",
  "main",
  "header",
  "footer",
  "aside",
  "ul",
  "ol",
  "li",
  "dl",
  "dt",
  "dd",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "blockquote",
  "pre",
  "center",
  "address",
  "figure",
  "figcaption",
  "form",
  "fieldset",
  "body",
  "html",
  "hr",
  "caption",
]);
/** Maximum depth of nested elements. */
const DEEPEST = 400;

class HtmlReader {
  readonly #blocks: Block[] = [];
  #paragraphs = 0;
  #tables = 0;
  #text = "";
  #bold = 0;
  #isBold = false;
  #label = "";
  #heading: number | null = null;
  #depth = 0;

  finished(): readonly Block[] {
    this.#flush();
    return this.#blocks;
  }

  read(nodes: readonly Node[]): void {
    if (this.#depth > DEEPEST) return;
    this.#depth++;
    for (const node of nodes) this.#node(node);
    this.#depth--;
  }

  #node(node: Node): void {
    if (node.nodeName === "#text" && "value" in node) this.#say(node.value.replace(/[ \t\r\n\f]+/gu, " "));
    else if ("tagName" in node) this.#element(node);
  }

  #say(text: string): void {
    const isAtStart = this.#text.trim() === "";
    const words = isAtStart ? text.trimStart() : text;
    if (this.#isBold && this.#bold === this.#text.length) this.#bold += words.length;
    this.#text += words;
  }

  #element(element: Element): void {
    const { tagName } = element;
    const style = attribute(element, "style") ?? "";
    if (LEFT_OUT.has(tagName) || /display\s*:\s*none|mso-hide\s*:\s*all/iu.test(style)) return;
    if (tagName === "br") {
      this.#text += "\n";
      return;
    }
    if (tagName === "table") {
      this.#flush();
      this.#table(element);
      return;
    }
    if (tagName === "input" && attribute(element, "type") === "checkbox") {
      this.#say(attribute(element, "checked") === undefined ? "☐" : "☑");
      return;
    }
    if (BLOCKS.has(tagName)) {
      this.#flush();
      const level = /^h([1-6])$/u.exec(tagName)?.[1];
      this.#heading = level === undefined ? this.#heading : Number(level);
      if (tagName === "li") this.#label = itemLabel(element);
      this.read(element.childNodes);
      this.#flush(tagName === "p");
      this.#heading = null;
      return;
    }
    const wasBold = this.#isBold;
    if (tagName === "b" || tagName === "strong" || /font-weight\s*:\s*(?:bold|[6-9]00)/iu.test(style))
      this.#isBold = true;
    this.read(element.childNodes);
    this.#isBold = wasBold;
  }

  /** @param evenEmpty true for a paragraph, which counts even if empty; false for a wrapper */
  #flush(evenEmpty = false): void {
    const text = this.#text.replace(/[^\S\n]*\n[^\S\n]*/gu, "\n").trim();
    if (text !== "" || evenEmpty) {
      this.#paragraphs++;
      this.#blocks.push({
        kind: "paragraph",
        number: this.#paragraphs,
        label: text === "" ? "" : this.#label,
        text,
        heading: this.#heading,
        bold: Math.min(this.#bold, text.length),
      });
      if (text !== "") this.#label = "";
    }
    this.#text = "";
    this.#bold = 0;
  }

  #table(table: Element): void {
    const rows = [...rowsOf(table)];
    if (isFrame(rows.flat())) {
      for (const cell of rows.flat()) {
        this.read(cell.childNodes);
        this.#flush();
      }
      return;
    }
    this.#tables++;
    const cells: CellDraft[] = [];
    const taken = new Set<string>();
    rows.forEach((row, at) => {
      let column = 1;
      for (const cell of row) {
        while (taken.has(`${at}/${column}`)) column++;
        const rowSpan = Math.min(span(cell, "rowspan"), rows.length - at);
        const columnSpan = span(cell, "colspan");
        for (let down = 0; down < rowSpan; down++)
          for (let across = 0; across < columnSpan; across++) taken.add(`${at + down}/${column + across}`);
        cells.push({ row: at + 1, column, rowSpan, columnSpan, text: wordsOf(cell) });
        column += columnSpan;
      }
    });
    if (cells.length > 0) this.#blocks.push(tableBlock(this.#tables, cells, []));
  }
}

/** Whether a table only places its contents on the page: it is a single cell, or has no more cells than a table inside it. */
function isFrame(cells: readonly Element[]): boolean {
  return cells.length === 1 || cells.some((cell) => tablesIn(cell).some((table) => cellsIn(table) >= cells.length));
}

function cellsIn(table: Element): number {
  return [...rowsOf(table)].flat().length;
}

/** The outermost tables in an element. */
function tablesIn(parent: Element): readonly Element[] {
  const elements = parent.childNodes.filter((node): node is Element => "tagName" in node);
  return elements.flatMap((node) => (node.tagName === "table" ? [node] : tablesIn(node)));
}

/** Rows of the table itself, not of nested tables. */
function* rowsOf(parent: Element): Iterable<readonly Element[]> {
  for (const node of parent.childNodes) {
    if (!("tagName" in node)) continue;
    if (node.tagName === "tr") {
      yield node.childNodes.filter((cell): cell is Element => "tagName" in cell && /^t[dh]$/u.test(cell.tagName));
    } else if (/^t(?:head|body|foot)$/u.test(node.tagName)) yield* rowsOf(node);
  }
}

function wordsOf(cell: Element): string {
  const inner = new HtmlReader();
  inner.read(cell.childNodes);
  return inner
    .finished()
    .map((block) =>
      block.kind === "paragraph" ? block.label + block.text : block.cells.map(({ text }) => text).join("　"),
    )
    .join("\n")
    .trim();
}

const MOST_SPANNED = 1000;

function span(cell: Element, name: string): number {
  const value = Number(attribute(cell, name) ?? "1");
  return Number.isInteger(value) && value > 0 ? Math.min(value, MOST_SPANNED) : 1;
}

/** The number of a list's item; "" for bullets. */
function itemLabel(item: Element): string {
  const list = item.parentNode;
  if (!list || !("tagName" in list) || list.tagName !== "ol") return "";
  const items = list.childNodes.filter((node): node is Element => "tagName" in node && node.tagName === "li");
  const start = Number(attribute(list, "start") ?? "1");
  const own = attribute(item, "value");
  return `${own === undefined ? (Number.isFinite(start) ? start : 1) + items.indexOf(item) : own}.`;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}
