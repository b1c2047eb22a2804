import path from "node:path";
import { textParts } from "../file/rawWorkbook.ts";
import { parsedXml, type XmlElement } from "./xmlElement.ts";

interface Relationship {
  /** The type's last word. */
  readonly type: string;
  /** Name of the part. */
  readonly target: string;
}

/** The parts of a package by name and by relationship. */
export class FileParts {
  readonly #parts: Readonly<Record<string, string>>;

  constructor(bytes: Uint8Array) {
    this.#parts = textParts(bytes);
  }

  /** Throws where there is no such part. */
  root(part: string): XmlElement {
    const xml = this.#parts[part];
    if (xml === undefined) throw new Error(`no part ${part}`);
    return parsedXml(xml);
  }

  relationships(part: string): ReadonlyMap<string, Relationship> {
    const folder = path.posix.dirname(part);
    const rels = `${folder}/_rels/${path.posix.basename(part)}.rels`;
    if (this.#parts[rels] === undefined) return new Map();
    return new Map(
      this.root(rels)
        .all()
        .map((each) => {
          const target = each.text("Target") ?? "";
          const whole = target.startsWith("/") ? target.slice(1) : path.posix.join(folder, target);
          return [each.text("Id") ?? "", { type: (each.text("Type") ?? "").replace(/.*\//, ""), target: whole }];
        }),
    );
  }

  /** The part that another names by a relationship of this type. */
  related(part: string, type: string): string | undefined {
    return [...this.relationships(part).values()].find((each) => each.type === type)?.target;
  }
}
