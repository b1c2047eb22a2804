import { readFormInfo } from "../collect/formInfo.ts";
import type { WorkbookGrid } from "../domain/grid.ts";
import { WorkbookError } from "../workbook/workbookPort.ts";

/**
 * Throws if the workbook is a form that was sent out: it holds a part of the rows, with columns of ours among them.
 *
 * @throws WorkbookError sent-form
 */
export function requireNoForm(grid: WorkbookGrid): void {
  const form = readFormInfo(grid);
  if (form) throw new WorkbookError("sent-form", form.recipient);
}
