/**
 * What a live cell is computed from, as a tree: the formula is printed from it (`formulaText`), and tests evaluate it exactly. A
 * plain number or text stands for itself.
 *
 * Blanks and text, the same in every program: a blank cell is 0 in sums and in `+ − × ÷`, and equals both "" and 0; text (the empty
 * text too) is passed over in sums, is an error in `+ − × ÷`, and `N` makes 0 of it. A figure that has nothing to say is "".
 */
export type Figure = number | string | CellRef | RangeRef | Call | Operation;

/** A cell; without a sheet, of the formula's own. */
export class CellRef {
  constructor(
    readonly sheet: string | null,
    readonly column: number,
    readonly row: number,
    /** `$E$12`: stays where rows are sorted or copied. */
    readonly fixed = sheet !== null,
  ) {}
}

/** Cells of one sheet, first to last, always fixed. */
export class RangeRef {
  constructor(
    readonly sheet: string | null,
    readonly left: number,
    readonly top: number,
    readonly right: number,
    readonly bottom: number,
    /** False for a block that moves with the row it belongs to. */
    readonly fixed = true,
  ) {}
}

/** Functions that Excel 2016, WPS, LibreOffice and gnumeric compute alike; none takes user text as a pattern. */
export type FunctionName =
  | "ABS"
  | "AND"
  | "AVERAGE"
  | "COUNT"
  | "COUNTIFS"
  | "DAY"
  | "IF"
  | "IFERROR"
  | "INDEX"
  | "INT"
  | "ISNUMBER"
  | "MATCH"
  | "MAX"
  | "MIN"
  | "MONTH"
  | "N"
  | "NOT"
  | "OR"
  | "RANK"
  | "ROUND"
  | "SIGN"
  | "SUM"
  | "SUMIFS"
  /** Of comparisons of a range with a cell, which gnumeric too makes one by one; not of functions of a range. */
  | "SUMPRODUCT"
  | "YEAR";

/** A figure that is the same in all rows of a column but for the row: what a spreadsheet fills down. One value for all its cells. */
export class FilledFigure {
  /**
   * @param of what stands in a row; names cells of other rows only as fixed ones, and holds no text that reads like a cell: exceljs and
   * SheetJS fill "A1" down too
   */
  constructor(readonly of: (row: number) => Figure) {}
}

export class Call {
  constructor(
    readonly name: FunctionName,
    readonly args: readonly Figure[],
  ) {}
}

export type Operator = "+" | "-" | "*" | "/" | "&" | "=" | "<>" | "<" | "<=" | ">" | ">=";

export class Operation {
  constructor(
    readonly operator: Operator,
    readonly left: Figure,
    readonly right: Figure,
  ) {}
}

export function call(name: FunctionName, ...args: readonly Figure[]): Figure {
  return new Call(name, args);
}

function chain(operator: Operator, figures: readonly Figure[]): Figure {
  const [first = 0, ...rest] = figures;
  return rest.reduce((left, right) => new Operation(operator, left, right), first);
}

export function plus(...figures: readonly Figure[]): Figure {
  return chain("+", figures);
}

export function minus(left: Figure, right: Figure): Figure {
  return new Operation("-", left, right);
}

export function times(...figures: readonly Figure[]): Figure {
  return chain("*", figures);
}

export function over(part: Figure, whole: Figure): Figure {
  return new Operation("/", part, whole);
}

/** Texts and figures one after the other, as a text. */
export function joined(...figures: readonly Figure[]): Figure {
  return chain("&", figures);
}

export function compared(left: Figure, operator: Operator, right: Figure): Figure {
  return new Operation(operator, left, right);
}

export function when(condition: Figure, then: Figure, otherwise: Figure): Figure {
  return new Call("IF", [condition, then, otherwise]);
}

/**
 * Binary sums carry dust in the last places (0.1+0.2); marks have few decimals, so every total is rounded to eight and comes out as
 * the decimal it is.
 */
export function exact(figure: Figure): Figure {
  return new Call("ROUND", [figure, 8]);
}

export function isBlank(figure: Figure): Figure {
  return new Operation("=", figure, "");
}

/** The value of a cell; what is blank stays blank, never 0. */
export function orBlank(figure: Figure): Figure {
  return when(isBlank(figure), "", figure);
}

/** A rate as the paper shows it, to four places; nothing where nothing can be earned. */
export function rateOf(part: Figure, whole: Figure): Figure {
  return when(compared(whole, "=", 0), "", call("ROUND", over(part, whole), 4));
}

/** A range and what its cells must be: equal to a figure or text of ours (no pattern), or a comparison such as ">0". */
export type Condition = readonly [range: RangeRef, criterion: Figure];

export function sumWhere(sum: RangeRef, ...where: readonly Condition[]): Figure {
  return new Call("SUMIFS", [sum, ...where.flat()]);
}

export function countWhere(...where: readonly Condition[]): Figure {
  return new Call("COUNTIFS", where.flat());
}

/** The value beside a key in a column of keys, wherever the row was sorted to; nothing where the key or the value is missing. */
export function lookedUp(key: number, keys: RangeRef, values: RangeRef): Figure {
  const place = call("MATCH", key, keys, 0);
  return when(call("ISNUMBER", place), orBlank(call("INDEX", values, place)), "");
}

/** Any number, whatever its sign: what a column has where something was entered. */
export const ANY_NUMBER = ">-1E+99";
