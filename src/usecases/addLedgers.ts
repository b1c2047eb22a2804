import { declarationOf, LEDGERS } from "../ledgers/declarations/declarations.ts";
import { findLedgers } from "../ledgers/read/ledgerSheets.ts";
import { preparedGrid } from "../recognise/recognise.ts";
import type { WorkbookPort } from "../workbook/workbookPort.ts";
import { checkWorkbook, type CheckOptions } from "./checkWorkbook.ts";
import { newHolidays, newLedger } from "./newLedger.ts";
import { begin, runOf, type Work } from "./work.ts";

export type AddedLedgers =
  /** Names of the new sheets. */
  | { readonly kind: "added"; readonly sheets: readonly string[] }
  /**
   * Nothing was written, because the workbook already has that ledger.
   *
   * @param ledger id of its declaration
   */
  | { readonly kind: "there"; readonly ledger: string; readonly sheet: string };

/**
 * 新建台账: adds ledgers after the workbook's sheets, filled from the workbook; existing sheets are not touched. Throws
 * `WorkbookError`.
 *
 * @param ledgers ids of declarations
 */
export async function addLedgers(
  port: WorkbookPort,
  ledgers: readonly string[],
  options: CheckOptions,
  work: Work = {},
): Promise<AddedLedgers> {
  await begin("reading", work);
  const grid = await port.read(runOf("reading", work));
  await begin("checking", work);
  const result = checkWorkbook(grid, options);
  const wanted = ledgers.map(declarationOf);
  const found = findLedgers(preparedGrid(grid).grid, { settings: result.settings }, LEDGERS);
  const there = found.find(({ declaration }) => wanted.includes(declaration));
  if (there) return { kind: "there", ledger: there.declaration.id, sheet: there.table.sheet.name };
  const sheets = [
    ...wanted.map((declaration) => newLedger(declaration, grid, result)),
    ...newHolidays(wanted, grid, result),
  ];
  await begin("writing", work);
  await port.apply({ kind: "write", sheets }, runOf("writing", work));
  return { kind: "added", sheets: sheets.map(({ name }) => name) };
}
