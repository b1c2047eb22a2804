/// <reference types="office-js" />
import { columnLetters } from "../../domain/address.ts";
import type { SheetPlan } from "../../report/sheetPlan.ts";

/** A run of adjacent lines with one value; 1-based. */
interface Run<T> {
  readonly first: number;
  readonly last: number;
  readonly value: T;
}

function runsOf<T>(values: readonly T[]): Run<T>[] {
  const runs: Run<T>[] = [];
  for (const [index, value] of values.entries()) {
    const before = runs.at(-1);
    if (before?.value === value) runs[runs.length - 1] = { ...before, last: index + 1 };
    else runs.push({ first: index + 1, last: index + 1, value });
  }
  return runs;
}

const POINTS_A_PIXEL = 0.75;
/** Of the character that plans count widths in. */
const PIXELS = 8;

/** Points of a column that is so many characters wide; the API takes points. */
function columnPoints(characters: number): number {
  return Math.round(characters * PIXELS) * POINTS_A_PIXEL;
}

/** The reverse. */
export function columnCharacters(points: number): number {
  return points / POINTS_A_PIXEL / PIXELS;
}

/** Sets widths, before heights, because the height of wrapped text depends on them. One call for each run of equal lines. */
export function applyColumns(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const { first, last, value } of runsOf(plan.columns.map(({ width }) => width))) {
    sheet.getRange(`${columnLetters(first)}:${columnLetters(last)}`).format.columnWidth = columnPoints(value);
  }
  for (const { first, last, value } of runsOf(plan.columns.map(({ hidden }) => hidden ?? false))) {
    if (value) sheet.getRange(`${columnLetters(first)}:${columnLetters(last)}`).columnHidden = true;
  }
}

/** Rows without a height are fitted to their text. Fitting or setting a height shows a hidden row again. */
export function rowHeightCalls(sheet: Excel.Worksheet, plan: SheetPlan): (() => void)[] {
  const heights = runsOf(plan.rows.map(({ height }) => height)).map(({ first, last, value }) => () => {
    const { format } = sheet.getRange(`${first}:${last}`);
    if (value === undefined) format.autofitRows();
    else format.rowHeight = value;
  });
  const hiding = runsOf(plan.rows.map(({ hidden }) => hidden ?? false))
    .filter(({ value }) => value)
    .map(({ first, last }) => () => {
      sheet.getRange(`${first}:${last}`).rowHidden = true;
    });
  return [...heights, ...hiding];
}
