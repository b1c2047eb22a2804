import { NO_MARKS, type Marks } from "../marks.ts";
import type { CellsReference, Formula } from "./formula.ts";
import { isArea, isSum } from "./simpleFormula.ts";

/** A formula that only adds up cells: SUM(E4:E7), E4+E9, SUM(E4,E6:E7)-F4, ROUND(SUBTOTAL(9,E4:E7),2). */
export interface Addition {
  readonly added: readonly CellsReference[];
  readonly takenOff: readonly CellsReference[];
  /** A number written into it. */
  readonly constant: Marks;
  /** It uses SUBTOTAL, which skips other subtotals within its ranges. */
  readonly skipsSubtotals: boolean;
}

/** Which cells a total adds up; null for a formula that does anything else. */
export function additionIn(formula: Formula | null): Addition | null {
  const parts: Parts = { added: [], takenOff: [], constant: NO_MARKS, skipsSubtotals: false };
  return gather(formula, true, parts) ? parts : null;
}

/** Whether a formula only adds cells of other rows, as in a row of totals. */
export function addsOtherRows(formula: Formula | null, row: number): boolean {
  const addition = additionIn(formula);
  if (!addition || addition.added.length === 0) return false;
  return [...addition.added, ...addition.takenOff].every(({ range }) => range.bottom !== row || range.top !== row);
}

interface Parts {
  readonly added: CellsReference[];
  readonly takenOff: CellsReference[];
  constant: Marks;
  skipsSubtotals: boolean;
}

function gather(formula: Formula | null, adds: boolean, parts: Parts): boolean {
  switch (formula?.kind) {
    case "number":
      parts.constant = parts.constant[adds ? "plus" : "minus"](formula.value);
      return true;
    case "cells":
      (adds ? parts.added : parts.takenOff).push(formula);
      return true;
    case "union":
      return isArea(formula) && formula.of.every((one) => gather(one, adds, parts));
    case "negation":
      return gather(formula.of, !adds, parts);
    case "operation":
      if (formula.operator !== "+" && formula.operator !== "-") return false;
      return gather(formula.left, adds, parts) && gather(formula.right, (formula.operator === "+") === adds, parts);
    case "call":
      return gatherCall(formula.name, formula.arguments, adds, parts);
    default:
      return false;
  }
}

function gatherCall(name: string, given: readonly (Formula | null)[], adds: boolean, parts: Parts): boolean {
  const [first = null, ...rest] = given;
  if (name === "ROUND") return rest.length === 1 && gather(first, adds, parts);
  if (name === "SUM") return given.length > 0 && given.every((one) => gather(one, adds, parts));
  if (name !== "SUBTOTAL" || !isSum(first) || rest.length === 0) return false;
  parts.skipsSubtotals = true;
  return rest.every((one) => isArea(one) && gather(one, adds, parts));
}
