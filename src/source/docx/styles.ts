import type { XmlNode } from "../../workbook/xml/xmlTree.ts";

/** What a style says that matters for reading; undefined if it leaves it to its base style. */
export interface StyleFacts {
  readonly name: string;
  readonly numId: number | undefined;
  readonly level: number | undefined;
  /** 1-based outline level. */
  readonly heading: number | undefined;
  readonly hidden: boolean | undefined;
  readonly bold: boolean | undefined;
}

const NOTHING: StyleFacts = {
  name: "",
  numId: undefined,
  level: undefined,
  heading: undefined,
  hidden: undefined,
  bold: undefined,
};
/** Limit for styles that are based on each other in a circle. */
const DEEPEST = 16;

/** The styles of a document, each with what it inherits from its base styles. */
export class Styles {
  readonly #nodes = new Map<string, XmlNode>();
  readonly #facts = new Map<string, StyleFacts>();
  readonly #defaultParagraph: string;

  constructor(root: XmlNode | null) {
    let standard = "";
    for (const style of root?.all("style") ?? []) {
      const id = style.attribute("styleId") ?? "";
      this.#nodes.set(id, style);
      if (style.attribute("type") === "paragraph" && style.flag("default")) standard = id;
    }
    this.#defaultParagraph = standard;
  }

  /** @param id absent: the document's default paragraph style */
  paragraph(id: string | undefined): StyleFacts {
    return this.#of(id ?? this.#defaultParagraph, 0);
  }

  run(id: string | undefined): StyleFacts {
    return id === undefined ? NOTHING : this.#of(id, 0);
  }

  #of(id: string, depth: number): StyleFacts {
    const known = this.#facts.get(id);
    if (known) return known;
    const node = this.#nodes.get(id);
    if (!node || depth > DEEPEST) return NOTHING;
    const base = node.child("basedOn")?.attribute("val");
    const below = base === undefined ? NOTHING : this.#of(base, depth + 1);
    const paragraph = node.child("pPr");
    const run = node.child("rPr");
    const numbers = paragraph?.child("numPr");
    const outline = paragraph?.child("outlineLvl")?.number("val");
    const facts: StyleFacts = {
      name: (node.child("name")?.attribute("val") ?? "").toLowerCase(),
      numId: numbers?.child("numId")?.number("val") ?? below.numId,
      level: numbers?.child("ilvl")?.number("val") ?? below.level,
      heading: outline === undefined ? below.heading : headingLevel(outline),
      hidden: toggle(run, "vanish") ?? below.hidden,
      bold: toggle(run, "b") ?? below.bold,
    };
    this.#facts.set(id, facts);
    return facts;
  }
}

/** Level 9 of the format is body text. */
export function headingLevel(outline: number): number | undefined {
  return outline >= 0 && outline < 9 ? outline + 1 : undefined;
}

/** An on/off property of a run; undefined if it is absent. */
export function toggle(properties: XmlNode | undefined, name: string): boolean | undefined {
  const node = properties?.child(name);
  return node === undefined ? undefined : !/^(?:0|false|off|none)$/u.test(node.attribute("val") ?? "1");
}
