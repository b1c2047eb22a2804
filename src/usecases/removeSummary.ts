import { a1 } from "../domain/address.ts";
import { keyCell } from "../domain/cells.ts";
import type { WorkbookGrid } from "../domain/grid.ts";
import { refersTo } from "../workbook/sheetReferences.ts";
import { WorkbookError, type WorkbookPort } from "../workbook/workbookPort.ts";
import { clearHighlights } from "./highlightIssues.ts";
import { begin, runOf, type Work } from "./work.ts";

/**
 * 移除汇总: removes the product's sheets, settings and highlights, and nothing else. Refused if a cell of the user's refers
 * to one of the sheets, because it would become #REF!.
 *
 * @returns names of the removed sheets, in workbook order
 * @throws WorkbookError
 */
export async function removeSummary(port: WorkbookPort, work: Work = {}): Promise<readonly string[]> {
  await begin("reading", work);
  const grid = await port.read(runOf("reading", work));
  const sheets = grid.sheets.filter(({ product }) => product !== null).map(({ name }) => name);
  const reference = referenceTo(grid, sheets);
  if (reference !== null) throw new WorkbookError("summary-referenced", reference);
  await begin("removing", work);
  await port.apply({ kind: "remove-product" }, runOf("removing", work));
  await clearHighlights(port);
  return sheets;
}

/** The first cell of the user's whose formula refers to one of the sheets, or null. */
function referenceTo(grid: WorkbookGrid, sheets: readonly string[]): string | null {
  for (const { name, product, formulas } of grid.sheets) {
    if (product !== null) continue;
    for (const [key, formula] of formulas) if (refersTo(formula, sheets)) return `${name}!${a1(keyCell(key))}`;
  }
  return null;
}
