/**
 * What a live cell is computed from, as a tree: `formulaText` prints the formula, and tests evaluate it exactly. A
 * plain number or text is itself a figure. Blanks and text are treated the same in every program: a blank cell is 0 in
 * sums and in `+ − × ÷`, and equals both "" and 0; text (also empty) is ignored in sums, is an error in `+ − × ÷`, and
 * becomes 0 with `N`. A figure without a value is "".
 */
export type Figure = number | string | CellRef | RangeRef | Call | Operation;

/** A cell; without a sheet, one on the formula's own sheet. */
export class CellRef {
  constructor(
    readonly sheet: string | null,
    readonly column: number,
    readonly row: number,
    /** `$E$12`: unchanged when rows are sorted or copied. */
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
    /** False for a block that moves with its row. */
    readonly fixed = true,
  ) {}
}

/** Functions that Excel 2016, WPS, LibreOffice and gnumeric compute alike; none treats the user's text as a pattern. */
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
  /** For comparisons of a range with a cell, which gnumeric also evaluates cell by cell; not for functions of a range. */
  | "SUMPRODUCT"
  | "YEAR";

/**
 * A figure that is the same in all rows of a column except for the row number, as when it is filled down. All its cells
 * share this object.
 */
export class FilledFigure {
  /**
   * @param of the figure in a row. It refers to cells of other rows only as fixed ones, and contains no text that looks
   * like a cell: exceljs and SheetJS would fill "A1" down, too
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

/** Texts and figures joined as a text. */
export function joined(...figures: readonly Figure[]): Figure {
  return chain("&", figures);
}

export function compared(left: Figure, operator: Operator, right: Figure): Figure {
  return new Operation(operator, left, right);
}

export function when(condition: Figure, then: Figure, otherwise: Figure): Figure {
  return new Call("IF", [condition, then, otherwise]);
}

/** Binary sums have noise in their last places (0.1+0.2), but marks have few decimals, so every total is rounded to eight. */
export function exact(figure: Figure): Figure {
  return new Call("ROUND", [figure, 8]);
}

export function isBlank(figure: Figure): Figure {
  return new Operation("=", figure, "");
}

/** The value of a cell; blank stays blank, never 0. */
export function orBlank(figure: Figure): Figure {
  return when(isBlank(figure), "", figure);
}

/** A rate as shown on paper, to four places; "" if the full marks are 0. */
export function rateOf(part: Figure, whole: Figure): Figure {
  return when(compared(whole, "=", 0), "", call("ROUND", over(part, whole), 4));
}

/** A range and what its cells must equal (a figure or text of ours, no pattern), or a comparison such as ">0". */
export type Condition = readonly [range: RangeRef, criterion: Figure];

export function sumWhere(sum: RangeRef, ...where: readonly Condition[]): Figure {
  return new Call("SUMIFS", [sum, ...where.flat()]);
}

export function countWhere(...where: readonly Condition[]): Figure {
  return new Call("COUNTIFS", where.flat());
}

/** The value beside a key in a column of keys, wherever the row was sorted to; "" if key or value is missing. */
export function lookedUp(key: number, keys: RangeRef, values: RangeRef): Figure {
  const place = call("MATCH", key, keys, 0);
  return when(call("ISNUMBER", place), orBlank(call("INDEX", values, place)), "");
}

/** Any number, whatever its sign: a criterion for entered values. */
export const ANY_NUMBER = ">-1E+99";
