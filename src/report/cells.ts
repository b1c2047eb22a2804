import { toNumber, type Marks } from "../domain/marks.ts";
import type { CellPlan, CellStyle } from "./sheetPlan.ts";

/** Text as text, never a formula. */
export function text(value: string, style: CellStyle): CellPlan {
  return { value, style };
}

export function empty(style: CellStyle): CellPlan {
  return { value: null, style };
}

/** A word or figure that may be missing; nothing is an empty cell, and so is the empty text. */
export function filled(value: string | number | null, style: CellStyle): CellPlan {
  return { value: value === "" ? null : value, style };
}

export function number(value: number | null, style: CellStyle): CellPlan {
  return { value, style };
}

/** A live figure with the result that the core computed; null is the empty text that the formula gives where there is none. */
export function live(formula: string, stored: number | string | null, style: CellStyle): CellPlan {
  return { value: stored ?? "", formula, style };
}

/** A link to a cell of this workbook; plain text where the issue has no place. */
export function linked(
  value: string,
  at: { readonly sheet: string; readonly cell: string },
  style: CellStyle,
): CellPlan {
  return at.sheet === "" || at.cell === "" ? { value, style } : { value, style, link: at };
}

/** Marks as the number a cell stores. */
export function stored(value: Marks | null): number | null {
  return value === null ? null : toNumber(value);
}
