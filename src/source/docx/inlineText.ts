import type { XmlNode } from "../../workbook/xml/xmlTree.ts";
import type { LossCount } from "../lossCount.ts";
import { toggle, type Styles } from "./styles.ts";
import { symbol } from "./symbols.ts";

/** The contents of a paragraph. */
export interface InlineText {
  /** With \n between lines. */
  readonly text: string;
  /** For each character, whether it is bold. */
  readonly bold: readonly boolean[];
  /** Contents of text boxes anchored in it. */
  readonly boxes: readonly XmlNode[];
  /** All of its text is hidden. */
  readonly hidden: boolean;
}

/** Always skipped: deleted and moved-away text, field instructions, notes. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  "del",
  "moveFrom",
  "delText",
  "instrText",
  "delInstrText",
  "rPr",
  "pPr",
  "sdtPr",
  "rt",
  "annotationRef",
  "proofErr",
]);

/** The text of a paragraph as Word shows it after accepting all changes. */
export function inlineText(
  paragraph: XmlNode,
  styles: Styles,
  styleId: string | undefined,
  losses: LossCount,
): InlineText {
  const reader = new InlineReader(styles, styles.paragraph(styleId), losses);
  reader.read(paragraph);
  return reader.result();
}

class InlineReader {
  readonly #pieces: string[] = [];
  readonly #bold: boolean[] = [];
  readonly #boxes: XmlNode[] = [];
  #sawHidden = false;
  #sawShown = false;
  /** Nested fields; true while a field's instruction is being read. */
  readonly #fields: boolean[] = [];
  /** Whether the current run is bold. */
  #isBold = false;

  constructor(
    readonly styles: Styles,
    readonly paragraphStyle: { readonly hidden: boolean | undefined; readonly bold: boolean | undefined },
    readonly losses: LossCount,
  ) {}

  result(): InlineText {
    return {
      text: this.#pieces.join(""),
      bold: this.#bold,
      boxes: this.#boxes,
      hidden: this.#sawHidden && !this.#sawShown,
    };
  }

  read(parent: XmlNode): void {
    for (const node of parent.children) this.#node(node);
  }

  #node(node: XmlNode): void {
    const { local } = node;
    if (LEFT_OUT.has(local)) {
      if (local === "del" || local === "moveFrom") this.losses.add("deleted-text");
      return;
    }
    switch (local) {
      case "r":
        this.#run(node);
        return;
      case "AlternateContent":
        this.#alternative(node);
        return;
      case "sdt":
        this.#control(node);
        return;
      case "txbxContent":
        this.#boxes.push(node);
        return;
      case "ruby": {
        const base = node.child("rubyBase");
        if (base) this.read(base);
        return;
      }
      case "t":
        this.#say(node.text);
        return;
      case "tab":
      case "ptab":
        this.#say("\t");
        return;
      case "br":
      case "cr":
        this.#say("\n");
        return;
      case "noBreakHyphen":
        this.#say("-");
        return;
      case "sym":
        this.#say(symbol(node.attribute("font") ?? "", node.attribute("char") ?? "") ?? "");
        return;
      case "fldChar":
        this.#field(node);
        return;
      case "footnoteReference":
      case "endnoteReference":
        this.losses.add("footnote");
        return;
      case "blip":
      case "imagedata":
        this.losses.add("picture");
        return;
      default:
        this.read(node);
    }
  }

  #run(run: XmlNode): void {
    const properties = run.child("rPr");
    const style = this.styles.run(properties?.child("rStyle")?.attribute("val"));
    const hidden = toggle(properties, "vanish") ?? style.hidden ?? this.paragraphStyle.hidden ?? false;
    if (hidden) {
      if (run.children.some(({ local }) => local === "t")) {
        this.#sawHidden = true;
        this.losses.add("hidden-text");
      }
      // A field may continue through hidden runs.
      for (const node of run.children) if (node.local === "fldChar") this.#field(node);
      return;
    }
    this.#isBold = toggle(properties, "b") ?? style.bold ?? this.paragraphStyle.bold ?? false;
    for (const node of run.children) this.#node(node);
    this.#isBold = false;
  }

  #say(text: string): void {
    if (text === "" || this.#fields.includes(true)) return;
    this.#sawShown = true;
    this.#pieces.push(text);
    for (let at = 0; at < text.length; at++) this.#bold.push(this.#isBold);
  }

  #field(node: XmlNode): void {
    const type = node.attribute("fldCharType");
    if (type === "begin") {
      const form = node.child("ffData");
      const box = form?.child("checkBox");
      if (box) this.#say((toggle(box, "checked") ?? toggle(box, "default") ?? false) ? "☑" : "☐");
      const list = form?.child("ddList");
      if (list) this.#say(chosenEntry(list));
      this.#fields.push(true);
    } else if (type === "separate" && this.#fields.length > 0) this.#fields[this.#fields.length - 1] = false;
    else if (type === "end") this.#fields.pop();
  }

  /** Of several alternatives with the same content, takes the first one that is not empty. */
  #alternative(node: XmlNode): void {
    const way = node.child("Choice") ?? node.child("Fallback");
    if (way) this.read(way);
  }

  /** A check box says whether it is ticked, whatever sign it shows; an unreplaced prompt counts as empty. */
  #control(node: XmlNode): void {
    const properties = node.child("sdtPr");
    const box = properties?.child("checkbox");
    if (box) {
      this.#say(toggle(box, "checked") === true ? "☑" : "☐");
      return;
    }
    const content = node.child("sdtContent");
    if (content && toggle(properties, "showingPlcHdr") !== true) this.read(content);
  }
}

/** The entry that the drop-down list of a form field shows: the chosen one, else the default one, else the first. */
function chosenEntry(list: XmlNode): string {
  const index = (list.child("result") ?? list.child("default"))?.attribute("val") ?? "0";
  const entries = list.children.filter(({ local }) => local === "listEntry");
  return entries[Number(index)]?.attribute("val") ?? "";
}
