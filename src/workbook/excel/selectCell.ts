/// <reference types="office-js" />
import { a1, type CellAddress } from "../../domain/address.ts";
import { WorkbookError } from "../workbookPort.ts";
import { inExcel } from "./inExcel.ts";

/**
 * Shows the cell's sheet and selects the cell. A hidden sheet stays hidden.
 *
 * @throws WorkbookError changed-meanwhile, sheet-hidden
 */
export async function selectCell(address: CellAddress): Promise<void> {
  const subject = (): string => address.sheet;
  await inExcel(subject, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(address.sheet);
    sheet.load("visibility");
    await context.sync();
    if (sheet.isNullObject) throw new WorkbookError("changed-meanwhile", address.sheet);
    if (sheet.visibility !== "Visible") throw new WorkbookError("sheet-hidden", address.sheet);
    sheet.getRange(a1(address)).select();
    await context.sync();
  });
}
