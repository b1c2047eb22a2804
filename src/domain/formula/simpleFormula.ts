import type { Formula } from "./formula.ts";

const ARITHMETIC: ReadonlySet<string> = new Set(["+", "-", "*", "/"]);
const OVER_CELLS: ReadonlySet<string> = new Set(["SUM", "AVERAGE", "MIN", "MAX"]);
const COUNTS: ReadonlySet<string> = new Set(["COUNT", "COUNTA", "COUNTBLANK"]);

/**
 * Whether a formula is computed here if the file holds no result: references, + − × ÷, SUM, SUBTOTAL (sums only),
 * SUMIF and SUMIFS by plain texts, SUMPRODUCT, AVERAGE, ROUND, MIN, MAX, and IF that tests whether cells are blank.
 */
export function isSimple(formula: Formula | null): boolean {
  switch (formula?.kind) {
    case "number":
    case "text":
    case "boolean":
      return true;
    case "cells":
      return isSingleCell(formula);
    case "negation":
    case "percent":
      return isSimple(formula.of);
    case "operation":
      return ARITHMETIC.has(formula.operator) && isSimple(formula.left) && isSimple(formula.right);
    case "call":
      return isSimpleCall(formula.name, formula.arguments);
    default:
      return false;
  }
}

function isSimpleCall(name: string, given: readonly (Formula | null)[]): boolean {
  const [first = null, second = null, third] = given;
  if (OVER_CELLS.has(name)) return given.length > 0 && given.every((one) => isArea(one) || isSimple(one));
  switch (name) {
    case "SUBTOTAL":
      return isSum(first) && given.length > 1 && given.slice(1).every(isArea);
    case "SUMIF":
      return given.length === 3 && isColumn(first) && isCriterion(second) && isColumn(third ?? null);
    case "SUMIFS":
      return given.length > 1 && given.length % 2 === 1 && given.every((one, at) => isPartOfSumIfs(one, at, first));
    case "SUMPRODUCT":
      return given.length > 0 && given.every(isArray);
    case "ROUND":
      return given.length === 2 && isSimple(first) && isSimple(second);
    case "IF":
      return (
        (given.length === 2 || given.length === 3) &&
        asksForBlanks(first) &&
        isSimple(second) &&
        (third === undefined || isSimple(third))
      );
    default:
      return false;
  }
}

/** Whether a code of SUBTOTAL (9 or 109) means a sum. */
export function isSum(code: Formula | null | undefined): boolean {
  return code?.kind === "number" && (code.value.eq(9) || code.value.eq(109));
}

/** References to cells, one or many: E4, E4:E7, (E4,E6). */
export function isArea(formula: Formula | null): boolean {
  return formula?.kind === "cells" || (formula?.kind === "union" && formula.of.every(isArea));
}

/** Whether SUMIF compares cells with this text as it stands: neither ">1" nor "*科". */
export function isPlainCriterion(text: string): boolean {
  return text !== "" && !/^[=<>]|[*?~]/u.test(text);
}

/** What is added, then columns of the same height, each with its criterion. */
function isPartOfSumIfs(formula: Formula | null, at: number, added: Formula | null): boolean {
  if (at > 0 && at % 2 === 0) return isCriterion(formula);
  return isColumn(formula) && height(formula) === height(added);
}

function height(formula: Formula | null): number {
  return formula?.kind === "cells" ? formula.range.bottom - formula.range.top : -1;
}

function isCriterion(formula: Formula | null): boolean {
  return formula?.kind === "text" ? isPlainCriterion(formula.text) : isSingleCell(formula);
}

function isColumn(formula: Formula | null): boolean {
  return formula?.kind === "cells" && formula.range.left === formula.range.right;
}

/** What SUMPRODUCT multiplies: a range, or arithmetic over ranges of one size. */
function isArray(formula: Formula | null): boolean {
  switch (formula?.kind) {
    case "cells":
    case "number":
      return true;
    case "negation":
    case "percent":
      return isArray(formula.of);
    case "operation":
      return ARITHMETIC.has(formula.operator) && isArray(formula.left) && isArray(formula.right);
    default:
      return false;
  }
}

/** Tests for blanks: F4="", F4<>0, ISBLANK(F4), COUNT(F4:H4)=0, and these joined by AND, OR, NOT. */
function asksForBlanks(formula: Formula | null): boolean {
  if (formula?.kind === "operation") {
    const { left, right } = formula;
    if (isCount(left)) return right.kind === "number";
    return (isNothing(right) && isSingleCell(left)) || (isNothing(left) && isSingleCell(right));
  }
  if (formula?.kind !== "call") return false;
  const { name, arguments: given } = formula;
  if (name === "ISBLANK") return given.length === 1 && isSingleCell(given[0] ?? null);
  if (name === "AND" || name === "OR" || name === "NOT") return given.length > 0 && given.every(asksForBlanks);
  return isCount(formula);
}

function isCount(formula: Formula): boolean {
  return formula.kind === "call" && COUNTS.has(formula.name) && formula.arguments.every(isArea);
}

function isNothing(formula: Formula): boolean {
  return (formula.kind === "text" && formula.text === "") || (formula.kind === "number" && formula.value.eq(0));
}

function isSingleCell(formula: Formula | null): boolean {
  if (formula?.kind !== "cells") return false;
  const { top, left, bottom, right } = formula.range;
  return top === bottom && left === right;
}
