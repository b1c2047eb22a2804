import { sameCellValue } from "../domain/cells.ts";
import type { WorkbookGrid } from "../domain/grid.ts";
import type { ValuesChange } from "./workbookPort.ts";

/** Whether the workbook still holds what the new values were based on. */
export function asExpected({ sheets }: WorkbookGrid, { expected }: ValuesChange): boolean {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return expected.every(({ at, value }) => {
    const sheet = byName.get(at.sheet);
    return sheet !== undefined && sameCellValue(sheet.values[at.row - 1]?.[at.column - 1] ?? null, value);
  });
}
