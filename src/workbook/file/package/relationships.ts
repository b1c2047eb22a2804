import { inDialect, PACKAGE_RELATIONSHIPS, RELATIONSHIPS, XML_HEAD } from "../../xml/namespaces.ts";
import type { WorkbookPackage } from "./workbookPackage.ts";
import { XmlEdit } from "../../xml/xmlEdit.ts";
import { escapeXml } from "../../xml/xmlText.ts";
import { parseXml, type XmlNode } from "../../xml/xmlTree.ts";

/** A relationship of a part (OPC 9.3). */
export interface Relationship {
  readonly id: string;
  /** The last segment of the type's address: worksheet, styles, drawing …; the same in strict and transitional files. */
  readonly kind: string;
  readonly target: string;
  /** The target part, as the package spells it; null if it is external. */
  readonly part: string | null;
  readonly node: XmlNode;
}

/** "xl/workbook.xml" → "xl/_rels/workbook.xml.rels"; "" is the package itself. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

export function readRelationships(pack: WorkbookPackage, part: string): Relationship[] {
  const source = relationshipsPart(part);
  const xml = pack.text(source);
  if (xml === null) return [];
  return parseXml(xml, source, 2)
    .all("Relationship")
    .map((node) => {
      const { Id = "", Type = "", Target = "", TargetMode } = node.attributes;
      const outside = TargetMode === "External";
      return {
        id: Id,
        kind: Type.slice(Type.lastIndexOf("/") + 1),
        target: Target,
        part: outside ? null : pack.nameOf(resolveTarget(part, Target)),
        node,
      };
    });
}

/** The part that a target refers to, relative to the part that names it. */
function resolveTarget(from: string, target: string): string {
  const path = (target.split("#")[0] ?? "").replaceAll("\\", "/");
  if (path.startsWith("/")) return path.slice(1);
  const steps = from.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** The shortest target from one part to another. */
function relativeTarget(from: string, to: string): string {
  const base = from.split("/").slice(0, -1);
  const steps = to.split("/");
  while (base.length > 0 && steps.length > 1 && base[0] === steps[0]) {
    base.shift();
    steps.shift();
  }
  return "../".repeat(base.length) + steps.join("/");
}

/** Changes to the relationships of one part; written at once. */
export class RelationshipEdit {
  readonly #ids: Set<string>;
  readonly #added: string[] = [];
  readonly #removed: Relationship[] = [];

  constructor(
    readonly pack: WorkbookPackage,
    readonly part: string,
    readonly strict: boolean,
    existing: readonly Relationship[],
  ) {
    this.#ids = new Set(existing.map(({ id }) => id));
  }

  /** @returns the new relationship's id */
  add(kind: string, target: string, type = `${RELATIONSHIPS}/${kind}`): string {
    let number = this.#ids.size + 1;
    while (this.#ids.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    this.#ids.add(id);
    const to = relativeTarget(this.part, target);
    this.#added.push(`Relationship Id="${id}" Type="${inDialect(type, this.strict)}" Target="${escapeXml(to)}"/>`);
    return id;
  }

  remove(relationship: Relationship): void {
    this.#removed.push(relationship);
  }

  write(): void {
    if (this.#added.length === 0 && this.#removed.length === 0) return;
    const path = relationshipsPart(this.part);
    const xml = this.pack.text(path) ?? `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"></Relationships>`;
    const root = parseXml(xml, path, 2);
    const edit = new XmlEdit(xml);
    for (const { node } of this.#removed) edit.remove(node);
    const added = this.#added.map((tag) => `<${root.prefix}${tag}`).join("");
    if (added !== "") edit.append(root, added);
    this.pack.set(path, edit.apply());
  }
}

/** Every part that can be reached from the package's own relationships. */
export function reachableParts(pack: WorkbookPackage): Set<string> {
  const seen = new Set<string>();
  const todo = [""];
  for (let part = todo.pop(); part !== undefined; part = todo.pop()) {
    for (const { part: next } of readRelationships(pack, part)) {
      if (next !== null && pack.has(next) && !seen.has(next)) {
        seen.add(next);
        todo.push(next);
      }
    }
  }
  return seen;
}
