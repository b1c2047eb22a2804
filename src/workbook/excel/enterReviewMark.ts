/// <reference types="office-js" />
import { a1, type CellAddress } from "../../domain/address.ts";
import { sameCellValue, type CellValue } from "../../recognise/grid.ts";
import { type ReviewMarkEntry, WorkbookError } from "../workbookPort.ts";
import { workbookErrorOf } from "./officeFailure.ts";
import { readCellValue } from "./sheetGrid.ts";

interface Asked {
  readonly at: CellAddress;
  readonly value: CellValue;
  readonly range: Excel.Range;
}

/**
 * Writes one cell, after a look whether the sheet still is as it was read. A cell that a protected sheet leaves unlocked can be
 * written, so protection is left for Excel to judge.
 * @throws WorkbookError changed-meanwhile, sheet-protected
 */
export async function enterReviewMark(context: Excel.RequestContext, entry: ReviewMarkEntry): Promise<void> {
  const { sheet: name } = entry.at;
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("id");
  await context.sync();
  if (sheet.isNullObject) throw new WorkbookError("changed-meanwhile", name);
  const asked = entry.expected.map(({ at, value }): Asked => {
    const range = context.workbook.worksheets.getItem(at.sheet).getRange(a1(at));
    range.load("values,formulas,valueTypes");
    return { at, value, range };
  });
  await context.sync();
  if (!asked.every(({ range, value }) => sameCellValue(readCellValue(range), value))) {
    throw new WorkbookError("changed-meanwhile", name);
  }
  sheet.getRange(a1(entry.at)).values = [[entry.mark ?? ""]];
  try {
    await context.sync();
  } catch (error) {
    throw workbookErrorOf(error, name);
  }
}
