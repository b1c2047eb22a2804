import { parseRange } from "../cells.ts";
import { marks } from "../marks.ts";
import type { Formula, Operator } from "./formula.ts";
import { formulaTokens, type Token } from "./tokens.ts";

/** From the loosest to the tightest, all left-associative. A sign before an operand binds tighter than ^, as in Excel. */
const BINDING: readonly (readonly Operator[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

/** Deeper nesting is not parsed: no office writes it, and each level uses stack. */
const MAX_DEPTH = 64;

/**
 * Parses a formula as Excel would.
 *
 * @param text as the file or Excel gives it, with or without the leading `=`
 * @returns null if it is no formula, or one that `Formula` cannot represent (names, array constants, #REF!)
 */
export function parseFormula(text: string): Formula | null {
  const tokens = formulaTokens(text);
  return tokens && new Parser(tokens).whole();
}

class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Formula | null {
    const formula = this.expression(0);
    return this.at === this.tokens.length ? formula : null;
  }

  private expression(level: number): Formula | null {
    const operators = BINDING[level];
    if (!operators) return this.operand();
    let left = this.expression(level + 1);
    while (left) {
      const operator = operators.find((one) => this.takes(one));
      if (operator === undefined) return left;
      const right = this.expression(level + 1);
      left = right && { kind: "operation", operator, left, right };
    }
    return null;
  }

  private operand(): Formula | null {
    if (++this.depth > MAX_DEPTH) return null;
    const formula = this.signed();
    this.depth -= 1;
    return formula;
  }

  private signed(): Formula | null {
    if (this.takes("-")) {
      const of = this.operand();
      return of && { kind: "negation", of };
    }
    if (this.takes("+")) return this.operand();
    let formula = this.primary();
    while (formula && this.takes("%")) formula = { kind: "percent", of: formula };
    return formula;
  }

  private primary(): Formula | null {
    if (this.takes("(")) return this.bracketed();
    const token = this.tokens[this.at];
    this.at += 1;
    switch (token?.kind) {
      case "number":
        return { kind: "number", value: marks(token.text) };
      case "text":
        return { kind: "text", text: token.text };
      case "reference": {
        const range = parseRange(token.text);
        return range && { kind: "cells", sheet: token.sheet, range };
      }
      case "name":
        return this.named(token.text);
      default:
        return null;
    }
  }

  /** (E4,E6:E7) is one reference to several areas. */
  private bracketed(): Formula | null {
    const of: Formula[] = [];
    do {
      const part = this.expression(0);
      if (!part) return null;
      of.push(part);
    } while (this.takes(","));
    const [only] = of;
    if (!only || !this.takes(")")) return null;
    return of.length === 1 ? only : { kind: "union", of };
  }

  private named(text: string): Formula | null {
    const name = text.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.)+/u, "");
    if (this.takes("(")) return this.call(name);
    return name === "TRUE" || name === "FALSE" ? { kind: "boolean", value: name === "TRUE" } : null;
  }

  private call(name: string): Formula | null {
    const given: (Formula | null)[] = [];
    if (this.takes(")")) return { kind: "call", name, arguments: given };
    do {
      if (this.sees(",") || this.sees(")")) given.push(null);
      else {
        const argument = this.expression(0);
        if (!argument) return null;
        given.push(argument);
      }
    } while (this.takes(","));
    return this.takes(")") ? { kind: "call", name, arguments: given } : null;
  }

  private sees(symbol: string): boolean {
    const token = this.tokens[this.at];
    return token?.kind === "symbol" && token.text === symbol;
  }

  private takes(symbol: string): boolean {
    if (!this.sees(symbol)) return false;
    this.at += 1;
    return true;
  }
}
