import type { CellRange } from "../cells.ts";
import type { Marks } from "../marks.ts";

/** A parsed formula. Names, array constants and structured references are not supported. */
export type Formula =
  | { readonly kind: "number"; readonly value: Marks }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | CellsReference
  | { readonly kind: "union"; readonly of: readonly Formula[] }
  | { readonly kind: "operation"; readonly operator: Operator; readonly left: Formula; readonly right: Formula }
  | { readonly kind: "negation"; readonly of: Formula }
  | { readonly kind: "percent"; readonly of: Formula }
  /** `name` is in capitals, without `_xlfn.`. An omitted argument is null. */
  | { readonly kind: "call"; readonly name: string; readonly arguments: readonly (Formula | null)[] };

/** One cell (a range of one row and one column) or a range. Whole columns and rows reach to the end of the sheet. */
export interface CellsReference {
  readonly kind: "cells";
  /** null: the sheet that holds the formula. */
  readonly sheet: string | null;
  readonly range: CellRange;
}

export type Operator = "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | ">" | "<=" | ">=";

/** Every reference in a formula, left to right. */
export function* referencesIn(formula: Formula | null): Iterable<CellsReference> {
  for (const part of formulasIn(formula)) if (part.kind === "cells") yield part;
}

/** A formula and all that it is made of, left to right. */
export function* formulasIn(formula: Formula | null): Iterable<Formula> {
  if (!formula) return;
  yield formula;
  for (const part of partsOf(formula)) yield* formulasIn(part);
}

function partsOf(formula: Formula): readonly (Formula | null)[] {
  switch (formula.kind) {
    case "union":
      return formula.of;
    case "operation":
      return [formula.left, formula.right];
    case "negation":
    case "percent":
      return [formula.of];
    case "call":
      return formula.arguments;
    default:
      return [];
  }
}
