import { cellKey, type CellValue } from "../../domain/cells.ts";
import type { ProductSheet, SheetGrid, WorkbookGrid } from "../../domain/grid.ts";
import { ENTRY_LABELS, KEY_HEADING } from "./entryPlaces.ts";
import { writtenEntry } from "./entryText.ts";
import { ofFormerForm, takenOver } from "./formerEntries.ts";
import type { KeptEntries, KeptEntry, KeptRow } from "./keptEntry.ts";
import { followsSheet } from "./sheetEntryCells.ts";
import { entryColumns, type EntryColumns } from "./typedCells.ts";

/**
 * What was typed into the product's sheets of these workbooks; later workbooks win cell by cell. Rows are found by the
 * key in a hidden column, so they may have been sorted, moved or put under 已移出. What only follows the user's own sheet
 * was not typed.
 */
export function keptEntries(grids: readonly WorkbookGrid[]): KeptEntries {
  const kept: Partial<Record<ProductSheet, Map<string, Map<string, KeptEntry>>>> = {};
  for (const { sheets, date1904 } of grids) {
    for (const sheet of sheets) {
      if (sheet.product === null) continue;
      const typed = typedInto(sheet, sheet.product, date1904);
      const into = (kept[sheet.product] ??= new Map());
      for (const [key, row] of typed) for (const [field, entry] of row) remember(into, key, field, entry);
    }
  }
  return kept;
}

/** What was typed into a sheet, by today's keys and headings. */
function typedInto(sheet: SheetGrid, product: ProductSheet, date1904: boolean): ReadonlyMap<string, KeptRow> {
  const into = new Map<string, Map<string, KeptEntry>>();
  const header = findHeader(sheet, product);
  if (!header) return into;
  gather(sheet, header, into, date1904);
  return product === "rectification" && ofFormerForm(header.columns) ? takenOver(into, date1904) : into;
}

function gather(sheet: SheetGrid, header: Header, into: Map<string, Map<string, KeptEntry>>, date1904: boolean): void {
  for (let index = 0; index < sheet.values.length; index++) {
    const row = sheet.values[index];
    const key = row?.[header.key - 1];
    if (!row || typeof key !== "string" || key === "" || key === KEY_HEADING) continue;
    for (const [heading, column] of header.columns) {
      if (index + 1 <= header.row) continue;
      if (followsSheet(sheet.formulas.get(cellKey(index + 1, column)))) continue;
      const entry = entryOf(row[column - 1], sheet.numberFormats.get(cellKey(index + 1, column)));
      if (entry) remember(into, key, heading, both(into.get(key)?.get(heading), entry, date1904));
    }
    for (const value of row) {
      if (typeof value !== "string") continue;
      for (const [label, typed] of labelledTexts(value)) remember(into, key, label, { value: typed });
    }
  }
}

/** Joins two rows with the same key: a row of the list, and its entries kept below the list. */
function both(above: KeptEntry | undefined, entry: KeptEntry, date1904: boolean): KeptEntry {
  if (!above || above.value === entry.value) return entry;
  return { value: [above, entry].map((each) => writtenEntry(each, date1904)).join("；") };
}

interface Header extends EntryColumns {
  readonly row: number;
}

function findHeader(sheet: SheetGrid, product: ProductSheet): Header | null {
  for (let index = 0; index < sheet.values.length; index++) {
    const found = entryColumns(sheet.values[index] ?? [], product);
    if (found) return { row: index + 1, ...found };
  }
  return null;
}

function entryOf(value: CellValue | undefined, numberFormat: string | undefined): KeptEntry | null {
  if (value === null || value === undefined || typeof value === "object") return null;
  if (typeof value === "string" && value.trim() === "") return null;
  return numberFormat === undefined ? { value } : { value, numberFormat };
}

const LABELLED = new RegExp(`(${[...ENTRY_LABELS].join("|")})[：:]`, "g");

/** 填表人：张三 审核人：李四 → [填表人, 张三], [审核人, 李四]; labels without a value are left out. */
function labelledTexts(value: string): readonly (readonly [label: string, typed: string])[] {
  const found = [...value.matchAll(LABELLED)];
  return found.flatMap((match, at) => {
    const typed = value.slice(match.index + match[0].length, found[at + 1]?.index).trim();
    return match[1] !== undefined && typed !== "" ? [[match[1], typed] as const] : [];
  });
}

function remember(into: Map<string, Map<string, KeptEntry>>, key: string, field: string, entry: KeptEntry): void {
  const row = into.get(key);
  if (row) row.set(field, entry);
  else into.set(key, new Map([[field, entry]]));
}
