import type { SheetGrid } from "../../domain/grid.ts";

/** A heading of the summary's and the first heading of the table beneath it. */
const TABLES = [
  ["一、总体情况", "期间"],
  ["二、分项得分", "序号"],
] as const;
const ROWS_SEARCHED = 60;

/**
 * Whether a sheet without the product's mark is one of its papers all the same: 报送稿, or a copy of 测评汇总 in another workbook.
 * Its tables list the same marks several times over, so that read as a framework it would come to a multiple of them.
 */
export function isSummaryPaper({ values }: SheetGrid): boolean {
  let found = 0;
  for (let row = 0; row < ROWS_SEARCHED; row++) {
    const [heading, below] = TABLES[found] ?? [];
    if (heading === undefined) break;
    if (values[row]?.[0] === heading && values[row + 1]?.[0] === below) found++;
  }
  return found === TABLES.length;
}
