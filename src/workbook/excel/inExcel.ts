/// <reference types="office-js" />
import { workbookErrorOf } from "./officeFailure.ts";

/**
 * Runs a batch in Excel, after the user has left the cell being edited if the host can wait for that.
 *
 * @param subject names the workbook in errors
 * @throws WorkbookError
 */
export async function inExcel<T>(
  subject: () => string,
  batch: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    throw workbookErrorOf(error, subject());
  }
}
