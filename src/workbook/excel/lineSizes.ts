/// <reference types="office-js" />
import { columnLetters } from "../../domain/address.ts";
import type { SheetPlan } from "../../report/sheetPlan.ts";
import type { SheetOutline } from "./outline.ts";

/** First and last of neighbours with one value; 1-based. */
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
const PADDING = 5;

/** Points of a column that is so many characters wide. The API takes points; how wide a digit is depends on the default font. */
function columnPoints(characters: number, usual: SheetOutline["defaultWidth"]): number {
  return Math.round(characters * digitPixels(usual)) * POINTS_A_PIXEL;
}

/** The same the other way round. */
export function columnCharacters(points: number, usual: SheetOutline["defaultWidth"]): number {
  return points / POINTS_A_PIXEL / digitPixels(usual);
}

/** Calibri 11 has 7 pixels, 宋体 11 has 8. */
function digitPixels({ points, characters }: SheetOutline["defaultWidth"]): number {
  const digit = characters > 0 ? Math.round((points / POINTS_A_PIXEL - PADDING) / characters) : 0;
  return digit >= 5 && digit <= 20 ? digit : 7;
}

/** Widths first, because the height of wrapped text depends on them. Each call is for a run of equal lines. */
export function applyColumns(sheet: Excel.Worksheet, plan: SheetPlan, usual: SheetOutline["defaultWidth"]): void {
  for (const { first, last, value } of runsOf(plan.columns.map(({ width }) => width))) {
    sheet.getRange(`${columnLetters(first)}:${columnLetters(last)}`).format.columnWidth = columnPoints(value, usual);
  }
  for (const { first, last, value } of runsOf(plan.columns.map(({ hidden }) => hidden ?? false))) {
    if (value) sheet.getRange(`${columnLetters(first)}:${columnLetters(last)}`).columnHidden = true;
  }
}

/** Rows without a height of their own are fitted to their text; fitting or setting a height shows a hidden row again. */
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
