import type { IsoDate } from "../../domain/deadline.ts";
import { withRowsBelow, shiftFormula } from "../../domain/formula/shiftFormula.ts";
import { dateFormatShows, daySerial } from "../../domain/isoDate.ts";
import { columnsOf, STATE_HEADING, type CarriedRow, type LedgerColumn } from "../../ledgers/declaration.ts";
import { isDay as isIsoDay, stateShown } from "../../ledgers/prefill.ts";
import { isLedgerRow, isTotal } from "../../ledgers/read/ledgerRows.ts";
import type { LedgerTable } from "../../ledgers/read/ledgerSheets.ts";
import { cellKey, keyCell, type CellRange, type CellValue, type SheetGrid } from "../../recognise/grid.ts";
import { CopiedLook } from "../../report/draft/copiedLook.ts";
import type { SheetLook } from "../../report/sheetLook.ts";
import { isAmong, isDay, lineAround } from "./blankedSheet.ts";
import type { YearAfter } from "./yearAfter.ts";

/** A ledger's sheet as the new year finds it. */
export interface CarriedLedger {
  readonly sheet: SheetGrid;
  readonly look: SheetLook | null;
  /** Where 当前状态 stands, if the sheet has it. */
  readonly state: CellRange | null;
}

/** What is of the ledger it is copied from. */
export interface CarriedFrom {
  /** Of last year's sheet as it is. */
  readonly sheet: SheetGrid;
  readonly look: SheetLook | null;
  readonly date1904: boolean;
  /** The rows that are the ledger's with its lines; another ledger of the sheet has the others, which stay as they are. */
  readonly within: { readonly first: number; readonly last: number };
  /** Sheets that go along. */
  readonly copied: ReadonlySet<string>;
  readonly year: YearAfter;
  /** 截至日期. */
  readonly today: IsoDate;
}

/** Extra columns that hold marks of the year. */
const MARKS = /分$|得分|扣分|评分/u;
const CUT_OFF_SAID = /截至|截止/u;

/**
 * A ledger's own sheet once more: its lines, headings, columns and rules as they are, the rows that go on in the places of last year's,
 * the other places empty. Rows that go on and find no place come behind the last one.
 */
export function carriedLedger(ledger: LedgerTable, rows: readonly CarriedRow[], from: CarriedFrom): CarriedLedger {
  const places = new Places(ledger, from);
  return new CarriedSheet(ledger, places.filled(rows), from).made();
}

/** A row of the new sheet. */
interface NewRow {
  /** The row of last year's whose look and formulas it has. */
  readonly like: number;
  readonly holds: "line" | "nothing" | CarriedRow;
}

/** Rows of a ledger's table, those of one section together. */
class Places {
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

  /** Where last year's row stood; a row of no other, under the heading that names its kind, else at the top. */
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

/** Blank rows that were made ready to be filled in: with formulas or a frame. */
function isReady(
  { formulas }: SheetGrid,
  look: SheetLook | null,
  row: number,
  columns: readonly { readonly column: number }[],
): boolean {
  const looks = new CopiedLook(look);
  return columns.some(({ column }) => formulas.has(cellKey(row, column)) || looks.style(row, column).border?.bottom);
}

/** With a column for each department a row is read as one of each. */
function distinct(carried: readonly CarriedRow[]): CarriedRow[] {
  const first = new Map<number, CarriedRow["from"]>();
  return carried.filter(({ from }) => {
    if (from === null) return true;
    if (!first.has(from.row)) first.set(from.row, from);
    return first.get(from.row) === from;
  });
}

class CarriedSheet {
  readonly #declared: ReadonlyMap<string, LedgerColumn>;
  readonly #number: number | undefined;
  readonly #state: number | undefined;
  /** By row of last year's: after it, so many rows were put in. */
  readonly #added = new Map<number, number>();
  /** By column, what it says of each name; null where it does not always say the same. */
  readonly #saidOf = new Map<number, ReadonlyMap<string, string | null>>();
  readonly #lastPlace: number;
  #numbered = 0;

  constructor(
    private readonly ledger: LedgerTable,
    private readonly rows: readonly NewRow[],
    private readonly from: CarriedFrom,
  ) {
    const { declaration, table } = ledger;
    this.#declared = new Map(columnsOf(declaration).map((column) => [column.id, column]));
    this.#number = table.columns.find(({ meaning }) => meaning === "number")?.column;
    this.#state = table.columns.find(({ heading }) => heading === STATE_HEADING)?.column;
    this.#lastPlace = rows.findLastIndex(({ holds }) => holds !== "line");
    rows.forEach(({ like }, at) => {
      if (rows[at - 1]?.like === like) this.#added.set(like, (this.#added.get(like) ?? 0) + 1);
    });
  }

  made(): CarriedLedger {
    const { sheet, look } = this.from;
    const values = this.rows.map((row, at) => this.#values(row, at + 1));
    const formulas = new Map<number, string>();
    const numberFormats = new Map<number, string>();
    for (const [at, { like }] of this.rows.entries()) {
      for (let column = 1; column <= this.#width(); column++) {
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
    const state = this.#state;
    return {
      sheet: { ...sheet, values, formulas, numberFormats, hiddenRows, merges: this.#merges() },
      look: look && this.#look(look),
      state:
        state === undefined || first === undefined || last === undefined
          ? null
          : { top: first, left: state, bottom: last, right: state },
    };
  }

  #width(): number {
    const { sheet } = this.from;
    return sheet.values.reduce((most, row) => Math.max(most, row?.length ?? 0), 1);
  }

  #values({ like, holds }: NewRow, at: number): readonly CellValue[] {
    const { sheet, year } = this.from;
    const { table } = this.ledger;
    const old = sheet.values[like - 1] ?? [];
    const { first, last } = this.from.within;
    if (like < first || like > last) {
      return Array.from(old, (value = null, index) => (sheet.formulas.has(cellKey(like, index + 1)) ? null : value));
    }
    if (holds === "line") {
      const isAbove = at <= this.#lastPlace;
      const isSum = like > table.headerRows[1] && isTotal(table, like);
      return Array.from(old, (value = null, index) => {
        const key = cellKey(like, index + 1);
        if (sheet.formulas.has(key)) return null;
        const cell = { value, format: sheet.numberFormats.get(key) ?? "" };
        if (isSum && typeof value === "number") return null;
        return this.#isCutOff(cell, old[index - 1])
          ? this.#day(this.from.today, cell.format)
          : lineAround(cell, isAbove, year);
      });
    }
    const values = Array.from({ length: this.#width() }, (): CellValue => null);
    if (holds === "nothing") return this.#withState(values, like, {});
    const taken = new Set<string>();
    for (const { column, meaning } of table.columns) {
      if (sheet.formulas.has(cellKey(like, column))) continue;
      const declared = this.#declared.get(meaning);
      if (column === this.#number) values[column - 1] = ++this.#numbered;
      else if (!declared) values[column - 1] = this.#own(holds, column);
      else if (!taken.has(meaning)) {
        taken.add(meaning);
        const text = this.#said(holds, declared);
        const format = sheet.numberFormats.get(cellKey(like, column)) ?? "";
        values[column - 1] = declared.type === "date" && isIsoDay(text) ? this.#day(text, format) : text || null;
      }
    }
    return this.#withState(values, like, holds.cells);
  }

  /** Who answers stands in whatever column names it. */
  #said({ cells, from }: CarriedRow, { id, type }: LedgerColumn): string {
    const own = cells[id];
    if (own !== undefined || type !== "department") return own ?? "";
    return from?.fields[id]?.[0]?.text ?? cells["department"] ?? "";
  }

  #day(day: IsoDate, format: string): CellValue {
    return dateFormatShows(format) === null ? day : daySerial(day, this.from.date1904);
  }

  #isCutOff(cell: { readonly value: CellValue; readonly format: string }, before: CellValue | undefined): boolean {
    return (
      isDay(cell) && (CUT_OFF_SAID.test(cell.format) || CUT_OFF_SAID.test(typeof before === "string" ? before : ""))
    );
  }

  /** A column that only this office has: what it says of the matter, not what it says of one time or counts of the year. */
  #own({ from }: CarriedRow, column: number): CellValue {
    const { table } = this.ledger;
    const heading = table.columns.find((one) => one.column === column)?.heading ?? "";
    if (from === null || MARKS.test(heading)) return null;
    const value = table.value(from.row, column);
    if (isDay({ value, format: table.format(from.row, column) ?? "" })) return null;
    const isSame = this.#saidOfNames(column).get(this.#nameIn(from.row)) !== null;
    return isSame && typeof value !== "object" ? value : null;
  }

  #nameIn(row: number): string {
    const { declaration, table } = this.ledger;
    const naming = declaration.named.flatMap(
      (id) => table.columns.find(({ meaning }) => meaning === id)?.column ?? [],
    )[0];
    return table.text(row, naming ?? null);
  }

  #saidOfNames(column: number): ReadonlyMap<string, string | null> {
    const known = this.#saidOf.get(column);
    if (known) return known;
    const { table } = this.ledger;
    const said = new Map<string, string | null>();
    for (const row of table.dataRows) {
      const name = this.#nameIn(row);
      const text = table.text(row, column);
      said.set(name, !said.has(name) || said.get(name) === text ? text : null);
    }
    this.#saidOf.set(column, said);
    return said;
  }

  #withState(values: CellValue[], like: number, cells: CarriedRow["cells"]): readonly CellValue[] {
    const state = this.#state;
    if (state === undefined || !this.from.sheet.formulas.has(cellKey(like, state))) return values;
    values[state - 1] = stateShown(this.ledger.declaration, cells, this.from.today);
    return values;
  }

  #formula(like: number, column: number, row: number): string | null {
    const { sheet, copied } = this.from;
    const formula = sheet.formulas.get(cellKey(like, column));
    if (formula === undefined || !isAmong(formula, sheet.name, copied)) return null;
    const moved = [...this.#added]
      .reverse()
      .reduce((text, [after, count]) => withRowsBelow(text, after, count), formula);
    return shiftFormula(moved, row - this.#newRow(like), 0);
  }

  /** Where a row of last year's stands now. */
  #newRow(row: number): number {
    return [...this.#added].reduce((at, [after, count]) => (row > after ? at + count : at), row);
  }

  #range(range: CellRange): CellRange {
    const grown = this.#added.get(range.bottom) ?? 0;
    return { ...range, top: this.#newRow(range.top), bottom: this.#newRow(range.bottom) + grown };
  }

  /** What was merged over several rows was merged for last year's. */
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
      // A row is as tall as what it holds needs.
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
