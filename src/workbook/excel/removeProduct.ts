/// <reference types="office-js" />
import { refersTo } from "../sheetReferences.ts";
import { UNFINISHED } from "../unfinished.ts";
import { WorkbookError } from "../workbookPort.ts";
import { workbookErrorOf } from "./officeFailure.ts";
import type { SheetOutline, WorkbookOutline } from "./outline.ts";
import type { Traffic } from "./traffic.ts";

const LABEL = `'${UNFINISHED}：汇总表正在移除，或移除时中断。请再点一次“移除汇总”。`;

/**
 * Takes away the product's sheets, the settings, and the marks on copies that the user made of such sheets, in one batch: the
 * sheets are labelled 未完成 first, because Excel keeps what a failed batch had done. No call touches a cell of the user's.
 * @throws WorkbookError `remove-incomplete` where some sheets are gone or labelled and others are left
 */
export async function removeProduct(traffic: Traffic, outline: WorkbookOutline): Promise<void> {
  const { worksheets, customXmlParts } = traffic.context.workbook;
  const own = outline.sheets.filter(({ product }) => product !== null);
  await refuse(traffic, outline, own);
  try {
    for (const { id, isProtected } of own) {
      if (!isProtected) worksheets.getItem(id).getRange("A1").values = [[LABEL]];
    }
    for (const { id, hidden } of own) {
      const sheet = worksheets.getItem(id);
      // One that is very hidden cannot be deleted (documentation of the member).
      if (hidden) sheet.visibility = "Hidden";
      sheet.delete();
    }
    for (const { id, copiedNames } of outline.sheets) {
      for (const name of copiedNames) worksheets.getItem(id).names.getItem(name).delete();
    }
    for (const id of outline.settingsIds) customXmlParts.getItem(id).delete();
    await traffic.sync();
  } catch (error) {
    const left = await leftOver(own);
    if (left.length === 0) throw error;
    const cause = workbookErrorOf(error, traffic.subject());
    throw new WorkbookError("remove-incomplete", left.map((name) => `“${name}”`).join("、"), { cause });
  }
}

/** What is known to fail, or to break something of the user's, is refused before anything is changed. */
async function refuse(traffic: Traffic, outline: WorkbookOutline, own: readonly SheetOutline[]): Promise<void> {
  if (own.length === 0) return;
  if (outline.structureLocked) throw new WorkbookError("structure-locked", outline.name);
  if (!outline.sheets.some(({ product, hidden }) => product === null && !hidden)) {
    throw new WorkbookError("no-other-sheet", outline.name);
  }
  const { workbook } = traffic.context;
  const users = outline.sheets.filter(({ product }) => product === null);
  const names = [workbook.names, ...users.map(({ id }) => workbook.worksheets.getItem(id).names)];
  for (const each of names) each.load("items/name,items/formula");
  await traffic.sync();
  const sheets = own.map(({ name }) => name);
  const found = names.flatMap(({ items }) => items).find(({ formula }) => refersTo(String(formula), sheets));
  if (found) throw new WorkbookError("summary-referenced", found.name);
}

/** Sheets of ours that are still there and do not stand as before; every one where Excel will not say. */
async function leftOver(own: readonly SheetOutline[]): Promise<readonly string[]> {
  try {
    // The context that failed may hold calls that were never sent.
    return await Excel.run({ delayForCellEdit: true }, (context) => seeWhatIsLeft(context, own));
  } catch {
    return own.map(({ name }) => name);
  }
}

async function seeWhatIsLeft(context: Excel.RequestContext, own: readonly SheetOutline[]): Promise<readonly string[]> {
  const asked = own.map(({ id }) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load("name");
    const corner = sheet.getRange("A1");
    corner.load("values");
    return { sheet, corner };
  });
  await context.sync();
  const there = asked.filter(({ sheet }) => !sheet.isNullObject);
  const isLabelled = ({ corner }: (typeof there)[number]): boolean =>
    String(corner.values[0]?.[0]).startsWith(UNFINISHED);
  const whole = there.length === own.length && !there.some(isLabelled);
  return whole ? [] : there.map(({ sheet }) => sheet.name);
}
