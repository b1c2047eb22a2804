import type { ProductSheet, WorkbookGrid } from "../../domain/grid.ts";
import { CONTINUED } from "../draft/styles.ts";

/** Rows with which pages begin inside tables, as a draft without 续表 has them (`pageStarts` of `SheetDraft`). */
export type WrittenPageStarts = Readonly<Partial<Record<ProductSheet, ReadonlySet<number>>>>;

/** Rows inserted where a page continues a table: heading and header on 测评汇总 and 台账汇总; on the lists only the name whose page it is. */
const ROWS_SAID_AGAIN: Readonly<Partial<Record<ProductSheet, number>>> = {
  summary: 2,
  departments: 1,
  ledgers: 2,
};

/** Where the sheets as they stand say 续表, so that their pages can be set up without their rows being written anew. */
export function writtenPageStarts({ sheets }: WorkbookGrid): WrittenPageStarts {
  const pageStarts: Partial<Record<ProductSheet, ReadonlySet<number>>> = {};
  for (const { product, values } of sheets) {
    const saidAgain = product === null ? undefined : ROWS_SAID_AGAIN[product];
    if (product === null || saidAgain === undefined) continue;
    const rows = new Set<number>();
    values.forEach((row, at) => {
      const first = row?.[0];
      if (typeof first === "string" && first.endsWith(CONTINUED)) rows.add(at + 1 - saidAgain * rows.size);
    });
    pageStarts[product] = rows;
  }
  return pageStarts;
}
