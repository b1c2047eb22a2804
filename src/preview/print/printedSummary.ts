import type { WorkbookGrid } from "../../domain/grid.ts";
import { PAGE_FOOTER } from "../../report/draft/pageSetup.ts";
import type { FileWorkbook } from "../../workbook/file/fileWorkbook.ts";
import { PAPERS } from "../../workbook/file/printedSheets.ts";
import { printedSheet, type PrintedSheet, type ShowNumber } from "./printedSheet.ts";

/** The part of SheetJS that knows number formats. */
interface NumberFormats {
  format(format: string, value: number): string;
}

/**
 * The visible sheets of the summary that are papers.
 *
 * @param grid of the file, including edits
 */
export async function printedSummary(file: FileWorkbook, grid: WorkbookGrid): Promise<readonly PrintedSheet[]> {
  const papers = grid.sheets.flatMap((sheet, index) =>
    sheet.product !== null && PAPERS.includes(sheet.product) && !sheet.hidden ? [{ sheet, index }] : [],
  );
  if (papers.length === 0) return [];
  const { SSF }: { readonly SSF: NumberFormats } = await import("@e965/xlsx");
  const looks = file.appearance();
  const show: ShowNumber = (value, format) => SSF.format(format === "" ? "General" : format, value);
  return papers.flatMap(({ sheet, index }): PrintedSheet[] => {
    const look = looks[index];
    const setup = file.printSetup(index);
    return sheet.layout && look && setup ? [printedSheet(sheet, sheet.layout, look, setup, PAGE_FOOTER, show)] : [];
  });
}
