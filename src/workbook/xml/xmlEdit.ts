import { escapeXml } from "./xmlText.ts";
import type { XmlNode } from "./xmlTree.ts";

interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Collects splices to a text and applies them at once; everything else stays unchanged to the byte. */
export class XmlEdit {
  readonly #splices: Splice[] = [];

  constructor(readonly source: string) {}

  get changed(): boolean {
    return this.#splices.length > 0;
  }

  replace(from: number, to: number, text: string): void {
    this.#splices.push({ from, to, text });
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  remove(node: XmlNode): void {
    this.replace(node.start, node.end, "");
  }

  /** Appends to the content of an element; to `<x/>` at most one element. */
  append(node: XmlNode, xml: string): void {
    if (node.selfClosing) this.replace(node.end - 2, node.end, `>${xml}</${node.name}>`);
    else this.insert(node.closeStart, xml);
  }

  /** Sets an attribute; null removes it. */
  attribute(node: XmlNode, name: string, value: string | null): void {
    const tag = this.source.slice(node.start, node.openEnd);
    const found = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`).exec(tag);
    const text = value === null ? "" : ` ${name}="${escapeXml(value)}"`;
    if (found) this.replace(node.start + found.index, node.start + found.index + found[0].length, text);
    else if (value !== null) this.insert(node.start + 1 + node.name.length, text);
  }

  /** @throws Error if splices overlap: a bug */
  apply(): string {
    const ordered = this.#splices.map((splice, order) => ({ ...splice, order }));
    // What is inserted before a replaced element stays before it, in whatever order the splices were added.
    const replaces = ({ from, to }: Splice): number => (to > from ? 1 : 0);
    ordered.sort((a, b) => a.from - b.from || replaces(a) - replaces(b) || a.order - b.order);
    const pieces: string[] = [];
    let at = 0;
    for (const { from, to, text } of ordered) {
      if (from < at) throw new Error("overlapping splices");
      pieces.push(this.source.slice(at, from), text);
      at = to;
    }
    pieces.push(this.source.slice(at));
    return pieces.join("");
  }
}
