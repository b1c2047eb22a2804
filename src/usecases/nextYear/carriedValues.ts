import type { IsoDate } from "../../domain/deadline.ts";
import { dateFormatShows, daySerial } from "../../domain/isoDate.ts";
import { columnsOf, STATE_HEADING, type CarriedRow, type LedgerColumn } from "../../ledgers/declaration.ts";
import { isDay as isIsoDay, stateShown } from "../../ledgers/prefill.ts";
import { isTotal } from "../../ledgers/read/ledgerRows.ts";
import type { LedgerTable } from "../../ledgers/read/ledgerSheets.ts";
import { cellKey, type CellValue } from "../../domain/cells.ts";
import { isDay, lineAround } from "./blankedSheet.ts";
import type { CarriedFrom } from "./carriedFrom.ts";
import type { NewRow } from "./ledgerPlaces.ts";

/** Headings of the office's own columns with marks of the year. */
const MARKS = /分$|得分|扣分|评分/u;
const CUT_OFF_SAID = /截至|截止/u;

/** The contents of the new sheet's cells, row by row from the top. */
export class CarriedValues {
  /** Column of 当前状态, 1-based, if the ledger has it. */
  readonly stateColumn: number | undefined;
  readonly #declared: ReadonlyMap<string, LedgerColumn>;
  readonly #numberColumn: number | undefined;
  readonly #lastPlace: number;
  /** For each column and name, the text that all rows with that name share; null if they differ. */
  readonly #sharedTexts = new Map<number, ReadonlyMap<string, string | null>>();
  #numbered = 0;

  constructor(
    private readonly ledger: LedgerTable,
    private readonly rows: readonly NewRow[],
    private readonly from: CarriedFrom,
  ) {
    const { declaration, table } = ledger;
    this.#declared = new Map(columnsOf(declaration).map((column) => [column.id, column]));
    this.#numberColumn = table.columns.find(({ meaning }) => meaning === "number")?.column;
    this.stateColumn = table.columns.find(({ heading }) => heading === STATE_HEADING)?.column;
    this.#lastPlace = rows.findLastIndex(({ holds }) => holds !== "line");
  }

  /** Columns of last year's sheet. */
  width(): number {
    return this.from.sheet.values.reduce((most, row) => Math.max(most, row?.length ?? 0), 1);
  }

  all(): readonly (readonly CellValue[])[] {
    return this.rows.map((row, at) => this.#values(row, at + 1));
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
    const values = Array.from({ length: this.width() }, (): CellValue => null);
    if (holds === "nothing") return this.#withState(values, like, {});
    const taken = new Set<string>();
    for (const { column, meaning } of table.columns) {
      if (sheet.formulas.has(cellKey(like, column))) continue;
      const declared = this.#declared.get(meaning);
      if (column === this.#numberColumn) values[column - 1] = ++this.#numbered;
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

  /** The text of a declared column; a department's column falls back on the department that last year's row or `department` names. */
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

  /** A column of the office's own: kept if it describes the matter, blank if it holds a day or a year's marks. */
  #own({ from }: CarriedRow, column: number): CellValue {
    const { table } = this.ledger;
    const heading = table.columns.find((one) => one.column === column)?.heading ?? "";
    if (from === null || MARKS.test(heading)) return null;
    const value = table.value(from.row, column);
    if (isDay({ value, format: table.format(from.row, column) ?? "" })) return null;
    const isSame = this.#shared(column).get(this.#nameIn(from.row)) !== null;
    return isSame && typeof value !== "object" ? value : null;
  }

  #nameIn(row: number): string {
    const { declaration, table } = this.ledger;
    const naming = declaration.nameColumns.flatMap(
      (id) => table.columns.find(({ meaning }) => meaning === id)?.column ?? [],
    )[0];
    return table.text(row, naming ?? null);
  }

  #shared(column: number): ReadonlyMap<string, string | null> {
    const known = this.#sharedTexts.get(column);
    if (known) return known;
    const { table } = this.ledger;
    const said = new Map<string, string | null>();
    for (const row of table.dataRows) {
      const name = this.#nameIn(row);
      const text = table.text(row, column);
      said.set(name, !said.has(name) || said.get(name) === text ? text : null);
    }
    this.#sharedTexts.set(column, said);
    return said;
  }

  #withState(values: CellValue[], like: number, cells: CarriedRow["cells"]): readonly CellValue[] {
    const state = this.stateColumn;
    if (state === undefined || !this.from.sheet.formulas.has(cellKey(like, state))) return values;
    values[state - 1] = stateShown(this.ledger.declaration, cells, this.from.today);
    return values;
  }
}
