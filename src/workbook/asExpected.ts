import { sameCellValue, type WorkbookGrid } from "../recognise/grid.ts";
import type { ReviewMarkEntry } from "./workbookPort.ts";

/** Whether the workbook still holds what the entry of a review mark was based on. */
export function asExpected({ sheets }: WorkbookGrid, { expected }: ReviewMarkEntry): boolean {
  return expected.every(({ at, value }) => {
    const sheet = sheets.find(({ name }) => name === at.sheet);
    return sheet !== undefined && sameCellValue(sheet.values[at.row - 1]?.[at.column - 1] ?? null, value);
  });
}
