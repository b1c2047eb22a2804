import { CopiedLook } from "../../report/draft/copiedLook.ts";
import type { SheetLook } from "../../report/sheetLook.ts";
import type { CarriedRow } from "../../ledgers/declaration.ts";
import { isLedgerRow } from "../../ledgers/read/ledgerRows.ts";
import type { LedgerTable } from "../../ledgers/read/ledgerSheets.ts";
import { cellKey } from "../../domain/cells.ts";
import type { SheetGrid } from "../../domain/grid.ts";
import type { CarriedFrom } from "./carriedFrom.ts";

/** A row of the new year's sheet: a line kept as it is, an empty place, or a continuing entry. */
export interface NewRow {
  /** The row of last year's sheet whose look and formulas it takes. */
  readonly like: number;
  readonly holds: "line" | "nothing" | CarriedRow;
}

/**
 * The places of a ledger's table, by section. Continuing entries take the first places of their section; the others
 * follow its last place.
 */
export class LedgerPlaces {
  readonly #rows: readonly { readonly row: number; readonly section: number | null }[];

  constructor(
    private readonly ledger: LedgerTable,
    { sheet, look, within }: CarriedFrom,
  ) {
    const { table } = ledger;
    const data = new Set(table.dataRows);
    const bottom = sheet.merges.reduce((most, one) => Math.max(most, one.bottom), sheet.values.length);
    let section = 0;
    this.#rows = Array.from({ length: bottom }, (_, at) => {
      const row = at + 1;
      if (row <= table.headerRows[1] || row > within.last) return { row, section: null };
      if (data.has(row) && isLedgerRow(ledger, row)) return { row, section };
      const isBlank = (sheet.values[at] ?? []).every((value) => (value ?? "") === "");
      if (isBlank) return { row, section: isReady(sheet, look, row, table.columns) ? section : null };
      section++;
      return { row, section: null };
    });
  }

  filled(carried: readonly CarriedRow[]): readonly NewRow[] {
    const sections = new Map<number, { readonly waiting: CarriedRow[]; last: number }>();
    for (const { row, section } of this.#rows) {
      const known = sections.get(section ?? -1);
      if (known) known.last = row;
      else sections.set(section ?? -1, { waiting: [], last: row });
    }
    for (const one of distinct(carried).reverse()) sections.get(this.#sectionOf(one))?.waiting.push(one);
    return this.#rows.flatMap(({ row, section }): readonly NewRow[] => {
      if (section === null) return [{ like: row, holds: "line" }];
      const { waiting = [], last = row } = sections.get(section) ?? {};
      const holds = waiting.pop() ?? "nothing";
      const more = row === last ? waiting.splice(0).reverse() : [];
      return [{ like: row, holds }, ...more.map((one): NewRow => ({ like: row, holds: one }))];
    });
  }

  /** The section of last year's row; for a new entry the section whose heading names its kind, else the first. */
  #sectionOf({ from, cells }: CarriedRow): number {
    const own = from && this.#rows[from.row - 1]?.section;
    if (own !== null && own !== undefined) return own;
    const { table } = this.ledger;
    const { kind = "" } = cells;
    const first = this.#rows.find(({ section }) => section !== null)?.section ?? 0;
    if (kind === "") return first;
    const headed = this.#rows.findIndex(({ row, section }) => section === null && table.text(row, 1).includes(kind));
    const below = headed < 0 ? undefined : this.#rows.find(({ section }, at) => at > headed && section !== null);
    return below?.section ?? first;
  }
}

/** Whether a blank row was prepared for an entry: it has a formula or a border. */
function isReady(
  { formulas }: SheetGrid,
  look: SheetLook | null,
  row: number,
  columns: readonly { readonly column: number }[],
): boolean {
  const looks = new CopiedLook(look);
  return columns.some(({ column }) => formulas.has(cellKey(row, column)) || looks.style(row, column).border?.bottom);
}

/** A row with a column for each department was read once for each department; the first reading is kept. */
function distinct(carried: readonly CarriedRow[]): CarriedRow[] {
  const first = new Map<number, CarriedRow["from"]>();
  return carried.filter(({ from }) => {
    if (from === null) return true;
    if (!first.has(from.row)) first.set(from.row, from);
    return first.get(from.row) === from;
  });
}
