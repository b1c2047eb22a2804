import type { CellRange, CellValue } from "../cells.ts";
import { exactMarks, isMarks, marks, NO_MARKS, roundMarks, sumMarks, type Marks } from "../marks.ts";
import type { CellsReference, Formula, Operator } from "./formula.ts";
import { isArea, isPlainCriterion, isSimple } from "./simpleFormula.ts";

/** The exact result of a formula; null is a reference to an empty cell. */
export type FormulaValue = Marks | string | boolean | { readonly error: string } | null;

/** The cells that a formula may refer to; `sheet` null is the formula's own sheet. */
export interface FormulaCells {
  /** The cell's value or computed result; {error: UNKNOWN} if it cannot be known. */
  value(sheet: string | null, row: number, column: number): CellValue | Marks;
  /** The last used row and column of a sheet; 0 if there is no such sheet. */
  extent(sheet: string | null): { readonly rows: number; readonly columns: number };
  /** Whether SUBTOTAL skips this cell because it holds another SUBTOTAL. */
  isSubtotal(sheet: string | null, row: number, column: number): boolean;
  /** Hidden by hand or by a filter. SUBTOTAL treats these differently, but files do not say which it is. */
  isHidden(sheet: string | null, row: number): boolean;
}

/** The error of a value that depends on something unknown; it propagates like Excel's own errors. */
export const UNKNOWN = "unknown";

/**
 * Computes a formula.
 *
 * @returns null if it is not simple (`isSimple`) or depends on a cell with an unknown value
 */
export function evaluateFormula(formula: Formula, cells: FormulaCells): { readonly value: FormulaValue } | null {
  if (!isSimple(formula)) return null;
  const value = new Evaluation(cells).scalar(formula);
  return isError(value) && value.error === UNKNOWN ? null : { value };
}

class Evaluation {
  constructor(private readonly cells: FormulaCells) {}

  scalar(formula: Formula | null): FormulaValue {
    switch (formula?.kind) {
      case "number":
      case "boolean":
        return formula.value;
      case "text":
        return formula.text;
      case "cells":
        return this.cell(formula.sheet, formula.range.top, formula.range.left);
      case "negation":
        return map(this.number(formula.of), (value) => NO_MARKS.minus(value));
      case "percent":
        return map(this.number(formula.of), (value) => value.div(100));
      case "operation":
        return calculated(formula.operator, this.number(formula.left), this.number(formula.right));
      case "call":
        return this.call(formula.name, formula.arguments);
      default:
        return null;
    }
  }

  private call(name: string, given: readonly (Formula | null)[]): FormulaValue {
    const [first = null, second = null, third] = given;
    switch (name) {
      case "SUM":
        return map(this.numbers(given), sumMarks);
      case "SUBTOTAL":
        return this.subtotal(given.slice(1));
      case "AVERAGE":
        return map(this.numbers(given), (all) =>
          all.length === 0 ? { error: "#DIV/0!" } : sumMarks(all).div(all.length),
        );
      case "MIN":
      case "MAX":
        return map(this.numbers(given), (all) =>
          all.reduce((best, one) => ((name === "MIN") === one.lt(best) ? one : best), all[0] ?? NO_MARKS),
        );
      case "SUMIF":
        return this.sumIfs(third ?? null, [first, second]);
      case "SUMIFS":
        return this.sumIfs(first, given.slice(1));
      case "SUMPRODUCT":
        return this.sumProduct(given);
      case "ROUND":
        return map(this.number(first), (value) =>
          map(this.number(second), (places) => roundMarks(value, Math.trunc(Number(places)))),
        );
      default: {
        // The branch of IF that is not taken is not evaluated.
        const holds = this.condition(first);
        if (typeof holds !== "boolean") return holds;
        if (holds) return this.scalar(second);
        return third === undefined ? false : this.scalar(third);
      }
    }
  }

  private subtotal(areas: readonly (Formula | null)[]): FormulaValue {
    const all: Marks[] = [];
    for (const { sheet, row, column } of this.places(areas)) {
      if (this.cells.isHidden(sheet, row)) return { error: UNKNOWN };
      if (this.cells.isSubtotal(sheet, row, column)) continue;
      const value = this.cell(sheet, row, column);
      if (isError(value)) return value;
      if (isMarks(value)) all.push(value);
    }
    return sumMarks(all);
  }

  /** The numbers in arguments as SUM counts them: in cells only numbers, elsewhere whatever can be read as one. */
  private numbers(given: readonly (Formula | null)[]): readonly Marks[] | FormulaError {
    const all: Marks[] = [];
    for (const argument of given) {
      if (isArea(argument)) {
        for (const { sheet, row, column } of this.places([argument])) {
          const value = this.cell(sheet, row, column);
          if (isError(value)) return value;
          if (isMarks(value)) all.push(value);
        }
      } else {
        const value = this.number(argument);
        if (isError(value)) return value;
        all.push(value);
      }
    }
    return all;
  }

  /**
   * Compares without regard to case, as Excel does; what is added begins beside the first of the cells compared.
   *
   * @param conditions columns, each followed by what it must hold
   */
  private sumIfs(added: Formula | null, conditions: readonly (Formula | null)[]): FormulaValue {
    if (added?.kind !== "cells") return { error: UNKNOWN };
    const fits: boolean[] = [];
    for (let at = 0; at < conditions.length; at += 2) {
      const wanted = this.scalar(conditions[at + 1] ?? null);
      if (typeof wanted !== "string" || !isPlainCriterion(wanted)) return { error: UNKNOWN };
      const cells = [...this.places([conditions[at] ?? null])].map(({ sheet, row, column }) =>
        this.cell(sheet, row, column),
      );
      if (cells.some((value) => isError(value) && value.error === UNKNOWN)) return { error: UNKNOWN };
      const rows = at === 0 ? cells.length : fits.length;
      for (let row = 0; row < rows; row++) {
        const value = cells[row];
        fits[row] = fits[row] !== false && typeof value === "string" && value.toLowerCase() === wanted.toLowerCase();
      }
    }
    const all: Marks[] = [];
    for (const [row, fit] of fits.entries()) {
      const mark = fit ? this.cell(added.sheet, added.range.top + row, added.range.left) : null;
      if (isError(mark)) return mark;
      if (isMarks(mark)) all.push(mark);
    }
    return sumMarks(all);
  }

  private sumProduct(given: readonly (Formula | null)[]): FormulaValue {
    const factors = given.map((one) => this.array(one, true));
    const [size] = factors;
    if (!size || factors.some(({ rows, columns }) => rows !== size.rows || columns !== size.columns)) {
      return { error: "#VALUE!" };
    }
    let total = NO_MARKS;
    for (let place = 0; place < size.values.length; place++) {
      let product = marks(1);
      for (const { values } of factors) {
        const value = values[place] ?? NO_MARKS;
        if (isError(value)) return value;
        product = product.times(value);
      }
      total = total.plus(product);
    }
    return total;
  }

  /** @param outermost SUMPRODUCT counts text in a range of its own as 0; within arithmetic it is an error */
  private array(formula: Formula | null, outermost = false): NumberArray {
    switch (formula?.kind) {
      case "cells": {
        const { top, left, bottom, right } = this.within(formula);
        const values = [...this.places([formula])].map(({ sheet, row, column }) => {
          const value = this.cell(sheet, row, column);
          return outermost && !isError(value) && !isMarks(value) ? NO_MARKS : numberOf(value);
        });
        return { rows: bottom - top + 1, columns: right - left + 1, values };
      }
      case "negation":
      case "percent": {
        const of = this.array(formula.of);
        const factor = formula.kind === "percent" ? marks("0.01") : marks(-1);
        return { ...of, values: of.values.map((value) => map(value, (number) => number.times(factor))) };
      }
      case "operation": {
        const left = this.array(formula.left);
        const right = this.array(formula.right);
        const rows = Math.max(left.rows, right.rows);
        const columns = Math.max(left.columns, right.columns);
        const values: (Marks | FormulaError)[] = [];
        for (let place = 0; place < rows * columns; place++) {
          values.push(calculated(formula.operator, at(left, place, columns), at(right, place, columns)));
        }
        return { rows, columns, values };
      }
      default:
        return { rows: 1, columns: 1, values: [this.number(formula)] };
    }
  }

  private condition(formula: Formula | null): boolean | FormulaError {
    if (formula?.kind === "operation") {
      const { operator, left, right } = formula;
      return compared(operator, this.asked(left), this.asked(right));
    }
    if (formula?.kind !== "call") return false;
    const { name, arguments: given } = formula;
    if (name === "ISBLANK") return this.asked(given[0] ?? null) === null;
    if (name !== "AND" && name !== "OR" && name !== "NOT") {
      const count = this.asked(formula);
      return isError(count) ? count : isMarks(count) && !count.eq(0);
    }
    const holds: boolean[] = [];
    for (const one of given) {
      const answer = this.condition(one);
      if (typeof answer !== "boolean") return answer;
      holds.push(answer);
    }
    if (name === "NOT") return holds[0] !== true;
    return name === "AND" ? holds.every((one) => one) : holds.some((one) => one);
  }

  /** One side of a comparison: a cell, "", 0, or how many cells are filled in. */
  private asked(formula: Formula | null): FormulaValue {
    if (formula?.kind !== "call") return this.scalar(formula);
    let count = 0;
    for (const { sheet, row, column } of this.places(formula.arguments)) {
      const value = this.cell(sheet, row, column);
      if (isError(value) && value.error === UNKNOWN) return value;
      const isBlank = value === null || value === "";
      // COUNTA counts "" as well: the cell is not empty.
      const counts = formula.name === "COUNT" ? isMarks(value) : formula.name === "COUNTA" ? value !== null : isBlank;
      if (counts) count += 1;
    }
    return marks(count);
  }

  private number(formula: Formula | null): Marks | FormulaError {
    return numberOf(this.scalar(formula));
  }

  private cell(sheet: string | null, row: number, column: number): FormulaValue {
    const value = this.cells.value(sheet, row, column);
    return typeof value === "number" ? exactMarks(value) : value;
  }

  private *places(areas: readonly (Formula | null)[]): Iterable<{ sheet: string | null; row: number; column: number }> {
    for (const area of areas) {
      if (area?.kind === "union") yield* this.places(area.of);
      if (area?.kind !== "cells") continue;
      const { top, left, bottom, right } = this.within(area);
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) yield { sheet: area.sheet, row, column };
      }
    }
  }

  /** Limits a range to the used part of its sheet: E:E has a million rows. */
  private within({ sheet, range }: CellsReference): CellRange {
    const { rows, columns } = this.cells.extent(sheet);
    const { top, left } = range;
    return {
      top,
      left,
      bottom: Math.min(range.bottom, Math.max(top, rows)),
      right: Math.min(range.right, Math.max(left, columns)),
    };
  }
}

interface NumberArray {
  readonly rows: number;
  readonly columns: number;
  /** Row by row. */
  readonly values: readonly (Marks | FormulaError)[];
}

type FormulaError = { readonly error: string };

const VALUE_ERROR: FormulaError = { error: "#VALUE!" };
const NUMBER_TEXT = /^[+-]?(?:\d+\.?\d*|\.\d+)%?$/u;

/** How Excel converts a value to a number: blank is 0, and numeric text is its number. */
function numberOf(value: FormulaValue): Marks | FormulaError {
  if (value === null) return NO_MARKS;
  if (typeof value === "boolean") return marks(value ? 1 : 0);
  if (typeof value !== "string") return value;
  const text = value.trim();
  if (!NUMBER_TEXT.test(text)) return VALUE_ERROR;
  return text.endsWith("%") ? marks(text.slice(0, -1)).div(100) : marks(text);
}

function calculated(operator: Operator, left: Marks | FormulaError, right: Marks | FormulaError): Marks | FormulaError {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (operator === "+") return left.plus(right);
  if (operator === "-") return left.minus(right);
  if (operator === "*") return left.times(right);
  return right.eq(0) ? { error: "#DIV/0!" } : left.div(right);
}

/** Evaluates the comparisons that `isSimple` allows: a number, text or blank with "" or a number. */
function compared(operator: Operator, left: FormulaValue, right: FormulaValue): boolean | FormulaError {
  if (isError(left)) return left;
  if (isError(right)) return right;
  const order = compareValues(left, right);
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    default:
      return order >= 0;
  }
}

/** Excel's order: numbers before texts before truth values; an empty cell equals both "" and 0. */
function compareValues(left: FormulaValue, right: FormulaValue): number {
  const a = left ?? (typeof right === "string" ? "" : NO_MARKS);
  const b = right ?? (typeof left === "string" ? "" : NO_MARKS);
  if (isMarks(a) && isMarks(b)) return a.cmp(b);
  if (typeof a === "string" && typeof b === "string") return a === b ? 0 : a < b ? -1 : 1;
  const rank = (value: FormulaValue): number => (isMarks(value) ? 0 : typeof value === "string" ? 1 : 2);
  return rank(a) - rank(b);
}

/** An array's value after stretching it to a wider or longer one, as Excel stretches single cells, rows and columns. */
function at({ rows, columns, values }: NumberArray, place: number, width: number): Marks | FormulaError {
  const row = rows === 1 ? 0 : Math.floor(place / width);
  const column = columns === 1 ? 0 : place % width;
  return (row < rows && column < columns ? values[row * columns + column] : undefined) ?? { error: "#N/A" };
}

function isError(value: unknown): value is FormulaError {
  return typeof value === "object" && value !== null && "error" in value;
}

function map<T, R>(value: T | FormulaError, change: (value: T) => R): R | FormulaError {
  return isError(value) ? value : change(value);
}
