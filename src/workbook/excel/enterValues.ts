/// <reference types="office-js" />
import { a1, type CellAddress } from "../../domain/address.ts";
import { sameCellValue } from "../../domain/cells.ts";
import { type ValuesChange, WorkbookError } from "../workbookPort.ts";
import { cellInput } from "./cellInput.ts";
import { workbookErrorOf } from "./officeFailure.ts";
import { readCellValue } from "./sheetGrid.ts";
import { type Traffic, wireBytes } from "./traffic.ts";

/** Bytes for a call on a cell and its answer, besides the value. */
const CALL_BYTES = 300;

/**
 * Writes cells after checking that the sheets still are as they were read, and that the cells may be written: a
 * protected sheet may have unlocked ones.
 *
 * @throws WorkbookError changed-meanwhile, sheet-protected; `entry-incomplete` if Excel fails after writing some of
 * several values
 */
export async function enterValues(traffic: Traffic, { values, expected }: ValuesChange): Promise<void> {
  const { worksheets } = traffic.context.workbook;
  const sheets = [...new Set(values.map(({ at }) => at.sheet))].map((name) => {
    const sheet = worksheets.getItemOrNullObject(name);
    sheet.load("id");
    return { name, sheet };
  });
  await traffic.sync();
  const gone = sheets.find(({ sheet }) => sheet.isNullObject);
  if (gone) throw new WorkbookError("changed-meanwhile", gone.name);
  for (const { sheet } of sheets) sheet.protection.load("protected");
  const changed = await firstOf(traffic, expected, ({ at, value }) => {
    const range = worksheets.getItem(at.sheet).getRange(a1(at));
    range.load("values,formulas,valueTypes");
    return () => {
      const same = sameCellValue(readCellValue(range), value);
      range.untrack();
      return !same;
    };
  });
  if (changed) throw new WorkbookError("changed-meanwhile", changed.at.sheet);
  const guarded = new Set(sheets.filter(({ sheet }) => sheet.protection.protected).map(({ name }) => name));
  const doubtful = values.filter(({ at }) => guarded.has(at.sheet));
  const locked = await firstOf(traffic, doubtful, ({ at }) => {
    const { protection } = worksheets.getItem(at.sheet).getRange(a1(at)).format;
    protection.load("locked");
    return () => protection.locked;
  });
  if (locked) throw new WorkbookError("sheet-protected", locked.at.sheet);
  await write(traffic, values);
}

/** The first item for which Excel's answer is true, or null. Takes as many round trips as the answers need. */
async function firstOf<T extends { readonly at: CellAddress }>(
  traffic: Traffic,
  cells: readonly T[],
  ask: (cell: T) => () => boolean,
): Promise<T | null> {
  const asked: { readonly cell: T; readonly answer: () => boolean }[] = [];
  for (const cell of cells) {
    await traffic.room(CALL_BYTES);
    asked.push({ cell, answer: ask(cell) });
  }
  await traffic.sync();
  return asked.find(({ answer }) => answer())?.cell ?? null;
}

async function write(traffic: Traffic, values: ValuesChange["values"]): Promise<void> {
  const { worksheets } = traffic.context.workbook;
  try {
    for (const { at, value } of values) {
      await traffic.room(CALL_BYTES + wireBytes(value));
      // Text needs its apostrophe: Excel would take 3-5 for a date.
      worksheets.getItem(at.sheet).getRange(a1(at)).values = [[cellInput({ value, style: {} })]];
    }
    await traffic.sync();
  } catch (error) {
    const cause = workbookErrorOf(error, values[0]?.at.sheet ?? traffic.subject());
    // A failed batch has done everything before the call that failed.
    throw values.length > 1 ? new WorkbookError("entry-incomplete", traffic.subject(), { cause }) : cause;
  }
}
