import { a1 } from "../../domain/address.ts";
import { issue, type Issue } from "../../domain/issue.ts";
import type { Settings } from "../../domain/settings.ts";
import { cellKey, keyCell, type CellValue, type SheetGrid } from "../grid.ts";
import { findTable } from "../table/findTable.ts";
import { oneLine } from "../table/seenHeadings.ts";
import { headerFit } from "./headerFit.ts";
import { missingForFramework } from "./missingForFramework.ts";

/** A table on its side is a few rows of many columns. */
const MOST_ROWS = 60;
const MOST_COLUMNS = 256;

/**
 * Says that a sheet's table lies on its side: indicators across the columns, 分值 and 得分 below each other at the left. null where
 * it does not.
 */
export function onItsSide(sheet: SheetGrid, { mapping }: Settings): Issue | null {
  const width = sheet.values.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  if (sheet.values.length > MOST_ROWS || width > MOST_COLUMNS) return null;
  const table = findTable(turned(sheet, width), "framework", mapping);
  if (!table || headerFit(table, "framework") === 0 || missingForFramework(table) !== null) return null;
  const marks = table.columns.filter(({ meaning }) => MARKS.has(meaning));
  const names = table.dataRows.filter((row) =>
    marks.some(({ column }) => typeof table.value(row, column) === "number"),
  );
  if (marks.length < 2 || names.length < 2) return null;
  const cell = a1({ row: marks[0]?.column ?? 1, column: table.headerRows[1] });
  return issue(
    "table-on-its-side",
    { sheet: sheet.name, cell },
    { name: sheet.name, text: marks.map(({ at }) => oneLine(at.text)).join("、") },
  );
}

const MARKS: ReadonlySet<string> = new Set(["full", "actual", "score", "review", "deducted"]);

function turned(sheet: SheetGrid, width: number): SheetGrid {
  const values = Array.from({ length: width }, (_, column) =>
    sheet.values.map((row): CellValue => row?.[column] ?? null),
  );
  const flip = <T>(map: ReadonlyMap<number, T>): Map<number, T> =>
    new Map(
      [...map].map(([key, value]) => {
        const { row, column } = keyCell(key);
        return [cellKey(column, row), value];
      }),
    );
  return {
    ...sheet,
    values,
    formulas: flip(sheet.formulas),
    numberFormats: flip(sheet.numberFormats),
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      top: left,
      left: top,
      bottom: right,
      right: bottom,
    })),
    hiddenRows: sheet.hiddenColumns,
    hiddenColumns: sheet.hiddenRows,
  };
}
