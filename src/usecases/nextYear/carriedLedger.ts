import { withRowsBelow, shiftFormula } from "../../domain/formula/shiftFormula.ts";
import type { CarriedRow } from "../../ledgers/declaration.ts";
import type { LedgerTable } from "../../ledgers/read/ledgerSheets.ts";
import { cellKey, keyCell, type CellRange } from "../../domain/cells.ts";
import type { SheetGrid } from "../../domain/grid.ts";
import type { SheetLook } from "../../report/sheetLook.ts";
import { usesOnlyCopied } from "./blankedSheet.ts";
import type { CarriedFrom } from "./carriedFrom.ts";
import { CarriedValues } from "./carriedValues.ts";
import { LedgerPlaces, type NewRow } from "./ledgerPlaces.ts";

/** A ledger's sheet for the start of the new year. */
export interface CarriedLedger {
  readonly sheet: SheetGrid;
  readonly look: SheetLook | null;
  /** The cells of 当前状态, if the sheet has it. */
  readonly state: CellRange | null;
}

/**
 * The ledger's own sheet for the new year: lines, headings, columns and rules stay, continuing entries take the places
 * of last year's, and the other places are empty.
 */
export function carriedLedger(ledger: LedgerTable, rows: readonly CarriedRow[], from: CarriedFrom): CarriedLedger {
  const places = new LedgerPlaces(ledger, from);
  return new CarriedSheet(ledger, places.filled(rows), from).made();
}

class CarriedSheet {
  /** For each row of last year's sheet, how many rows are inserted after it. */
  readonly #added = new Map<number, number>();
  readonly #values: CarriedValues;

  constructor(
    ledger: LedgerTable,
    private readonly rows: readonly NewRow[],
    private readonly from: CarriedFrom,
  ) {
    this.#values = new CarriedValues(ledger, rows, from);
    rows.forEach(({ like }, at) => {
      if (rows[at - 1]?.like === like) this.#added.set(like, (this.#added.get(like) ?? 0) + 1);
    });
  }

  made(): CarriedLedger {
    const { sheet, look } = this.from;
    const values = this.#values.all();
    const width = this.#values.width();
    const formulas = new Map<number, string>();
    const numberFormats = new Map<number, string>();
    for (const [at, { like }] of this.rows.entries()) {
      for (let column = 1; column <= width; column++) {
        const key = cellKey(at + 1, column);
        const formula = this.#formula(like, column, at + 1);
        if (formula !== null) formulas.set(key, formula);
        const format = sheet.numberFormats.get(cellKey(like, column));
        if (format !== undefined) numberFormats.set(key, format);
      }
    }
    const hiddenRows = new Set(
      this.rows.flatMap(({ like, holds }, at) => (holds === "line" && sheet.hiddenRows.has(like) ? [at + 1] : [])),
    );
    const places = this.rows.flatMap(({ holds }, at) => (holds === "line" ? [] : [at + 1]));
    const [first] = places;
    const last = places.at(-1);
    const state = this.#values.stateColumn;
    return {
      sheet: { ...sheet, values, formulas, numberFormats, hiddenRows, merges: this.#merges() },
      look: look && this.#look(look),
      state:
        state === undefined || first === undefined || last === undefined
          ? null
          : { top: first, left: state, bottom: last, right: state },
    };
  }

  #formula(like: number, column: number, row: number): string | null {
    const { sheet, copied } = this.from;
    const formula = sheet.formulas.get(cellKey(like, column));
    if (formula === undefined || !usesOnlyCopied(formula, sheet.name, copied)) return null;
    const moved = [...this.#added]
      .reverse()
      .reduce((text, [after, count]) => withRowsBelow(text, after, count), formula);
    return shiftFormula(moved, row - this.#newRow(like), 0);
  }

  /** The new position of a row of last year's sheet. */
  #newRow(row: number): number {
    return [...this.#added].reduce((at, [after, count]) => (row > after ? at + count : at), row);
  }

  #range(range: CellRange): CellRange {
    const grown = this.#added.get(range.bottom) ?? 0;
    return { ...range, top: this.#newRow(range.top), bottom: this.#newRow(range.bottom) + grown };
  }

  /** Merged cells of an entry with several rows belonged to last year's entries; only lines keep such merges. */
  #merges(): readonly CellRange[] {
    const lines = new Set(this.rows.flatMap(({ like, holds }) => (holds === "line" ? [like] : [])));
    return this.from.sheet.merges.flatMap((merge) => {
      if (lines.has(merge.top)) return [{ ...merge, top: this.#newRow(merge.top), bottom: this.#newRow(merge.bottom) }];
      if (merge.top !== merge.bottom) return [];
      return this.rows.flatMap(({ like }, at) =>
        like === merge.top ? [{ ...merge, top: at + 1, bottom: at + 1 }] : [],
      );
    });
  }

  #look(look: SheetLook): SheetLook {
    const rows = new Map<number, typeof look.rows extends ReadonlyMap<number, infer Row> ? Row : never>();
    for (const [at, { like, holds }] of this.rows.entries()) {
      const own = look.rows.get(like);
      if (!own) continue;
      // A row has the height that its contents need.
      const source = typeof holds === "object" && holds.from ? look.rows.get(holds.from.row) : own;
      rows.set(at + 1, { ...own, height: typeof holds === "object" && !holds.from ? null : (source?.height ?? null) });
    }
    const likes = new Map<number, number[]>();
    for (const [at, { like }] of this.rows.entries()) likes.set(like, [...(likes.get(like) ?? []), at + 1]);
    const styleOf = new Map<number, number>();
    for (const [key, style] of look.styleOf) {
      const { row, column } = keyCell(key);
      for (const now of likes.get(row) ?? []) styleOf.set(cellKey(now, column), style);
    }
    const validations = look.validations.map((rule) => ({ ...rule, range: this.#range(rule.range) }));
    return { ...look, rows, styleOf, validations };
  }
}
