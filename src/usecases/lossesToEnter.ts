import { parseA1 } from "../domain/address.ts";
import { dateFormatShows, daySerial } from "../domain/isoDate.ts";
import type { Ledger } from "../domain/ledger.ts";
import type { PrefilledRow } from "../ledgers/declaration.ts";
import { declarationOf } from "../ledgers/declarations/declarations.ts";
import { rectification } from "../ledgers/declarations/rectification.ts";
import { losses } from "../ledgers/losses.ts";
import { lossRows } from "../ledgers/lossRows.ts";
import { isDay, prefilledRows } from "../ledgers/prefill.ts";
import { cellKey, type CellValue } from "../domain/cells.ts";
import type { SheetGrid, WorkbookGrid } from "../domain/grid.ts";
import { preparedGrid } from "../recognise/recognise.ts";
import type { ValuesChange, WorkbookPort } from "../workbook/workbookPort.ts";
import { checkWorkbook, type CheckOptions, type CheckResult } from "./checkWorkbook.ts";
import { measuresEntered } from "./measuresEntered.ts";

/** Losses to be entered into 问题整改台账. */
export interface LossesToEnter {
  readonly change: ValuesChange;
  /** How many are entered, and how many do not fit into the empty rows below the ledger. */
  readonly rows: number;
  readonly left: number;
}

/**
 * Enters the losses that the workbook's 问题整改台账 does not hold yet; none of them if there are too few empty rows below
 * it. null if there is nothing to enter. Throws `WorkbookError`.
 */
export async function enterLosses(port: WorkbookPort, options: CheckOptions): Promise<LossesToEnter | null> {
  const grid = await port.read();
  const result = checkWorkbook(grid, options);
  const ledger = result.ledgers.find(({ kind }) => kind === rectification.id);
  const found = ledger ? lossesToEnter(ledger, grid, result) : null;
  if (found?.left === 0) await port.apply(found.change);
  return found;
}

/**
 * The losses that a 问题整改台账 does not hold yet, for the empty rows below its last entry; existing cells are not changed.
 * null if it holds all of them.
 *
 * @param result of checking the same grid
 */
export function lossesToEnter(ledger: Ledger, grid: WorkbookGrid, result: CheckResult): LossesToEnter | null {
  const { assessment, scorecard, ledgers } = result;
  const sheet = grid.sheets.find(({ name }) => name === ledger.sheet);
  if (!assessment || !scorecard || !sheet) return null;
  const held = lossRows(ledgers, scorecard);
  const measures = measuresEntered(grid, assessment, scorecard);
  const source = { ...result, grid: preparedGrid(grid).grid, assessment, scorecard, measures };
  // The rows of a new ledger, one for each loss.
  const rows = prefilledRows(declarationOf(ledger.kind), source);
  const missing = losses(scorecard).flatMap(({ indicator }, at) => {
    const row = rows[at];
    return row === undefined || held?.has(indicator.id) ? [] : [row];
  });
  if (missing.length === 0) return null;
  const free = freeRows(ledger, sheet, missing.length);
  let number = lastNumber(ledger, sheet);
  const values = missing.slice(0, free.length).flatMap((row, at) => {
    const line = free[at] ?? 0;
    number++;
    return ledger.columns.flatMap(({ meaning, column }) => {
      const stands = sheet.values[line - 1]?.[column - 1] ?? null;
      const value =
        meaning === "number" && isEmpty(stands) ? number : cellValue(row, meaning, sheet, line, column, grid);
      return value === null ? [] : [{ at: { sheet: ledger.sheet, row: line, column }, value }];
    });
  });
  const expected = values.map(({ at }) => ({ at, value: sheet.values[at.row - 1]?.[at.column - 1] ?? null }));
  return { change: { kind: "enter-values", values, expected }, rows: free.length, left: missing.length - free.length };
}

/** Consecutive rows below the last filled one that hold nothing but a number and formulas. */
function freeRows({ rows, headerRows, columns }: Ledger, sheet: SheetGrid, most: number): readonly number[] {
  const lines = rows.flatMap(({ row, fields }) => [
    row,
    ...Object.values(fields)
      .flat()
      .map(({ cell }) => parseA1(cell)?.row ?? 0),
  ]);
  const last = lines.reduce((low, line) => Math.max(low, line), headerRows[1]);
  const numbered = new Set(columns.filter(({ meaning }) => meaning === "number").map(({ column }) => column));
  const free: number[] = [];
  for (let line = last + 1; free.length < most; line++) {
    const says = (sheet.values[line - 1] ?? []).some(
      (value, at) =>
        !isEmpty(value) && !(numbered.has(at + 1) && Number(value) > 0) && !sheet.formulas.has(cellKey(line, at + 1)),
    );
    if (says) break;
    free.push(line);
  }
  return free;
}

function lastNumber({ columns, rows }: Ledger, { values }: SheetGrid): number {
  const column = columns.find(({ meaning }) => meaning === "number")?.column ?? 0;
  return rows.reduce((most, { row }) => {
    const number = Number(values[row - 1]?.[column - 1] ?? 0);
    return number > most ? number : most;
  }, 0);
}

/** A day is written as a date only if the cell's format shows it as one; otherwise it would look like a number. */
function cellValue(
  row: PrefilledRow,
  meaning: string,
  { numberFormats }: SheetGrid,
  line: number,
  column: number,
  { date1904 }: WorkbookGrid,
): string | number | null {
  const text = meaning === "number" ? "" : (row[meaning] ?? "");
  if (text === "") return null;
  const shows = dateFormatShows(numberFormats.get(cellKey(line, column)) ?? "");
  return isDay(text) && shows !== null ? daySerial(text, date1904) : text;
}

function isEmpty(value: CellValue | undefined): boolean {
  return value === undefined || value === null || (typeof value === "string" && value.trim() === "");
}
