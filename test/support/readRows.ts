import type { Settings } from "../../src/domain/settings.ts";
import type { CellValue } from "../../src/domain/cells.ts";
import { checkWorkbook } from "../../src/usecases/checkWorkbook.ts";
import { jsonReport } from "../../src/usecases/jsonReport.ts";
import { sheetOf, workbookOf, type SheetExtras } from "./gridOf.ts";

/** What a framework on one sheet comes to, and what is told of it beyond departments and evidence. */
export function readRows(rows: CellValue[][], extras: SheetExtras = {}, settings: Settings = {}) {
  return readSheets([["考核表", rows, extras]], settings);
}

/** The same of several sheets. */
export function readSheets(
  sheets: readonly [name: string, rows: CellValue[][], extras?: SheetExtras][],
  settings: Settings = {},
) {
  const grid = workbookOf(...sheets.map(([name, rows, extras]) => sheetOf(name, rows, extras)));
  const result = checkWorkbook(grid, { today: "2026-03-02", settings });
  const { totals, indicators, items, stated } = jsonReport("a.xlsx", result, "zh-CN");
  const told = (wanted: string): readonly string[] =>
    result.issues
      .filter(({ severity, code }) => severity === wanted && code !== "sheet-missing")
      .map(({ code, sheet, cell }) => (sheets.length > 1 ? `${code}@${sheet}!${cell}` : `${code}@${cell}`));
  return {
    full: totals?.full,
    actual: totals?.actual,
    review: totals?.review,
    bonus: totals?.bonus,
    deduction: totals?.deduction,
    result: totals?.result,
    names: indicators.map(({ name }) => name),
    kinds: indicators.map(({ kind }) => kind),
    items: items.map(({ name }) => name),
    stated: stated.map(({ cell, field, stated: value, computed }) => [cell, field, value, computed]),
    errors: told("error"),
    warnings: told("warning"),
  };
}
