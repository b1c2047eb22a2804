import { toNumber, type Marks } from "../../domain/marks.ts";
import type { FilledFigure } from "../figure/figure.ts";
import { type Figure } from "../figure/figure.ts";
import { formulaText } from "../figure/formulaText.ts";
import type { CellPlan, CellStyle } from "../sheetPlan.ts";

/**
 * Cells are made by constructors. An engine that sees the objects of a literal live on, as those of 测评汇总 do, places all later
 * ones among the old objects, where the millions that a long list makes and drops would pile up.
 */
class PlainCell implements CellPlan {
  constructor(
    readonly value: CellPlan["value"],
    readonly style: CellStyle,
  ) {}
}

/** A cell with a formula, and what it was printed from. */
export class LiveCell implements CellPlan {
  constructor(
    readonly value: CellPlan["value"],
    readonly figure: Figure,
    readonly formula: string,
    readonly style: CellStyle,
  ) {}
}

/** A cell of a figure that is filled down its column; printed only where somebody asks for the formula. */
export class FilledCell implements CellPlan {
  constructor(
    readonly value: CellPlan["value"],
    readonly filled: FilledFigure,
    private readonly row: number,
    readonly style: CellStyle,
  ) {}

  get figure(): Figure {
    return this.filled.of(this.row);
  }

  get formula(): string {
    return formulaText(this.figure);
  }
}

class LinkedCell implements CellPlan {
  constructor(
    readonly value: CellPlan["value"],
    readonly style: CellStyle,
    readonly link: NonNullable<CellPlan["link"]>,
  ) {}
}

/** What a cell holds at most, and a formula (Excel specifications and limits). */
const MOST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/** A longer text than a cell holds ends in …. */
function fitting<T>(value: T | string): T | string {
  return typeof value === "string" && value.length > MOST_TEXT ? `${value.slice(0, MOST_TEXT - 2)}…` : value;
}

/** Text as text, never a formula. */
export function text(value: string, style: CellStyle): CellPlan {
  return new PlainCell(fitting(value), style);
}

export function empty(style: CellStyle): CellPlan {
  return new PlainCell(null, style);
}

/** A word or figure that may be missing; nothing is an empty cell, and so is the empty text. */
export function filled(value: string | number | null, style: CellStyle): CellPlan {
  return new PlainCell(value === "" ? null : fitting(value), style);
}

export function number(value: number | null, style: CellStyle): CellPlan {
  return new PlainCell(value, style);
}

/**
 * A live figure with the result that the core computed; null is the empty text that the formula gives where there is none. Where
 * the formula is longer than a cell takes, the result stands alone.
 */
export function live(figure: Figure, stored: number | string | null, style: CellStyle): CellPlan {
  const value = fitting(stored);
  const formula = formulaText(figure);
  return formula.length > LONGEST_FORMULA ? filled(value, style) : new LiveCell(value ?? "", figure, formula, style);
}

/** A figure that follows others, or the computed one alone where no formula can. */
export function figureCell(figure: Figure | null, value: number | string | null, style: CellStyle): CellPlan {
  return figure === null ? filled(value, style) : live(figure, value, style);
}

/** A live figure in one row of a figure that is filled down. */
export function liveIn(row: number, figure: FilledFigure, value: number | string | null, style: CellStyle): CellPlan {
  return new FilledCell(value ?? "", figure, row, style);
}

/** A link to a cell of this workbook; plain text where the issue has no place. */
export function linked(
  value: string,
  at: { readonly sheet: string; readonly cell: string },
  style: CellStyle,
): CellPlan {
  return at.sheet === "" || at.cell === "" ? text(value, style) : new LinkedCell(fitting(value), style, at);
}

/** Marks as the number a cell stores. */
export function stored(value: Marks | null): number | null {
  return value === null ? null : toNumber(value);
}
