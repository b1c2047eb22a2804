/// <reference types="office-js" />
import { refersTo } from "../sheetReferences.ts";
import { UNFINISHED } from "../unfinished.ts";
import { WorkbookError } from "../workbookPort.ts";
import { workbookErrorOf } from "./officeFailure.ts";
import type { SheetOutline, WorkbookOutline } from "./outline.ts";
import type { Traffic } from "./traffic.ts";

const LABEL = `'${UNFINISHED}：汇总表正在移除，或移除时中断。请再点一次“移除汇总”。`;

/**
 * Removes the product's sheets, its settings, and its marks on the user's copies of such sheets, in one batch. The
 * sheets are labelled 未完成 first, because Excel keeps what a failed batch has done. No cell of the user's is touched.
 *
 * @throws WorkbookError `remove-incomplete` if only some sheets are gone or labelled
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
      // A very hidden sheet cannot be deleted (documentation of the member).
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

/** Refuses what is known to fail, or to break something of the user's, before anything is changed. */
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

/** Sheets of ours that still exist but have changed; all of them if Excel does not answer. */
async function leftOver(own: readonly SheetOutline[]): Promise<readonly string[]> {
  try {
    // The failed context may hold calls that were never sent.
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
