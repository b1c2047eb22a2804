// Comes with jest-environment-jsdom.
import { JSDOM } from "jsdom";

/** An element of a part, read by a parser that is not ours; names without prefixes. */
export class XmlElement {
  constructor(private readonly element: Element) {}

  /** The elements directly inside, of this name where one is given. */
  all(name?: string): readonly XmlElement[] {
    const children = [...this.element.children];
    return (name === undefined ? children : children.filter(({ localName }) => localName === name)).map(
      (element) => new XmlElement(element),
    );
  }

  /** The first element at the end of a path of names. */
  at(...path: readonly string[]): XmlElement | undefined {
    return path.reduce<XmlElement | undefined>((found, name) => found?.all(name)[0], this);
  }

  get name(): string {
    return this.element.localName;
  }

  /** Attribute by its name without prefix. */
  text(attribute: string): string | undefined {
    return [...this.element.attributes].find(({ localName }) => localName === attribute)?.value;
  }

  number(attribute: string): number | undefined {
    const text = this.text(attribute);
    return text === undefined ? undefined : Number(text);
  }

  /** An attribute that says yes or no; absent is no. */
  flag(attribute: string): boolean {
    return /^(1|true)$/.test(this.text(attribute) ?? "");
  }

  get content(): string {
    return this.element.textContent;
  }
}

/** The root of a part. Throws where it is not well-formed. */
export function parsedXml(xml: string): XmlElement {
  return new XmlElement(new JSDOM(xml, { contentType: "application/xml" }).window.document.documentElement);
}
