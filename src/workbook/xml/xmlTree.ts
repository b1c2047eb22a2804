import { WorkbookError } from "../workbookPort.ts";
import { unescapeXml } from "./xmlText.ts";

/** An element with its position in the text, so that an edit can splice without touching anything else. */
export class XmlNode {
  readonly children: XmlNode[] = [];
  /** Index of the closing tag; the element's end for `<x/>`. */
  closeStart: number;
  /** Index after the closing tag. */
  end: number;
  #attributes: Readonly<Record<string, string>> | undefined;

  constructor(
    readonly source: string,
    /** With prefix, as written. */
    readonly name: string,
    readonly start: number,
    /** Index after the opening tag. */
    readonly openEnd: number,
    readonly selfClosing: boolean,
    /** Name of the package's part, for messages. */
    readonly part: string,
  ) {
    this.closeStart = openEnd;
    this.end = openEnd;
  }

  get local(): string {
    return this.name.slice(this.name.indexOf(":") + 1);
  }

  /** "x:" or "". */
  get prefix(): string {
    return this.name.slice(0, this.name.indexOf(":") + 1);
  }

  /** By the name as written (`r:id`). */
  get attributes(): Readonly<Record<string, string>> {
    this.#attributes ??= readAttributes(this.source.slice(this.start + 1 + this.name.length, this.openEnd), this.part);
    return this.#attributes;
  }

  /** The value of the attribute with this local name, whatever its prefix. */
  attribute(local: string): string | undefined {
    const direct = this.attributes[local];
    if (direct !== undefined) return direct;
    return Object.entries(this.attributes).find(
      ([name]) => name.endsWith(`:${local}`) && !name.startsWith("xmlns"),
    )?.[1];
  }

  /** A boolean attribute as the schemas write it. */
  flag(local: string): boolean {
    return /^(1|true|on)$/.test(this.attribute(local) ?? "");
  }

  number(local: string): number | undefined {
    const text = this.attribute(local);
    const value = text === undefined || text.trim() === "" ? Number.NaN : Number(text);
    return Number.isFinite(value) ? value : undefined;
  }

  child(local: string): XmlNode | undefined {
    return this.children.find((child) => child.local === local);
  }

  all(local: string): XmlNode[] {
    return this.children.filter((child) => child.local === local);
  }

  /** The text as written, tags and all. */
  get xml(): string {
    return this.source.slice(this.start, this.end);
  }

  /** Character content with entities resolved; for elements without children. */
  get text(): string {
    const inner = this.source.slice(this.openEnd, this.closeStart);
    return unescapeXml(
      inner.replace(/<!--[\s\S]*?-->/g, "").replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, raw: string) => raw),
    );
  }
}

const ATTRIBUTE = /\s+([^\s=/<>"']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;

/**
 * Parses what follows a tag's name.
 *
 * @throws WorkbookError damaged if it is anything but attributes
 */
function readAttributes(tag: string, part: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  let at = 0;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(tag);
    if (!match) break;
    const [, name, double, single] = match;
    attributes[name as string] = unescapeXml(double ?? single ?? "");
    at = ATTRIBUTE.lastIndex;
  }
  if (!/^\s*\/?>$/.test(tag.slice(at))) throw new WorkbookError("damaged", part);
  return attributes;
}

/**
 * Parses a part and returns its root element with children down to `depth` levels; deeper ones are skipped but stay in
 * the text.
 *
 * @throws WorkbookError unsafe-xml for a DTD, damaged if it is not XML
 */
export function parseXml(source: string, part: string, depth = 64): XmlNode {
  const top = new XmlNode(source, "", 0, 0, false, part);
  const open: (XmlNode | null)[] = [top];
  const seek = (what: string, from: number): number => {
    const at = source.indexOf(what, from);
    if (at < 0) throw new WorkbookError("damaged", part);
    return at + what.length;
  };
  let at = 0;
  while ((at = source.indexOf("<", at)) >= 0) {
    const next = source[at + 1];
    if (next === "?") at = seek("?>", at);
    else if (next === "!") {
      if (source.startsWith("<!--", at)) at = seek("-->", at + 4);
      else if (source.startsWith("<![CDATA[", at)) at = seek("]]>", at);
      else throw new WorkbookError("unsafe-xml", part);
    } else if (next === "/") {
      const end = seek(">", at);
      const node = open.pop();
      if (node === undefined || node === top) throw new WorkbookError("damaged", part);
      if (node) {
        if (source.slice(at + 2, end - 1).trimEnd() !== node.name) throw new WorkbookError("damaged", part);
        node.closeStart = at;
        node.end = end;
      }
      at = end;
    } else {
      const end = tagEnd(source, at, part);
      const selfClosing = source[end - 2] === "/";
      const parent = open[open.length - 1];
      if (parent && open.length <= depth) {
        const name = /^[^\s/>]+/.exec(source.slice(at + 1, Math.min(end, at + 256)))?.[0];
        if (name === undefined) throw new WorkbookError("damaged", part);
        const node = new XmlNode(source, name, at, end, selfClosing, part);
        parent.children.push(node);
        if (!selfClosing) open.push(node);
      } else if (!selfClosing) open.push(null);
      at = end;
    }
  }
  const root = top.children[0];
  if (!root || top.children.length > 1 || open.length !== 1) throw new WorkbookError("damaged", part);
  return root;
}

/** Index after the `>` that ends a tag; one inside an attribute value does not count. */
function tagEnd(source: string, start: number, part: string): number {
  let quote = "";
  for (let at = start + 1; at < source.length; at++) {
    const char = source[at] as string;
    if (quote) {
      if (char === quote) quote = "";
    } else if (char === '"' || char === "'") quote = char;
    else if (char === ">") return at + 1;
    else if (char === "<") break;
  }
  throw new WorkbookError("damaged", part);
}
