import type { XmlNode } from "../../workbook/xml/xmlTree.ts";
import { listNumber } from "./listNumber.ts";

interface Level {
  readonly start: number;
  readonly format: string;
  /** %1 stands for the first level's number. */
  readonly text: string;
  /** All numbers are shown as digits, whatever their formats. */
  readonly legal: boolean;
  /** The 1-based level that restarts this one; 0: never; undefined: any higher level. */
  readonly restart: number | undefined;
  readonly style: string | undefined;
}

interface List {
  /** Lists based on one abstract list share their counters. */
  readonly counters: (number | undefined)[];
  readonly levels: ReadonlyMap<number, Level>;
  readonly overrides: Map<number, number>;
}

const DIGITS = "decimal";

/**
 * The numbers that Word puts in front of paragraphs, computed from numbering.xml: styles, starts, restarts and
 * overrides. Paragraphs must be passed in order, each once.
 */
export class Numbering {
  readonly #lists = new Map<number, List>();

  constructor(root: XmlNode | null) {
    const abstracts = new Map<number, XmlNode>();
    const byStyleLink = new Map<string, XmlNode>();
    for (const abstract of root?.all("abstractNum") ?? []) {
      abstracts.set(abstract.number("abstractNumId") ?? -1, abstract);
      const link = abstract.child("styleLink")?.attribute("val");
      if (link !== undefined) byStyleLink.set(link, abstract);
    }
    const counters = new Map<XmlNode, (number | undefined)[]>();
    for (const num of root?.all("num") ?? []) {
      const named = abstracts.get(num.child("abstractNumId")?.number("val") ?? -1);
      const linked = byStyleLink.get(named?.child("numStyleLink")?.attribute("val") ?? "");
      const abstract = linked ?? named;
      if (!abstract) continue;
      let shared = counters.get(abstract);
      if (!shared) counters.set(abstract, (shared = []));
      const levels = levelsOf(abstract);
      const overrides = new Map<number, number>();
      for (const override of num.all("lvlOverride")) {
        const level = override.number("ilvl") ?? 0;
        const start = override.child("startOverride")?.number("val");
        if (start !== undefined) overrides.set(level, start);
        const own = override.child("lvl");
        if (own) levels.set(level, readLevel(own));
      }
      this.#lists.set(num.number("numId") ?? -1, { counters: shared, levels, overrides });
    }
  }

  /** The level that a list assigns to a style; 0 if none. */
  levelOfStyle(numId: number, style: string | undefined): number {
    for (const [level, { style: named }] of this.#lists.get(numId)?.levels ?? []) {
      if (named !== undefined && named === style) return level;
    }
    return 0;
  }

  /** The number of the next paragraph of a list at a level (0 to 8); "" for a bullet or an unknown list. */
  next(numId: number, at: number): string {
    const list = this.#lists.get(numId);
    const level = list?.levels.get(at);
    if (!list || !level) return "";
    const { counters, levels, overrides } = list;
    const override = overrides.get(at);
    if (override !== undefined) {
      // An overridden start applies when the list is first used.
      counters[at] = override;
      overrides.delete(at);
    } else counters[at] = (counters[at] ?? level.start - 1) + 1;
    for (let deeper = at + 1; deeper < 9; deeper++) {
      const restart = levels.get(deeper)?.restart;
      if (restart === undefined || (restart > 0 && at < restart)) counters[deeper] = undefined;
    }
    return level.text.replace(/%([1-9])/gu, (_, place: string) => {
      const index = Number(place) - 1;
      const of = levels.get(index);
      if (index < at) counters[index] ??= of?.start ?? 1;
      const format = level.legal ? DIGITS : (of?.format ?? DIGITS);
      return listNumber(counters[index] ?? 1, format);
    });
  }
}

function levelsOf(abstract: XmlNode): Map<number, Level> {
  return new Map(abstract.all("lvl").map((node) => [node.number("ilvl") ?? 0, readLevel(node)]));
}

function readLevel(node: XmlNode): Level {
  const format = node.child("numFmt")?.attribute("val") ?? DIGITS;
  return {
    start: node.child("start")?.number("val") ?? 1,
    format,
    text: format === "bullet" ? "" : (node.child("lvlText")?.attribute("val") ?? ""),
    legal: node.child("isLgl") !== undefined,
    restart: node.child("lvlRestart")?.number("val"),
    style: node.child("pStyle")?.attribute("val"),
  };
}
