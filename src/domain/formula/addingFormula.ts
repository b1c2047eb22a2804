import type { CellRange } from "../cells.ts";
import { additionIn } from "./addition.ts";
import { formulasIn, referencesIn, type Formula } from "./formula.ts";
import { parseFormula } from "./parseFormula.ts";

/** What a formula in a marks column says about its row with respect to other rows. */
export interface AddingFormula {
  /**
   * sum: adds up other rows, whatever else it does (caps the sum, weighs); rest: only subtracts other rows from a
   * number; same: repeats one cell; derived: a mean, a maximum, a rate
   */
  readonly kind: "sum" | "rest" | "same" | "derived";
  /** First and last row that it refers to. */
  readonly first: number;
  readonly last: number;
}

const ROWS = /\$?[A-Za-z]{1,3}\$?(\d{1,7})/gu;
const SUMS: ReadonlySet<string> = new Set(["SUM", "SUBTOTAL", "SUMPRODUCT"]);
/** Functions that repeat other rows, or choose among them. */
const DERIVING: ReadonlySet<string> = new Set("AVERAGE AVERAGEA MEDIAN MIN MAX LARGE SMALL TRIMMEAN".split(" "));
const HARMLESS: ReadonlySet<string> = new Set(["ROUND", "IF", "IFERROR", "ISBLANK", "N", "ABS", "TEXT", "CONCATENATE"]);

/** Reads a formula of a marks column; null for that of a leaf: it refers to its own row or other sheets, or looks something up. */
export function addingFormula(text: string, row: number): AddingFormula | null {
  if (![...text.matchAll(ROWS)].some(([, other]) => Number(other) !== row)) return null;
  const formula = parseFormula(text);
  const ranges: CellRange[] = [];
  for (const { sheet, range } of referencesIn(formula)) {
    if (sheet !== null || (range.top <= row && range.bottom >= row)) return null;
    ranges.push(range);
  }
  if (!formula || ranges.length === 0) return null;
  const first = Math.min(...ranges.map(({ top }) => top));
  const last = Math.max(...ranges.map(({ bottom }) => bottom));
  // Rows both above and below are no block, but a result of those above may take off, or add, what stands below it.
  if (first < row && last > row) return resultAbove(formula, row);
  const kind = kindOf(formula, first === last);
  return kind && { kind, first, last };
}

function resultAbove(formula: Formula, row: number): AddingFormula | null {
  const above = (additionIn(formula)?.added ?? []).filter(({ range }) => range.bottom < row);
  if (above.length === 0) return null;
  const first = Math.min(...above.map(({ range }) => range.top));
  return { kind: "sum", first, last: Math.max(...above.map(({ range }) => range.bottom)) };
}

function kindOf(formula: Formula, isOneRow: boolean): AddingFormula["kind"] | null {
  const parts = [...formulasIn(formula)];
  const names = parts.flatMap((part) => (part.kind === "call" ? [part.name] : []));
  const operators = new Set(parts.map((part) => part.kind === "operation" && part.operator));
  if (names.some((name) => !SUMS.has(name) && !DERIVING.has(name) && !HARMLESS.has(name))) return null;
  if (additionIn(formula)?.added.length === 0) return "rest";
  // E4*D4/100+E5*D5/100, SUMPRODUCT(D4:D6,E4:E6)/100 or …/SUM(D4:D6): weighted, not a mean.
  const multiplies = operators.has("*") || names.includes("SUMPRODUCT");
  const isDivided = parts.some(
    (part) => part.kind === "operation" && part.operator === "/" && !(multiplies && isWholeOfWeights(part.right)),
  );
  if (names.some((name) => SUMS.has(name)) && !isDivided && !names.includes("AVERAGE")) return "sum";
  if (isDivided || names.some((name) => DERIVING.has(name))) return "derived";
  if (isOneRow) return "same";
  return operators.has("+") || operators.has("-") ? "sum" : null;
}

function isWholeOfWeights(divisor: Formula): boolean {
  if (divisor.kind === "number") return divisor.value.eq(100) || divisor.value.eq(10);
  return divisor.kind === "call" && divisor.name === "SUM";
}
