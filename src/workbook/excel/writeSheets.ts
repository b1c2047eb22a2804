/// <reference types="office-js" />
import { madeRow } from "../../report/draft/laterRow.ts";
import type { SheetPlan } from "../../report/sheetPlan.ts";
import { PRODUCT_MARK } from "../productMark.ts";
import { UNFINISHED } from "../unfinished.ts";
import { WorkbookError, type SheetsChange } from "../workbookPort.ts";
import { workbookErrorOf } from "./officeFailure.ts";
import type { SheetOutline, WorkbookOutline } from "./outline.ts";
import { clearUp } from "./clearUp.ts";
import { askFit, tellUnfitted } from "./setUpPages.ts";
import type { Traffic } from "./traffic.ts";
import { clearLook, finishSheet, writeSheet } from "./writeSheet.ts";

const LABEL = `'${UNFINISHED}：汇总表正在写入，或写入时中断。请重新点“生成汇总”。`;
const ALARM = "#C00000";

interface Placed {
  readonly plan: SheetPlan;
  /** The product's sheet that it replaces, or null. */
  readonly old: SheetOutline | null;
}

/**
 * Writes sheets in place, labelled 未完成 from the first call to the last: Excel has no transaction, and a failed batch
 * keeps what it had done. No call touches the user's sheets.
 *
 * @returns ids of the product's sheets that it wrote
 * @throws WorkbookError, `write-incomplete` if something is left labelled
 */
export async function writeSheets(
  traffic: Traffic,
  outline: WorkbookOutline,
  { sheets, settingsXml }: SheetsChange,
): Promise<readonly string[]> {
  const placed = sheets.map((plan): Placed => {
    const old = plan.product === null ? undefined : outline.sheets.find(({ product }) => product === plan.product);
    return { plan, old: old ?? null };
  });
  refuse(outline, placed);
  let finishing = false;
  try {
    const open = await writeLabelled(traffic, outline, placed);
    if (placed.length > 0) await traffic.sync();
    finishing = true;
    for (const { placed: one, sheet } of open) await finishSheet(traffic, sheet, one.plan, one.old);
    if (settingsXml !== undefined) await writeSettings(traffic, outline, settingsXml);
    const fits = open.map(({ placed: { plan }, sheet }) => askFit(sheet, plan.name, plan));
    await traffic.sync();
    tellUnfitted(traffic, fits);
    return open.filter(({ placed: { plan } }) => plan.product !== null).map(({ sheet }) => sheet.id);
  } catch (error) {
    // Once the first label is removed, a finished sheet may refer to an unfinished one: both stay.
    const left = await clearUp(outline, UNFINISHED, !finishing);
    if (left.length === 0) throw error;
    const cause = workbookErrorOf(error, traffic.subject());
    throw new WorkbookError("write-incomplete", left.map((name) => `“${name}”`).join("、"), { cause });
  }
}

/** Refuses what is known to fail before anything is changed. */
function refuse(outline: WorkbookOutline, placed: readonly Placed[]): void {
  const locked = placed.find(({ old }) => old?.isProtected);
  if (locked) throw new WorkbookError("sheet-protected", locked.plan.name);
  const restructures = ({ plan, old }: Placed): boolean =>
    old === null || old.name !== plan.name || old.hidden !== (plan.hidden ?? false);
  if (outline.structureLocked && placed.some(restructures)) throw new WorkbookError("structure-locked", outline.name);
  const replaced = new Set(placed.map(({ old }) => old));
  const taken = new Set(outline.sheets.filter((sheet) => !replaced.has(sheet)).map(({ name }) => name.toLowerCase()));
  for (const { plan } of placed) {
    if (taken.has(plan.name.toLowerCase())) throw new WorkbookError("changed-meanwhile", outline.name);
    taken.add(plan.name.toLowerCase());
  }
}

interface Open {
  readonly placed: Placed;
  readonly sheet: Excel.Worksheet;
}

/** Writes everything but the first rows, which hold the labels. */
async function writeLabelled(traffic: Traffic, outline: WorkbookOutline, placed: readonly Placed[]): Promise<Open[]> {
  const { worksheets } = traffic.context.workbook;
  const open: Open[] = [];
  for (const [index, one] of placed.entries()) {
    await traffic.room(6000);
    const sheet = one.old ? worksheets.getItem(one.old.id) : worksheets.add(freeName(outline, index));
    sheet.load("id");
    sheet.getRange("A1").values = [[LABEL]];
    sheet.tabColor = ALARM;
    if (!one.old && one.plan.product !== null) {
      sheet.names.add(PRODUCT_MARK, `="${one.plan.product}"`).visible = false;
    }
    open.push({ placed: one, sheet });
  }
  // Formulas of one sheet refer to the others, so all get their final names before the first contents are written.
  await rename(traffic, open);
  for (const { placed: one, sheet } of open) if (one.old) await clearLook(traffic, sheet, one.old);
  for (const [done, { placed: one, sheet }] of open.entries()) {
    traffic.run.onProgress?.(done, open.length);
    await writeSheet(traffic, sheet, withRowsMade(one.plan), one.old);
  }
  return open;
}

/** Makes all rows of a sheet, because they are walked once for each kind of call. */
function withRowsMade(plan: SheetPlan): SheetPlan {
  return { ...plan, rows: plan.rows.map(madeRow) };
}

/** Other sheets of ours may need the old names, so sheets that change their name get a temporary one first. */
async function rename(traffic: Traffic, open: readonly Open[]): Promise<void> {
  const changing = open.filter(({ placed: { plan, old } }) => old?.name !== plan.name);
  for (const [index, { placed, sheet }] of changing.entries()) {
    await traffic.room(1000);
    if (placed.old) sheet.name = `${UNFINISHED} ${open.length + index + 1} ${Date.now() % 100_000}`;
  }
  for (const { placed, sheet } of changing) {
    await traffic.room(1000);
    sheet.name = placed.plan.name;
  }
}

function freeName(outline: WorkbookOutline, index: number): string {
  const taken = new Set(outline.sheets.map(({ name }) => name));
  let number = index + 1;
  while (taken.has(`${UNFINISHED} ${number}`)) number += 100;
  return `${UNFINISHED} ${number}`;
}

async function writeSettings(traffic: Traffic, outline: WorkbookOutline, settingsXml: string): Promise<void> {
  const { customXmlParts } = traffic.context.workbook;
  await traffic.room(2000 + 3 * settingsXml.length);
  const [first, ...others] = outline.settingsIds;
  if (first === undefined) customXmlParts.add(settingsXml);
  else customXmlParts.getItem(first).setXml(settingsXml);
  for (const id of others) customXmlParts.getItem(id).delete();
}
