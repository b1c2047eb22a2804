/** What a cell shows: "" is an empty cell, an error is its text. */
type CellContent = string | number | boolean;

/** Format of a cell by the API's own names ("fill.color", "font.bold", "border.EdgeTop"); absent is the default. */
type CellFormat = Readonly<Record<string, unknown>>;

export interface Cell {
  readonly value: CellContent;
  /** With the leading `=`; null for a constant. */
  readonly formula: string | null;
  /** The value is an error, not text that looks like one. */
  readonly isError: boolean;
  readonly numberFormat: string;
  readonly format: CellFormat;
  readonly hyperlink: Hyperlink | null;
}

export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
}

const EMPTY_FORMAT: CellFormat = {};
export const EMPTY_CELL: Cell = {
  value: "",
  formula: null,
  isError: false,
  numberFormat: "General",
  format: EMPTY_FORMAT,
  hyperlink: null,
};

/** 0-based, exclusive ends are `row + rows`, `column + columns`. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const ERRORS = /^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!)$/;

/** The cell after typing `input` into it: Excel's own reading of numbers, formulas and the apostrophe. */
export function typed(cell: Cell, input: unknown): Cell {
  if (typeof input === "number" || typeof input === "boolean")
    return { ...cell, value: input, formula: null, isError: false };
  const text = String(input);
  if (text.startsWith("'")) return { ...cell, value: text.slice(1), formula: null, isError: false };
  if (cell.numberFormat === "@" || text === "") return { ...cell, value: text, formula: null, isError: false };
  // Anything that begins with one of these is taken for a formula, as at the keyboard.
  if (/^[=+\-@]/.test(text) && !isNumeric(text)) {
    return {
      ...cell,
      value: 0,
      formula: text.startsWith("=") ? text : `=${text.replace(/^[+@]/, "")}`,
      isError: false,
    };
  }
  if (isNumeric(text)) return { ...cell, value: Number(text), formula: null, isError: false };
  if (/^(TRUE|FALSE)$/i.test(text)) return { ...cell, value: /^true$/i.test(text), formula: null, isError: false };
  const date = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?$/.exec(text);
  if (date) {
    const serial = Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])) / 86_400_000 + 25_569;
    return { ...cell, value: serial, formula: null, isError: false, numberFormat: "yyyy/m/d" };
  }
  return { ...cell, value: text, formula: null, isError: ERRORS.test(text) };
}

function isNumeric(text: string): boolean {
  return text.trim() !== "" && !Number.isNaN(Number(text));
}

/** Cells of a sheet, 0-based; only those that differ from an empty one are kept. */
export class CellStore {
  readonly #rows: (Cell | undefined)[][] = [];

  get(row: number, column: number): Cell {
    return this.#rows[row]?.[column] ?? EMPTY_CELL;
  }

  set(row: number, column: number, cell: Cell): void {
    (this.#rows[row] ??= [])[column] = cell;
  }

  /** Visits the kept cells of an area; for whole rows, columns and sheets. */
  forEach(area: Area, visit: (cell: Cell, row: number, column: number) => void): void {
    const last = Math.min(area.row + area.rows, this.#rows.length);
    for (let row = area.row; row < last; row++) {
      const cells = this.#rows[row];
      if (!cells) continue;
      const end = Math.min(area.column + area.columns, cells.length);
      for (let column = area.column; column < end; column++) {
        const cell = cells[column];
        if (cell) visit(cell, row, column);
      }
    }
  }

  /** The smallest area that holds every cell with content or format; null where there is none. */
  used(): Area | null {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    this.forEach({ row: 0, column: 0, rows: Infinity, columns: Infinity }, (cell, row, column) => {
      if (isBlank(cell)) return;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    });
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }
}

function isBlank(cell: Cell): boolean {
  return (
    cell.value === "" &&
    cell.formula === null &&
    cell.numberFormat === "General" &&
    cell.hyperlink === null &&
    Object.keys(cell.format).length === 0
  );
}
