import { parseA1 } from "../../domain/address.ts";
import type { Ledger, LedgerCounts } from "../../domain/ledger.ts";
import { columnsOf, STATE_HEADING, type LedgerDeclaration, type Measure } from "../../ledgers/declaration.ts";
import { daySerial, serialDate } from "../../domain/isoDate.ts";
import type { CellValue } from "../../domain/cells.ts";
import type { WorkbookGrid } from "../../domain/grid.ts";
import { countWhere, plus, RangeRef, sumWhere, type Condition, type Figure } from "./figure.ts";

/** A name that criteria treat as plain text: no wildcards, no comparison, no number. */
const PLAIN_NAME = /^[\p{L}（(][^*?~<>="]*$/u;

/** The rows of a ledger that one line of 台账汇总 counts. */
export interface Counted {
  readonly condition: readonly Condition[];
  /** 0-based rows of the sheet. */
  readonly rows: readonly number[];
}

/**
 * Counts of a ledger as formulas over its own cells. A row may mean more than its cells say (merged departments, 同上,
 * several departments in a cell, words for a verdict), so a formula is only used if it takes exactly the rows that were
 * read and gives the figure that was counted.
 */
export class LedgerCells {
  private readonly values: readonly (readonly (CellValue | undefined)[] | undefined)[];
  private readonly first: number;
  private readonly last: number;
  private readonly places: ReadonlyMap<string, number>;
  private readonly department: number | null;
  private readonly dateColumn: number | null;
  private readonly byDepartment = new Map<string, number[]>();
  private readonly byMonth = new Map<string, number[]>();
  private readonly all: readonly number[];
  /** Rows by department and by month, as they were read. */
  private readonly readAs = new Map<string, Set<number>>();

  constructor(
    private readonly ledger: Ledger,
    declaration: LedgerDeclaration,
    private readonly grid: WorkbookGrid,
  ) {
    this.values = grid.sheets.find(({ name }) => name === ledger.sheet)?.values ?? [];
    this.first = ledger.headerRows[1];
    this.last = this.values.length;
    const places = new Map<string, number>();
    for (const { meaning, heading, column } of ledger.columns) {
      // One of several columns with the same meaning, for one department or matter each: alone it counts too little.
      if (ledger.columnsApart?.has(column)) continue;
      const id = heading === STATE_HEADING ? "state" : meaning;
      if (id !== "unknown" && !places.has(id)) places.set(id, column);
    }
    this.places = places;
    const who = columnsOf(declaration).find(({ id, type }) => type === "department" && places.has(id));
    this.department = who ? (places.get(who.id) ?? null) : null;
    this.dateColumn = places.get(declaration.dateColumn) ?? null;
    const all: number[] = [];
    for (let row = this.first; row < this.last; row++) {
      all.push(row);
      const name = this.textAt(row, this.department);
      if (name !== "") entryOf(this.byDepartment, name).push(row);
      const day = this.dateColumn === null ? null : this.values[row]?.[this.dateColumn - 1];
      const month = typeof day === "number" ? monthOf(day, grid.date1904) : null;
      if (month !== null) entryOf(this.byMonth, month).push(row);
    }
    this.all = all;
    for (const row of ledger.rows) {
      const lines = new Set(
        Object.values(row.fields)
          .flat()
          .map(({ cell }) => lineOf(cell)),
      );
      for (const name of row.departments) for (const line of lines) addTo(this.readAs, name.toLowerCase(), line);
      for (const { cell, days } of row.fields[declaration.dateColumn] ?? [])
        for (const { day } of days) addTo(this.readAs, day.slice(0, 7), lineOf(cell));
    }
  }

  ofDepartment(name: string): Counted | null {
    if (this.department === null || !PLAIN_NAME.test(name)) return null;
    const rows = this.byDepartment.get(name.toLowerCase()) ?? [];
    return this.isAsRead(name.toLowerCase(), rows) ? { condition: [[this.column(this.department), name]], rows } : null;
  }

  /** @param month "2026-03" */
  ofMonth(month: string): Counted | null {
    if (this.dateColumn === null) return null;
    const [from, to] = monthSerials(month, this.grid.date1904);
    const days = this.column(this.dateColumn);
    const rows = this.byMonth.get(month) ?? [];
    if (!this.isAsRead(month, rows)) return null;
    return {
      condition: [
        [days, `>=${from}`],
        [days, `<${to}`],
      ],
      rows,
    };
  }

  /** The formula of a measure over these rows; null if the cells alone do not give the counted figure. */
  figure({ id, cells, summed }: Measure, { condition, rows }: Counted, counts: LedgerCounts): Figure | null {
    const column = summed === undefined ? null : (this.places.get(summed) ?? null);
    if (!cells || this.last <= this.first || (summed !== undefined && column === null)) return null;
    let sum = 0;
    const figures: Figure[] = [];
    for (const says of cells) {
      const own: Condition[] = [...condition];
      let left = rows;
      for (const [of, word] of Object.entries(says)) {
        const place = this.places.get(of);
        if (place === undefined) return null;
        own.push([this.column(place), word]);
        left = left.filter((row) => this.textAt(row, place) === word);
      }
      if (own.length === 0) return null;
      sum += column === null ? left.length : left.reduce((total, row) => total + this.numberAt(row, column), 0);
      figures.push(column === null ? countWhere(...own) : sumWhere(this.column(column), ...own));
    }
    return sum === (counts[id] ?? 0) ? plus(...figures) : null;
  }

  /** All rows, for measures that select their own. */
  get whole(): Counted {
    return { condition: [], rows: this.all };
  }

  /** Whether a condition finds exactly the rows that were read as the department's or the month's. */
  private isAsRead(key: string, rows: readonly number[]): boolean {
    const read = this.readAs.get(key);
    return read?.size === rows.length && rows.every((row) => read.has(row));
  }

  private column(column: number): RangeRef {
    return new RangeRef(this.ledger.sheet, column, this.first + 1, column, this.last);
  }

  /** As criteria compare it: case-insensitive. */
  private textAt(row: number, column: number | null): string {
    return column === null ? "" : String(this.values[row]?.[column - 1] ?? "").toLowerCase();
  }

  private numberAt(row: number, column: number): number {
    const value = this.values[row]?.[column - 1];
    return typeof value === "number" ? value : 0;
  }
}

/** 0-based row of an A1 address. */
function lineOf(cell: string): number {
  return (parseA1(cell)?.row ?? 0) - 1;
}

function addTo(map: Map<string, Set<number>>, key: string, line: number): void {
  let lines = map.get(key);
  if (!lines) map.set(key, (lines = new Set()));
  lines.add(line);
}

function entryOf(map: Map<string, number[]>, key: string): number[] {
  let rows = map.get(key);
  if (!rows) map.set(key, (rows = []));
  return rows;
}

/** Day numbers of the month's first day and of the next month's. */
function monthSerials(month: string, date1904: boolean): readonly [from: number, to: number] {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
  return [daySerial(`${month}-01`, date1904), daySerial(`${next}-01`, date1904)];
}

function monthOf(serial: number, date1904: boolean): string | null {
  return serialDate(serial, date1904)?.slice(0, 7) ?? null;
}
