import type { ProductSheet } from "../../domain/grid.ts";

/** Something the user typed into a cell meant for it. */
export interface KeptEntry {
  readonly value: string | number | boolean;
  /** Number format of the cell, unless General (a date typed into 备注). */
  readonly numberFormat?: string;
}

/** What the user typed into one row, by heading (整改措施) or label (填表人). */
export type KeptRow = ReadonlyMap<string, KeptEntry>;

/** Rows by their key, per sheet. */
export type KeptEntries = Readonly<Partial<Record<ProductSheet, ReadonlyMap<string, KeptRow>>>>;

export const NO_KEPT_ENTRIES: KeptEntries = {};
