import { toNumber, type Marks } from "../../domain/marks.ts";
import type { FilledFigure } from "../figure/figure.ts";
import { type Figure } from "../figure/figure.ts";
import { formulaText } from "../figure/formulaText.ts";
import type { CellPlan, CellStyle } from "../sheetPlan.ts";

/**
 * Cells are made by constructors. If V8 sees the objects of a literal live long, as those of 测评汇总 do, it allocates all
 * later ones as old objects, where the millions that a long list makes and drops would pile up.
 */
class PlainCell implements CellPlan {
  constructor(
    readonly value: CellPlan["value"],
    readonly style: CellStyle,
  ) {}
}

/** A cell with a formula, and the figure that it was printed from. */
export class LiveCell implements CellPlan {
  constructor(
    readonly value: CellPlan["value"],
    readonly figure: Figure,
    readonly formula: string,
    readonly style: CellStyle,
  ) {}
}

/** A cell of a figure that is filled down its column; its formula is only printed on request. */
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

/** The longest text and the longest formula of a cell (Excel specifications and limits). */
const MOST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/** Cuts a text that is too long for a cell, with … at its end. */
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

/** A word or figure that may be missing; null and "" give an empty cell. */
export function filled(value: string | number | null, style: CellStyle): CellPlan {
  return new PlainCell(value === "" ? null : fitting(value), style);
}

export function number(value: number | null, style: CellStyle): CellPlan {
  return new PlainCell(value, style);
}

/**
 * A live figure with the result that the core computed; null is the empty text that the formula gives without one. If
 * the formula is too long for a cell, only the result is written.
 */
export function live(figure: Figure, stored: number | string | null, style: CellStyle): CellPlan {
  const value = fitting(stored);
  const formula = formulaText(figure);
  return formula.length > LONGEST_FORMULA ? filled(value, style) : new LiveCell(value ?? "", figure, formula, style);
}

/** A figure that follows others, or only its result if no formula can. */
export function figureCell(figure: Figure | null, value: number | string | null, style: CellStyle): CellPlan {
  return figure === null ? filled(value, style) : live(figure, value, style);
}

/** One row of a figure that is filled down. */
export function liveIn(row: number, figure: FilledFigure, value: number | string | null, style: CellStyle): CellPlan {
  return new FilledCell(value ?? "", figure, row, style);
}

/** A link to a cell of this workbook; plain text if the issue has no cell. */
export function linked(
  value: string,
  at: { readonly sheet: string; readonly cell: string },
  style: CellStyle,
): CellPlan {
  return at.sheet === "" || at.cell === "" ? text(value, style) : new LinkedCell(fitting(value), style, at);
}

/** Marks as a cell stores them. */
export function stored(value: Marks | null): number | null {
  return value === null ? null : toNumber(value);
}
