import type { SheetPlan } from "../../../report/sheetPlan.ts";
import { PRODUCT_MARK, PRODUCT_STAMP } from "../../productMark.ts";
import { inDialect, RELATIONSHIPS } from "../../xml/namespaces.ts";
import { printNames } from "./pageXml.ts";
import type { RelationshipEdit } from "../package/relationships.ts";
import { type SheetEntry, type WorkbookPart } from "../package/workbookPart.ts";
import { XmlEdit } from "../../xml/xmlEdit.ts";
import { escapeXml } from "../../xml/xmlText.ts";
import type { XmlNode } from "../../xml/xmlTree.ts";

/** Children of workbook after definedNames, in schema order. */
const AFTER_NAMES = [
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];

/** Changes to workbook.xml: sheets, their own names, calculation on load. */
export class WorkbookEdit {
  readonly #edit: XmlEdit;
  readonly #prefix: string;
  readonly #sheets: string[] = [];
  readonly #names: string[] = [];
  readonly #dropped = new Set<XmlNode>();
  #nextSheetId: number;
  #recalculate = false;

  constructor(
    readonly workbook: WorkbookPart,
    readonly relationships: RelationshipEdit,
  ) {
    this.#edit = new XmlEdit(workbook.root.source);
    this.#prefix = workbook.root.prefix;
    this.#nextSheetId = Math.max(0, ...workbook.sheets.map(({ sheetId }) => sheetId)) + 1;
    this.#dropUnsound();
  }

  /**
   * Removes names that Excel would have to repair: names of a deleted sheet, which a new sheet would inherit, and
   * duplicates, including a built-in name without its prefix, as gnumeric writes it.
   */
  #dropUnsound(): void {
    const seen = new Set<string>();
    const spelled = (node: XmlNode): string => (node.attribute("name") ?? "").toLowerCase();
    const builtInFirst = this.#nameNodes().sort(
      (a, b) => Number(spelled(b).startsWith("_xlnm.")) - Number(spelled(a).startsWith("_xlnm.")),
    );
    for (const node of builtInFirst) {
      const sheet = node.number("localSheetId");
      const key = `${sheet ?? ""}!${spelled(node).replace(/^_xlnm\./, "")}`;
      if (seen.has(key) || (sheet ?? 0) >= this.workbook.sheets.length) this.#dropped.add(node);
      seen.add(key);
    }
  }

  /** A new sheet goes last, so that no `localSheetId` shifts. */
  add(plan: SheetPlan, part: string): void {
    const id = this.relationships.add("worksheet", part);
    const index = this.workbook.sheets.length + this.#sheets.length;
    this.#sheets.push(
      `<${this.#prefix}sheet name="${escapeXml(plan.name)}" sheetId="${this.#nextSheetId++}"` +
        `${plan.hidden ? ' state="hidden"' : ""} ${this.#idAttribute(id)}/>`,
    );
    this.#name(plan, index);
  }

  /** The relationship attribute, with the prefix that the root declares or one of its own. */
  #idAttribute(id: string): string {
    const namespace = inDialect(RELATIONSHIPS, this.workbook.strict);
    const declared = Object.entries(this.workbook.root.attributes).find(
      ([name, value]) => name.startsWith("xmlns:") && value === namespace,
    )?.[0];
    return declared === undefined ? `xmlns:r="${namespace}" r:id="${id}"` : `${declared.slice(6)}:id="${id}"`;
  }

  /** A sheet that is rewritten keeps its place, id and relationship; its name and visibility follow the plan. */
  update(old: SheetEntry, plan: SheetPlan): void {
    if (old.name !== plan.name) this.#edit.attribute(old.node, "name", plan.name);
    if (old.hidden !== (plan.hidden ?? false)) this.#edit.attribute(old.node, "state", plan.hidden ? "hidden" : null);
    for (const node of this.#nameNodes()) {
      const own = node.number("localSheetId") === old.index;
      if (
        own &&
        /^(_xlnm\.)?(Print_Area|Print_Titles|_FilterDatabase)$|^_scorecard\./i.test(node.attribute("name") ?? "")
      ) {
        this.#dropped.add(node);
      }
    }
    this.#name(plan, old.index);
  }

  /** Removes sheets of the product, their names and the marks on copies of them, and adjusts all places that count sheets. */
  remove(gone: readonly SheetEntry[]): void {
    for (const { node, relationship } of gone) {
      this.#edit.remove(node);
      if (relationship) this.relationships.remove(relationship);
    }
    const places = new Set(gone.map(({ index }) => index));
    const left = (place: number): number => place - gone.filter(({ index }) => index < place).length;
    for (const node of this.#nameNodes()) {
      const place = node.number("localSheetId");
      if (place === undefined || this.#dropped.has(node)) continue;
      const own = /^_scorecard\./i.test(node.attribute("name") ?? "");
      if (own || places.has(place)) this.#dropped.add(node);
      else if (left(place) !== place) this.#edit.attribute(node, "localSheetId", String(left(place)));
    }
    const shown = this.workbook.sheets.find(({ index, hidden }) => !hidden && !places.has(index))?.index ?? 0;
    for (const view of this.workbook.root.child("bookViews")?.all("workbookView") ?? []) {
      for (const name of ["firstSheet", "activeTab"]) {
        const place = view.number(name);
        if (place === undefined) continue;
        const now = left(places.has(place) ? shown : place);
        if (now !== place) this.#edit.attribute(view, name, String(now));
      }
    }
  }

  /** Sets the names that printing uses, as the plan has them; other names of the sheet stay. */
  setUpPrinting(old: SheetEntry, plan: SheetPlan): void {
    for (const node of this.#nameNodes()) {
      const own = node.number("localSheetId") === old.index;
      if (own && /^(_xlnm\.)?Print_(Area|Titles)$/i.test(node.attribute("name") ?? "")) this.#dropped.add(node);
    }
    this.#printNames(plan, old.index);
  }

  #nameNodes(): XmlNode[] {
    return this.workbook.root.child("definedNames")?.all("definedName") ?? [];
  }

  #name(plan: SheetPlan, index: number): void {
    this.#printNames(plan, index);
    if (plan.product === null) return;
    this.#addName(PRODUCT_MARK, `"${plan.product}"`, index, true);
    if (plan.stamp !== undefined) this.#addName(PRODUCT_STAMP, `"${plan.stamp}"`, index, true);
  }

  #printNames(plan: SheetPlan, index: number): void {
    for (const [key, text] of printNames(plan)) this.#addName(key, text, index);
  }

  #addName(key: string, text: string, index: number, hidden = false): void {
    this.#names.push(
      `<${this.#prefix}definedName name="${key}" localSheetId="${index}"${hidden ? ' hidden="1"' : ""}>` +
        `${escapeXml(text)}</${this.#prefix}definedName>`,
    );
  }

  /** Makes programs recalculate every formula when they open the file. */
  recalculate(): void {
    this.#recalculate = true;
  }

  apply(): string {
    const { root } = this.workbook;
    const edit = this.#edit;
    const sheets = root.child("sheets");
    if (this.#sheets.length > 0 && sheets) edit.append(sheets, this.#sheets.join(""));
    const names = root.child("definedNames");
    if (names) {
      const kept = this.#nameNodes().length - this.#dropped.size;
      if (kept === 0 && this.#names.length === 0) edit.remove(names);
      else {
        for (const node of this.#dropped) edit.remove(node);
        if (this.#names.length > 0) edit.append(names, this.#names.join(""));
      }
    } else if (this.#names.length > 0) {
      const tag = `${this.#prefix}definedNames`;
      edit.insert(this.#before(AFTER_NAMES), `<${tag}>${this.#names.join("")}</${tag}>`);
    }
    if (this.#recalculate) {
      const calculation = root.child("calcPr");
      if (calculation) edit.attribute(calculation, "fullCalcOnLoad", "1");
      else edit.insert(this.#before(AFTER_NAMES.slice(1)), `<${this.#prefix}calcPr fullCalcOnLoad="1"/>`);
    }
    return edit.apply();
  }

  #before(names: readonly string[]): number {
    const { root } = this.workbook;
    return root.children.find(({ local }) => names.includes(local))?.start ?? root.closeStart;
  }
}
