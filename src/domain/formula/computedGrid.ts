import { type CellRange, type CellValue, cellKey, keyCell } from "../cells.ts";
import { evaluateFormula, UNKNOWN, type FormulaCells, type FormulaValue } from "./evaluateFormula.ts";
import { referencesIn, type Formula } from "./formula.ts";
import { parseFormula } from "./parseFormula.ts";
import { isSimple } from "./simpleFormula.ts";
import { isMarks, toNumber } from "../marks.ts";
import { mayHoldData, valueAt, type SheetGrid, type WorkbookGrid } from "../grid.ts";
import { a1 } from "../address.ts";
import { issue, type Issue } from "../issue.ts";

/** A workbook whose simple formulas have values, and which cells got theirs here: keys by sheet name, in sheet order. */
export interface ComputedGrid {
  readonly grid: WorkbookGrid;
  readonly computed: ReadonlyMap<string, readonly number[]>;
}

/** Cells that all formulas together may look at; a running SUM(E$4:E4) over a hundred thousand rows would look at billions. */
const MAX_CELLS_LOOKED_AT = 2_000_000;

/**
 * Files that programs write hold formulas without results, or with old ones. Those that are simple get theirs, exactly, as Excel
 * will show it once it opens the file; the others stay as they are.
 */
export function withComputedFormulas(grid: WorkbookGrid): ComputedGrid {
  const wanted = grid.sheets.map((sheet) => formulasToCompute(sheet, grid.calculatedAnew === true));
  if (wanted.every((keys) => keys.length === 0)) return { grid, computed: new Map() };
  const results = resultsOf(grid.sheets, wanted);
  const computed = new Map<string, readonly number[]>();
  const sheets = grid.sheets.map((sheet, place) => {
    const ofSheet = results[place] ?? new Map<number, CellValue>();
    if (ofSheet.size === 0) return sheet;
    computed.set(
      sheet.name,
      [...ofSheet].flatMap(([key, value]) => (value === null ? [] : [key])),
    );
    return withValues(sheet, ofSheet);
  });
  return { grid: { ...grid, sheets }, computed };
}

function formulasToCompute(sheet: SheetGrid, calculatedAnew: boolean): readonly number[] {
  const keys = [...sheet.formulas.keys()];
  return calculatedAnew && mayHoldData(sheet) ? keys : keys.filter((key) => storedResult(sheet, key) === null);
}

function storedResult(sheet: SheetGrid, key: number): CellValue {
  const { row, column } = keyCell(key);
  return valueAt(sheet, row, column);
}

/**
 * The results, by sheet, that the file does not hold. If some of its zeros stand for another figure, a program wrote them that
 * does not calculate, and a zero whose formula is not simple is no result either: null.
 */
function resultsOf(
  sheets: readonly SheetGrid[],
  wanted: readonly (readonly number[])[],
): readonly ReadonlyMap<number, CellValue>[] {
  const isZero = (place: number, key: number): boolean =>
    sheets[place] !== undefined && storedResult(sheets[place], key) === 0;
  const results = new Computation(sheets, wanted, () => false).results();
  if (!results.some((ofSheet, place) => [...ofSheet.keys()].some((key) => isZero(place, key)))) return results;
  return new Computation(sheets, wanted, isZero).results();
}

/** The sheet with these values in its cells, by `cellKey`. */
export function withValues(sheet: SheetGrid, results: ReadonlyMap<number, CellValue>): SheetGrid {
  const values = [...sheet.values];
  const copies = new Map<number, (CellValue | undefined)[]>();
  for (const [key, value] of results) {
    const { row, column } = keyCell(key);
    const cells = copies.get(row) ?? [...(values[row - 1] ?? [])];
    while (cells.length < column - 1) cells.push(null);
    cells[column - 1] = value;
    copies.set(row, cells);
    values[row - 1] = cells;
  }
  return { ...sheet, values };
}

type State = "asked" | { readonly value: CellValue };

interface Cell {
  readonly sheet: number;
  readonly key: number;
}

class Computation {
  private readonly states: Map<number, State>[];
  private readonly placeOf: ReadonlyMap<string, number>;
  private readonly extents: readonly { readonly rows: number; readonly columns: number }[];
  private readonly wanted: readonly ReadonlySet<number>[];
  private lookedAt = 0;

  constructor(
    private readonly sheets: readonly SheetGrid[],
    private readonly keys: readonly (readonly number[])[],
    private readonly isNoResult: (sheet: number, key: number) => boolean,
  ) {
    this.states = sheets.map(() => new Map<number, State>());
    this.placeOf = new Map(sheets.map(({ name }, place) => [name.toLowerCase(), place]));
    this.extents = sheets.map(({ values }) => ({
      rows: values.length,
      columns: values.reduce((widest, row) => Math.max(widest, row?.length ?? 0), 0),
    }));
    this.wanted = keys.map((ofSheet) => new Set(ofSheet));
  }

  /** By sheet, those that differ from what the file holds; null for one that it should not hold. */
  results(): readonly ReadonlyMap<number, CellValue>[] {
    return this.keys.map((ofSheet, sheet) => {
      const results = new Map<number, CellValue>();
      for (const key of ofSheet) {
        const value = this.result({ sheet, key });
        const stored = this.stored(sheet, key);
        if (isUnknown(value) ? stored !== null : !isSame(value, stored))
          results.set(key, isUnknown(value) ? null : value);
      }
      return results;
    });
  }

  private stored(sheet: number, key: number): CellValue {
    const grid = this.sheets[sheet];
    return grid ? storedResult(grid, key) : null;
  }

  /** What a formula that cannot be computed here counts as. */
  private otherwise({ sheet, key }: Cell): CellValue {
    const stored = this.stored(sheet, key);
    return stored === null || this.isNoResult(sheet, key) ? { error: UNKNOWN } : stored;
  }

  /** By a stack of its own: a column of running totals is a chain as long as the sheet. */
  private result(cell: Cell): CellValue {
    const stack: Cell[] = [cell];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const states = this.states[top.sheet];
      const state = states?.get(top.key);
      if (!states || (state && state !== "asked")) {
        stack.pop();
        continue;
      }
      const formula = this.formulaOf(top);
      const before = stack.length;
      const known = formula !== null && (state === "asked" || this.ask(top, formula, stack));
      if (stack.length > before) {
        states.set(top.key, "asked");
        continue;
      }
      const outcome = known ? evaluateFormula(formula, this.cellsFrom(top.sheet)) : null;
      states.set(top.key, { value: outcome ? cellValue(outcome.value) : this.otherwise(top) });
      stack.pop();
    }
    return this.valueOf(cell.sheet, cell.key);
  }

  private formulaOf({ sheet, key }: Cell): Formula | null {
    const text = this.sheets[sheet]?.formulas.get(key);
    const formula = text === undefined ? null : parseFormula(text);
    return isSimple(formula) ? formula : null;
  }

  /** Puts on the stack what a formula rests on and is still to be computed; false for a circle, and beyond what may be looked at. */
  private ask(cell: Cell, formula: Formula, stack: Cell[]): boolean {
    for (const { sheet, range } of referencesIn(formula)) {
      const place = this.place(sheet, cell.sheet);
      if (place === undefined) return false;
      const { bottom, right } = this.within(range, place);
      this.lookedAt += (bottom - range.top + 1) * (right - range.left + 1);
      if (this.lookedAt > MAX_CELLS_LOOKED_AT) return false;
      const wanted = this.wanted[place];
      if (!wanted || wanted.size === 0) continue;
      for (let row = range.top; row <= bottom; row++) {
        for (let column = range.left; column <= right; column++) {
          const key = cellKey(row, column);
          if (!wanted.has(key)) continue;
          const state = this.states[place]?.get(key);
          if (state === "asked") return false;
          if (!state) stack.push({ sheet: place, key });
        }
      }
    }
    return true;
  }

  private within({ top, left, bottom, right }: CellRange, place: number): { bottom: number; right: number } {
    const { rows = 0, columns = 0 } = this.extents[place] ?? {};
    return { bottom: Math.min(bottom, Math.max(top, rows)), right: Math.min(right, Math.max(left, columns)) };
  }

  private cellsFrom(own: number): FormulaCells {
    return {
      value: (sheet, row, column) => this.valueOf(this.place(sheet, own), cellKey(row, column)),
      extent: (sheet) => this.extents[this.place(sheet, own) ?? -1] ?? { rows: 0, columns: 0 },
      isSubtotal: (sheet, row, column) =>
        /SUBTOTAL/iu.test(this.sheets[this.place(sheet, own) ?? -1]?.formulas.get(cellKey(row, column)) ?? ""),
      isHidden: (sheet, row) => this.sheets[this.place(sheet, own) ?? -1]?.hiddenRows.has(row) ?? false,
    };
  }

  private place(sheet: string | null, own: number): number | undefined {
    return sheet === null ? own : this.placeOf.get(sheet.toLowerCase());
  }

  private valueOf(place: number | undefined, key: number): CellValue {
    if (place === undefined) return { error: UNKNOWN };
    const state = this.states[place]?.get(key);
    if (state) return state === "asked" ? { error: UNKNOWN } : state.value;
    return this.wanted[place]?.has(key) ? this.otherwise({ sheet: place, key }) : this.stored(place, key);
  }
}

/** A reference to an empty cell shows 0, in Excel and in all that follow it. */
function cellValue(value: FormulaValue): CellValue {
  if (value === null) return 0;
  return isMarks(value) ? toNumber(value) : value;
}

/** Programs compute in binary, so the last digits may differ. */
function isSame(one: CellValue, other: CellValue): boolean {
  if (typeof one === "number" && typeof other === "number")
    return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
  return isError(one) && isError(other) ? one.error === other.error : one === other;
}

function isUnknown(value: CellValue): boolean {
  return isError(value) && value.error === UNKNOWN;
}

function isError(value: CellValue): value is { readonly error: string } {
  return typeof value === "object" && value !== null;
}

/** More than a sentence shows, so that it says 等. */
const MOST_NAMED = 12;

/** One note for all formulas of the sheets read that the file held no results for; at the first of them. */
export function computedFormulaIssues(computed: ComputedGrid["computed"], sheets: readonly string[]): readonly Issue[] {
  const cells = sheets.flatMap((sheet) =>
    (computed.get(sheet) ?? []).map((key) => ({ sheet, cell: a1(keyCell(key)) })),
  );
  const [first] = cells;
  if (!first) return [];
  const names = cells.slice(0, MOST_NAMED).map(({ cell }) => cell);
  return [issue("formula-computed", first, { names }, { found: cells.length })];
}
