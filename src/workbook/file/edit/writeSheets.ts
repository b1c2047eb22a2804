import type { SheetPlan } from "../../../report/sheetPlan.ts";
import { WorkbookError, type SheetsChange } from "../../workbookPort.ts";
import { CONTENT_TYPES, ContentTypes } from "../package/contentTypes.ts";
import { writeCustomSettings } from "../package/customSettings.ts";
import { addCharts, addDrawing } from "./drawingParts.ts";
import { PlanError } from "./planError.ts";
import { freeOldParts } from "./oldSheetParts.ts";
import { readRelationships, RelationshipEdit } from "../package/relationships.ts";
import { sheetCodeName } from "../package/sheetProbe.ts";
import { sheetXml } from "./sheetXml.ts";
import { openStyles } from "./openStyles.ts";
import type { StylesEdit } from "../styles/stylesEdit.ts";
import { WorkbookEdit } from "./workbookEdit.ts";
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from "../package/workbookPart.ts";
import type { WorkbookPackage } from "../package/workbookPackage.ts";

interface Placed {
  readonly plan: SheetPlan;
  /** The product's sheet that it replaces, or null. */
  readonly old: SheetEntry | null;
  readonly index: number;
}

/** How far the writing has got. */
export interface SheetsDone {
  readonly done: number;
  readonly of: number;
}

type SheetsToWrite = Omit<SheetsChange, "kind">;

/** All in one go. */
export function writeSheets(source: WorkbookPackage, changes: SheetsToWrite): WorkbookPackage {
  const steps = writingSheets(source, changes);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Writes sheets and settings into a copy of the package. Parts that have to refer to the new sheets and styles are
 * spliced; all others keep their stored bytes. Yields before each sheet, so that a page can show the progress and stop.
 *
 * @throws WorkbookError structure-locked; PlanError if a plan's name is already in use
 */
export function* writingSheets(
  source: WorkbookPackage,
  changes: SheetsToWrite,
): Generator<SheetsDone, WorkbookPackage> {
  const pack = source.copy();
  const workbook = readWorkbookPart(pack);
  const types = new ContentTypes(pack);
  const relationships = new RelationshipEdit(pack, workbook.path, workbook.strict, workbook.relationships);
  const placed = place(changes.sheets, workbook);
  if (workbook.structureLocked && placed.some(({ plan, old }) => old?.name !== plan.name)) {
    throw new WorkbookError("structure-locked", pack.file);
  }
  if (placed.length > 0) {
    freeOldParts(
      pack,
      types,
      workbook.strict,
      placed.flatMap(({ old }) => old?.worksheet ?? []),
    );
    const edit = new WorkbookEdit(workbook, relationships);
    const folder = workbook.path.slice(0, workbook.path.lastIndexOf("/") + 1);
    const styles = openStyles(pack, workbook, types, relationships);
    for (const [done, one] of placed.entries()) {
      yield { done, of: placed.length };
      const part = one.old?.worksheet ?? pack.freeName(`${folder}worksheets/sheet`, ".xml");
      writeSheet(pack, types, folder, workbook, styles.edit, one, part);
      if (one.old) edit.update(one.old, one.plan);
      else edit.add(one.plan, part);
      types.add(part, CONTENT_TYPES.worksheet);
    }
    pack.set(styles.part, styles.edit.apply());
    dropCalcChain(pack, workbook, types, relationships);
    edit.recalculate();
    pack.set(workbook.path, edit.apply());
  }
  if (changes.settingsXml !== undefined) writeCustomSettings(pack, workbook, relationships, types, changes.settingsXml);
  relationships.write();
  types.write();
  return pack;
}

/** Determines which sheet each plan replaces, and that no two sheets get the same name (Excel ignores case). */
function place(plans: readonly SheetPlan[], workbook: WorkbookPart): Placed[] {
  let next = workbook.sheets.length;
  const placed = plans.map((plan): Placed => {
    const old =
      plan.product === null ? null : (workbook.sheets.find(({ product }) => product === plan.product) ?? null);
    return { plan, old, index: old?.index ?? next++ };
  });
  const names = new Map<string, number>();
  const take = (name: string, index: number): void => {
    const key = name.toLowerCase();
    if (names.has(key)) throw new PlanError(`two sheets would be called ${name}`);
    names.set(key, index);
  };
  const replaced = new Set(placed.map(({ old }) => old));
  // Duplicate names that the workbook already has are not our concern.
  for (const sheet of workbook.sheets) if (!replaced.has(sheet)) names.set(sheet.name.toLowerCase(), sheet.index);
  for (const { plan, index } of placed) {
    if (plan.name === "" || plan.name.length > 31 || /[\\/?*:[\]]|^'|'$/.test(plan.name)) {
      throw new PlanError(`not a sheet name: ${plan.name}`);
    }
    take(plan.name, index);
  }
  if (new Set(placed.map(({ index }) => index)).size < placed.length) throw new PlanError("two plans for one sheet");
  return placed;
}

function writeSheet(
  pack: WorkbookPackage,
  types: ContentTypes,
  folder: string,
  workbook: WorkbookPart,
  styles: StylesEdit,
  { plan, old, index }: Placed,
  part: string,
): void {
  const codeName = old?.worksheet ? sheetCodeName(pack, old.worksheet) : null;
  const kept = readRelationships(pack, part);
  const { strict } = workbook;
  const charts = plan.charts ?? [];
  const drawing = kept.find(({ kind }) => kind === "drawing");
  let partLinks = drawing ? `<drawing r:id="${drawing.id}"/>` : "";
  if (drawing?.part && charts.length > 0) addCharts(pack, types, { folder, strict, drawing: drawing.part }, charts);
  else if (charts.length > 0) {
    const own = new RelationshipEdit(pack, part, strict, kept);
    const id = own.add("drawing", addDrawing(pack, types, folder, strict, charts));
    own.write();
    partLinks = `<drawing r:id="${id}"/>`;
  }
  const notes = kept.find(({ kind }) => kind === "vmlDrawing");
  if (notes) partLinks += `<legacyDrawing r:id="${notes.id}"/>`;
  const active = workbook.root.child("bookViews")?.children[0]?.number("activeTab") ?? 0;
  const around = { strict, active: active === index, codeName, partLinks };
  pack.setDeflated(part, sheetXml(plan, styles, around));
}

/** Removes the calculation chain: it is derived data, and Excel repairs a file whose chain names a cell without a formula. */
export function dropCalcChain(
  pack: WorkbookPackage,
  workbook: WorkbookPart,
  types: ContentTypes,
  relationships: RelationshipEdit,
): void {
  for (const relationship of workbook.relationships) {
    if (relationship.kind !== "calcChain") continue;
    relationships.remove(relationship);
    if (relationship.part === null) continue;
    pack.delete(relationship.part);
    types.remove(relationship.part);
  }
}
