import type { ProductSheet, WorkbookGrid } from "../../domain/grid.ts";
import { CONTINUED } from "../draft/styles.ts";

/** Rows that start pages inside tables, as in a draft without 续表 (`pageStarts` of `SheetDraft`). */
export type WrittenPageStarts = Readonly<Partial<Record<ProductSheet, ReadonlySet<number>>>>;

/** Number of rows inserted where a table continues on a page: heading and header on 测评汇总 and 台账汇总; on the lists only the owner's name. */
const ROWS_SAID_AGAIN: Readonly<Partial<Record<ProductSheet, number>>> = {
  summary: 2,
  departments: 1,
  ledgers: 2,
};

/** Where the existing sheets have 续表, so that their pages can be set up without rewriting their rows. */
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
