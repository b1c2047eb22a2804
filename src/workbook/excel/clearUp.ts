/// <reference types="office-js" />
import { PRODUCT_MARK } from "../productMark.ts";
import type { WorkbookOutline } from "./outline.ts";

/**
 * After a failed write: removes the sheets that it had just added, if requested, and reports which ones are labelled as
 * unfinished. Best effort, because Excel may refuse this, too; then all that may be labelled are reported. It uses a
 * context of its own: the one that failed may hold calls that were never sent, and the next sync would send them.
 */
export async function clearUp(
  before: WorkbookOutline,
  unfinished: string,
  takeAway: boolean,
): Promise<readonly string[]> {
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/id,items/name");
      await context.sync();
      const seen = worksheets.items.map((sheet) => {
        const corner = sheet.getRange("A1");
        corner.load("values");
        const mark = sheet.names.getItemOrNullObject(PRODUCT_MARK);
        mark.load("name");
        return { sheet, corner, mark };
      });
      await context.sync();
      const known = new Set(before.sheets.map(({ id }) => id));
      const isLabelled = (corner: Excel.Range): boolean => String(corner.values[0]?.[0]).startsWith(unfinished);
      const left: string[] = [];
      for (const { sheet, corner, mark } of seen) {
        const added = !known.has(sheet.id);
        const labelled = isLabelled(corner) && (added || !mark.isNullObject);
        if (added && takeAway && (labelled || sheet.name.startsWith(unfinished))) sheet.delete();
        else if (labelled) left.push(sheet.name);
      }
      await context.sync();
      return left;
    });
  } catch {
    return [unfinished];
  }
}
