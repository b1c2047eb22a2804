import type { Assessment } from "../domain/assessment.ts";
import type { Issue } from "../domain/issue.ts";

/** Sorts issues by sheet (framework, then breakdown), row and column. Issues of one cell keep the order of the rules. */
export function inSheetOrder(issues: readonly Issue[], { framework, breakdown }: Assessment): readonly Issue[] {
  const sheets = new Map<string, number>();
  const see = (sheet: string): void => {
    if (!sheets.has(sheet)) sheets.set(sheet, sheets.size);
  };
  for (const { name } of framework?.sheets ?? []) see(name);
  for (const { sheet } of framework?.indicators ?? []) see(sheet);
  if (breakdown) see(breakdown.sheet);
  for (const { sheet } of breakdown?.tasks ?? []) see(sheet);
  for (const { sheet } of issues) see(sheet);
  return issues
    .map((one) => ({ one, sheet: sheets.get(one.sheet) ?? 0, place: placeOf(one.cell) }))
    .sort((a, b) => a.sheet - b.sheet || a.place - b.place)
    .map(({ one }) => one);
}

/** One number that grows row by row, and within a row column by column; 0 without a cell. */
function placeOf(cell: string): number {
  let column = 0;
  let row = 0;
  for (let at = 0; at < cell.length; at++) {
    const code = cell.charCodeAt(at);
    if (code >= 65) column = column * 26 + code - 64;
    else row = row * 10 + code - 48;
  }
  return row * 32_768 + column;
}
