import { unbroken } from "../draft/headingLines.ts";
import type { CellValue } from "../../domain/cells.ts";
import type { ProductSheet } from "../../domain/grid.ts";
import { ENTRY_HEADINGS, ENTRY_LABELS, KEY_HEADING, OTHER_HEADINGS } from "./entryPlaces.ts";

/** Where a sheet of the product's keeps typed entries. */
export interface EntryColumns {
  readonly key: number;
  readonly columns: readonly (readonly [heading: string, column: number])[];
}

/** null if the row is no header of such a sheet. */
export function entryColumns(row: readonly (CellValue | undefined)[], product: ProductSheet): EntryColumns | null {
  const key = row.indexOf(KEY_HEADING);
  if (key < 0) return null;
  const [headings, former] = [ENTRY_HEADINGS[product], OTHER_HEADINGS[product]];
  const columns = row.flatMap((value, at) => {
    if (typeof value !== "string") return [];
    const printed = unbroken(value);
    const heading = former.get(printed) ?? printed;
    return headings.has(heading) ? [[heading, at + 1] as const] : [];
  });
  return { key: key + 1, columns };
}

/** Matches XML that may hold a label; text in the string table, in runs, or with its characters as numbers may, too. */
const MAY_HOLD_LABEL = new RegExp(
  `&#|\\st\\s*=\\s*["']s["']|<(?:[\\w.-]+:)?r[\\s>]|${[...ENTRY_LABELS].map((label) => label.replace(/[（）]/g, ".")).join("|")}`,
);

/** Determines for each row of a sheet of the product's which cells may hold typed entries. */
export class TypedCells {
  #columns: ReadonlySet<number> | null = null;

  constructor(private readonly product: ProductSheet) {}

  /**
   * @param above the previous row, which may be the header
   * @param xml the row's content
   * @returns columns; null for all
   */
  wanted(above: readonly (CellValue | undefined)[], xml: string): ReadonlySet<number> | null {
    if (this.#columns === null) {
      const found = entryColumns(above, this.product);
      if (found) this.#columns = new Set([found.key, ...found.columns.map(([, column]) => column)]);
    }
    return this.#columns === null || MAY_HOLD_LABEL.test(xml) ? null : this.#columns;
  }
}
