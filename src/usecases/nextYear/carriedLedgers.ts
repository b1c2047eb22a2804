import type { CarriedRow, LedgerDeclaration } from "../../ledgers/declaration.ts";
import type { LedgerTable } from "../../ledgers/read/ledgerSheets.ts";
import type { CellRange } from "../../domain/cells.ts";
import type { SheetGrid } from "../../domain/grid.ts";
import type { SheetLook } from "../../report/sheetLook.ts";
import type { CarriedFrom } from "./carriedFrom.ts";
import { carriedLedger } from "./carriedLedger.ts";

/** The ledgers of a sheet for the new year. */
export interface CarriedLedgers {
  readonly sheet: SheetGrid;
  readonly look: SheetLook | null;
  /** Last row of the first one's header. */
  readonly header: number;
  /** Where 当前状态 is. */
  readonly states: readonly { readonly declaration: LedgerDeclaration; readonly range: CellRange }[];
}

/**
 * @param tables of one sheet, top to bottom
 * @param rows the rows that each of them begins with
 */
export function carriedLedgers(
  tables: readonly LedgerTable[],
  rows: readonly (readonly CarriedRow[])[],
  from: Omit<CarriedFrom, "within">,
): CarriedLedgers {
  let { sheet, look } = from;
  let states: CarriedLedgers["states"] = [];
  // From the last one upwards, because inserted rows only move what is below them.
  for (const [back, table] of [...tables].reverse().entries()) {
    const at = tables.length - 1 - back;
    const below = tables[at + 1];
    const first = at === 0 ? 1 : topOf(table, sheet);
    const last = below ? topOf(below, sheet) - 1 : Number.MAX_SAFE_INTEGER;
    const height = sheet.values.length;
    const made = carriedLedger(table, rows[at] ?? [], { ...from, sheet, look, within: { first, last } });
    const added = made.sheet.values.length - height;
    states = states.map(({ declaration, range }) => ({
      declaration,
      range: { ...range, top: range.top + added, bottom: range.bottom + added },
    }));
    if (made.state) states = [{ declaration: table.declaration, range: made.state }, ...states];
    ({ sheet, look } = made);
  }
  return { sheet, look, header: tables[0]?.table.headerRows[1] ?? 0, states };
}

/** Its header, with the title right above it. */
function topOf({ table }: LedgerTable, { values }: SheetGrid): number {
  const [first] = table.headerRows;
  const above = (values[first - 2] ?? []).filter((value) => (value ?? "") !== "");
  return above.length === 1 ? first - 1 : first;
}
