import { HostError, invalidArgument } from "../hostError.ts";
import { areaAddress, COLUMNS, isInside, overlap, parseArea, ROWS } from "./addresses.ts";
import { EMPTY_CELL, typed, type Area, type Cell, type Hyperlink } from "./cells.ts";
import { Collection } from "./collection.ts";
import { LOCKED, RangeFormat } from "./rangeFormat.ts";
import { ConditionalFormatCollection, DataValidation } from "./rules.ts";
import type { Line, Worksheet } from "./worksheet.ts";

const SIZE_MESSAGE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";
/** More cells than Excel hands over in one read. */
const CELLS_A_READ = 5_000_000;

/** A rectangle of cells; rows and columns 0-based as in the API. */
export class Range {
  readonly $type = "Range";
  $reference?: string;

  constructor(
    readonly $sheet: Worksheet,
    readonly $area: Area,
  ) {
    if (!isInside($area)) throw invalidArgument("Range");
  }

  get rowIndex(): number {
    return this.$area.row;
  }
  get columnIndex(): number {
    return this.$area.column;
  }
  get rowCount(): number {
    return this.$area.rows;
  }
  get columnCount(): number {
    return this.$area.columns;
  }
  get cellCount(): number {
    return this.rowCount * this.columnCount;
  }
  get address(): string {
    return areaAddress(this.$sheet.name, this.$area);
  }
  get worksheet(): Worksheet {
    return this.$sheet;
  }
  get format(): RangeFormat {
    return new RangeFormat(this);
  }
  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.$sheet, [this.$area]);
  }
  get dataValidation(): DataValidation {
    return new DataValidation(this.$sheet, this.$area);
  }

  /** Visits cells: all of a rectangle, only the kept ones of whole rows, columns and sheets. */
  $visit(visit: (cell: Cell, row: number, column: number) => void): void {
    const { row, column, rows, columns } = this.$area;
    if (rows === ROWS || columns === COLUMNS) return this.$sheet.$cells.forEach(this.$area, visit);
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) visit(this.$sheet.$cells.get(r, c), r, c);
    }
  }

  /** Changes cells; refused on a protected sheet, values of cells that are not locked aside. */
  $change(change: (cell: Cell, row: number, column: number) => Cell): void {
    if (!this.#isUnlocked()) this.$sheet.$assertWritable();
    this.$visit((cell, row, column) => {
      const changed = change(cell, row, column);
      if (changed !== cell) this.$sheet.$cells.set(row, column, changed);
    });
  }

  #isUnlocked(): boolean {
    let unlocked = true;
    this.$visit((cell) => {
      if (cell.format[LOCKED] !== false) unlocked = false;
    });
    return unlocked;
  }

  #grid<T>(take: (cell: Cell) => T): T[][] {
    if (this.cellCount > CELLS_A_READ) throw new HostError("ResponsePayloadSizeLimitExceeded");
    const { row, column, rows, columns } = this.$area;
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_unused, c) => take(this.$sheet.$cells.get(row + r, column + c))),
    );
  }

  #put(input: unknown, location: string, enter: (cell: Cell, value: unknown) => Cell, announce: boolean): void {
    if (Array.isArray(input)) {
      const fits =
        input.length === this.rowCount && input.every((row) => Array.isArray(row) && row.length === this.columnCount);
      if (!fits) throw new HostError("InvalidArgument", SIZE_MESSAGE, location);
    }
    this.$change((cell, row, column) => {
      const value: unknown = Array.isArray(input)
        ? Reflect.get(input[row - this.rowIndex] as object, column - this.columnIndex)
        : input;
      // null leaves the cell as it is.
      return value === null || value === undefined ? cell : enter(cell, value);
    });
    if (announce) this.$sheet.$book.$changed(this);
  }

  get values(): unknown[][] {
    this.$sheet.$book.$calculate();
    return this.#grid(({ value }) => value);
  }
  set values(input: unknown) {
    this.#put(input, "Range.values", typed, true);
  }
  get formulas(): unknown[][] {
    this.$sheet.$book.$calculate();
    return this.#grid(({ value, formula }) => formula ?? value);
  }
  set formulas(input: unknown) {
    this.#put(input, "Range.formulas", typed, true);
  }
  get text(): string[][] {
    this.$sheet.$book.$calculate();
    return this.#grid(({ value }) => (typeof value === "boolean" ? String(value).toUpperCase() : String(value)));
  }
  get valueTypes(): string[][] {
    this.$sheet.$book.$calculate();
    return this.#grid(({ value, isError, formula }) => {
      if (isError) return "Error";
      if (value === "" && formula === null) return "Empty";
      return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
    });
  }
  get numberFormat(): string[][] {
    return this.#grid(({ numberFormat }) => numberFormat);
  }
  set numberFormat(input: unknown) {
    this.#put(input, "Range.numberFormat", (cell, format) => ({ ...cell, numberFormat: String(format) }), false);
  }
  get hyperlink(): Hyperlink | null {
    return this.$sheet.$cells.get(this.rowIndex, this.columnIndex).hyperlink;
  }
  set hyperlink(link: Hyperlink | null) {
    // Excel dresses the cell as a link and fills an empty one with the place it leads to.
    this.$change((cell) => ({
      ...cell,
      hyperlink: link,
      value: cell.value === "" && link ? (link.documentReference ?? link.address ?? "") : cell.value,
      format: { ...cell.format, "font.color": "#0563C1", "font.underline": "Single" },
    }));
  }

  $lines(kind: "row" | "column"): [from: number, count: number] {
    return kind === "row" ? [this.rowIndex, this.rowCount] : [this.columnIndex, this.columnCount];
  }
  $setLines(kind: "row" | "column", change: (line: Line) => Line): void {
    this.$sheet.$assertWritable();
    const lines = kind === "row" ? this.$sheet.$rows : this.$sheet.$columns;
    const [from, count] = this.$lines(kind);
    // A change of the whole sheet is one of its known lines; the default for the rest is out of this model.
    const all = count === (kind === "row" ? ROWS : COLUMNS);
    const indexes = all ? [...lines.keys()] : Array.from({ length: count }, (_, index) => from + index);
    for (const index of indexes) lines.set(index, change(lines.get(index) ?? { hidden: false }));
  }
  $common<T>(
    lines: ReadonlyMap<number, Line>,
    kind: "row" | "column",
    take: (line: Line) => T | undefined,
    otherwise: T,
  ): T | null {
    const [from, count] = this.$lines(kind);
    const known = [...lines]
      .filter(([index]) => index >= from && index < from + count)
      .map(([, line]) => take(line) ?? otherwise);
    const distinct = new Set(known.length < count ? [...known, otherwise] : known);
    return distinct.size === 1 ? ([...distinct][0] ?? null) : null;
  }
  get rowHidden(): boolean | null {
    return this.$common(this.$sheet.$rows, "row", ({ hidden }) => hidden, false);
  }
  set rowHidden(hidden: boolean) {
    this.$setLines("row", (line) => ({ ...line, hidden }));
  }
  get columnHidden(): boolean | null {
    return this.$common(this.$sheet.$columns, "column", ({ hidden }) => hidden, false);
  }
  set columnHidden(hidden: boolean) {
    this.$setLines("column", (line) => ({ ...line, hidden }));
  }

  #other(other: unknown): Range {
    if (other instanceof Range) return other;
    const area = typeof other === "string" ? parseArea(other) : null;
    if (!area) throw invalidArgument("Range");
    return new Range(this.$sheet, area);
  }
  getCell(row: number, column: number): Range {
    return new Range(this.$sheet, { row: this.rowIndex + row, column: this.columnIndex + column, rows: 1, columns: 1 });
  }
  getRow(row: number): Range {
    return new Range(this.$sheet, { ...this.$area, row: this.rowIndex + row, rows: 1 });
  }
  getBoundingRect(other: unknown): Range {
    const a = this.$area;
    const b = this.#other(other).$area;
    const row = Math.min(a.row, b.row);
    const column = Math.min(a.column, b.column);
    const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
    const columns = Math.max(a.column + a.columns, b.column + b.columns) - column;
    return new Range(this.$sheet, { row, column, rows, columns });
  }
  getUsedRangeOrNullObject(valuesOnly?: boolean): Range | null {
    const used = this.$sheet.getUsedRangeOrNullObject(valuesOnly);
    const area = used && overlap(used.$area, this.$area);
    return area ? new Range(this.$sheet, area) : null;
  }
  getMergedAreasOrNullObject(): RangeAreas | null {
    const merges = this.$sheet.$merges.filter((merge) => overlap(merge, this.$area) !== null);
    return merges.length === 0 ? null : new RangeAreas(this.$sheet, merges);
  }
  getRowProperties(options: Readonly<Record<string, unknown>>): object[] {
    if (Object.keys(options).some((name) => name !== "rowHidden")) throw invalidArgument("Range.getRowProperties");
    return Array.from({ length: this.rowCount }, (_, index) => ({
      rowHidden: this.$sheet.$rows.get(this.rowIndex + index)?.hidden ?? false,
    }));
  }
  getColumnProperties(options: Readonly<Record<string, unknown>>): object[] {
    if (Object.keys(options).some((name) => name !== "columnHidden"))
      throw invalidArgument("Range.getColumnProperties");
    return Array.from({ length: this.columnCount }, (_, index) => ({
      columnHidden: this.$sheet.$columns.get(this.columnIndex + index)?.hidden ?? false,
    }));
  }
  getCellProperties(options: Readonly<Record<string, unknown>>): object[][] {
    if (Object.keys(options).some((name) => name !== "hyperlink")) throw invalidArgument("Range.getCellProperties");
    return this.#grid(({ hyperlink }) => ({ hyperlink }));
  }

  merge(across?: boolean): void {
    this.$sheet.$assertWritable();
    if (across) throw invalidArgument("Range.merge (across)");
    if (this.$sheet.tables.items.some(({ $area }) => overlap($area, this.$area) !== null)) {
      throw new HostError("InvalidOperation", "Cells of a table cannot be merged.", "Range.merge");
    }
    this.unmerge();
    if (this.cellCount > 1) this.$sheet.$merges.push(this.$area);
    // Only the top-left cell keeps its content.
    this.$visit((cell, row, column) => {
      if (row === this.rowIndex && column === this.columnIndex) return;
      if (cell.value !== "") this.$sheet.$cells.set(row, column, { ...cell, value: "", formula: null });
    });
  }
  unmerge(): void {
    this.$sheet.$assertWritable();
    this.$sheet.$merges = this.$sheet.$merges.filter((merge) => overlap(merge, this.$area) === null);
  }
  clear(what = "All"): void {
    const content = { value: "", formula: null, isError: false } as const;
    const look = { numberFormat: "General", format: EMPTY_CELL.format } as const;
    const plain = {
      All: { ...content, ...look, hyperlink: null },
      Contents: content,
      Formats: look,
      Hyperlinks: { hyperlink: null },
    };
    const part: Partial<Cell> | undefined = Object.entries(plain).find(([name]) => name === what)?.[1];
    if (!part) throw invalidArgument("Range.clear");
    this.$change((cell) => ({ ...cell, ...part }));
    if (what === "All" || what === "Formats") {
      this.unmerge();
      this.conditionalFormats.clearAll();
    }
    if (what === "All") this.dataValidation.clear();
    if (what === "All" || what === "Contents") this.$sheet.$book.$changed(this);
  }
  select(): void {
    if (this.$sheet.visibility !== "Visible") throw new HostError("InvalidOperation", "hidden sheet", "Range.select");
    this.$sheet.$book.$selection = this;
    this.$sheet.activate();
  }
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.rowCount || columns !== this.columnCount) {
      throw new HostError("InvalidArgument", SIZE_MESSAGE, "Range.values");
    }
  }
}

class RangeCollection extends Collection<Range> {
  readonly $type = "RangeCollection";
  protected matches(): boolean {
    return false;
  }
}

/** Several rectangles of one sheet. */
export class RangeAreas {
  readonly $type = "RangeAreas";
  $reference?: string;
  readonly areas = new RangeCollection();
  constructor(
    readonly $sheet: Worksheet,
    readonly $areas: readonly Area[],
  ) {
    this.areas.items = $areas.map((area) => new Range($sheet, area));
  }
  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.$sheet, this.$areas);
  }
  get areaCount(): number {
    return this.areas.items.length;
  }
  get address(): string {
    return this.areas.items.map(({ address }) => address).join(",");
  }
}
