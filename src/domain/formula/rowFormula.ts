import type { CellsReference, Formula } from "./formula.ts";
import { NO_MARKS, type Marks } from "../marks.ts";

/**
 * A formula over cells of its own row, as a sum of terms, each a product of columns. E4*0.3+F4*0.7 is 0.3·E + 0.7·F,
 * D4*E4/100 is 0.01·D·E, E4/F4*D4 is D·E·F⁻¹.
 */
export type RowFormula = readonly Term[];

interface Term {
  readonly factor: Marks;
  /** Column → power (negative: divided by), left to right. */
  readonly powers: ReadonlyMap<number, number>;
}

/** The value of a cell outside the table (a weight in the heading); null if it is no number, or a cell of another data row. */
export type ConstantCells = (reference: CellsReference) => readonly Marks[] | null;

/** Whether a cell of another row also belongs to this one: the weight of its part, merged over the part's rows. */
export type SharedCells = (reference: CellsReference) => boolean;

const ONE: Marks = NO_MARKS.plus(1);
/** With more terms than a table has columns of marks it is no formula of a row. */
const MOST_TERMS = 64;

/** @returns null if the formula refers to other rows or does anything but calculate */
export function rowFormula(
  formula: Formula | null,
  row: number,
  constants: ConstantCells,
  isShared: SharedCells = () => false,
): RowFormula | null {
  return new Reader(row, constants, isShared).read(formula);
}

/** A canonical text of the terms, to compare formulas of different rows. */
export function shapeOf(formula: RowFormula): string {
  return formula
    .map(({ factor, powers }) => `${factor.round(9).toString()}:${[...powers].map((one) => one.join("^")).join("·")}`)
    .sort()
    .join("+");
}

class Reader {
  constructor(
    private readonly row: number,
    private readonly constants: ConstantCells,
    private readonly isShared: SharedCells,
  ) {}

  read(formula: Formula | null): RowFormula | null {
    switch (formula?.kind) {
      case "number":
        return [{ factor: formula.value, powers: new Map() }];
      case "cells":
        return this.cells(formula);
      case "union":
        return plus(formula.of.map((one) => this.read(one)));
      case "negation":
        return times(this.read(formula.of), constant(ONE.times(-1)));
      case "percent":
        return times(this.read(formula.of), constant(ONE.div(100)));
      case "operation":
        return this.operation(formula.operator, this.read(formula.left), this.read(formula.right));
      case "call":
        return this.call(formula.name, formula.arguments);
      default:
        return null;
    }
  }

  private operation(operator: string, left: RowFormula | null, right: RowFormula | null): RowFormula | null {
    switch (operator) {
      case "+":
        return plus([left, right]);
      case "-":
        return plus([left, times(right, constant(ONE.times(-1)))]);
      case "*":
        return times(left, right);
      case "/":
        return times(left, inverse(right));
      default:
        return null;
    }
  }

  private call(name: string, given: readonly (Formula | null)[]): RowFormula | null {
    const [first = null, second = null, third = null] = given;
    switch (name) {
      case "SUM":
        return plus(given.map((one) => this.read(one)));
      case "AVERAGE": {
        const all = plus(given.map((one) => this.read(one)));
        const count = given.reduce((cells, one) => cells + cellCount(one), 0);
        return count === 0 ? null : times(all, constant(ONE.div(count)));
      }
      case "COUNT":
        return constant(ONE.times(given.reduce((cells, one) => cells + cellCount(one), 0)));
      case "SUMPRODUCT":
        return this.sumProduct(given);
      case "ROUND":
      case "ROUNDUP":
      case "ROUNDDOWN":
      case "IFERROR":
      case "N":
      case "VALUE":
        return this.read(first);
      case "IF":
        // IF(E4="","",E4*D4): the branch for a filled cell counts.
        return isText(second) ? this.read(third) : isText(third) || third === null ? this.read(second) : null;
      case "MIN":
      case "MAX":
        // MIN(E4*1.2,10) keeps the value within bounds.
        return given.length === 2 && second?.kind === "number" ? this.read(first) : null;
      default:
        return null;
    }
  }

  private sumProduct(given: readonly (Formula | null)[]): RowFormula | null {
    const lists = given.map((one) => this.list(one));
    const size = lists[0]?.length ?? 0;
    const products: (RowFormula | null)[] = [];
    for (let place = 0; place < size; place++) {
      products.push(lists.reduce<RowFormula | null>((made, list) => times(made, list?.[place] ?? null), constant(ONE)));
    }
    return size === 0 || lists.some((list) => list?.length !== size) ? null : plus(products);
  }

  private list(formula: Formula | null): readonly (RowFormula | null)[] | null {
    if (formula?.kind === "operation" && formula.operator === "*") {
      const left = this.list(formula.left);
      const right = this.list(formula.right);
      if (!left || left.length !== right?.length) return null;
      return left.map((one, place) => times(one, right[place] ?? null));
    }
    return formula?.kind === "cells" ? this.each(formula) : null;
  }

  private cells(reference: CellsReference): RowFormula | null {
    const each = this.each(reference);
    return each && plus(each);
  }

  private each(reference: CellsReference): readonly RowFormula[] | null {
    const { sheet, range } = reference;
    const { top, bottom, left, right } = range;
    const isOwn = (top === this.row && bottom === this.row) || this.isShared(reference);
    if (sheet === null && isOwn) {
      if (right - left >= MOST_TERMS) return null;
      return Array.from({ length: right - left + 1 }, (_, at) => [{ factor: ONE, powers: new Map([[left + at, 1]]) }]);
    }
    return this.constants(reference)?.map(constant) ?? null;
  }
}

function constant(factor: Marks): RowFormula {
  return [{ factor, powers: new Map() }];
}

function plus(parts: readonly (RowFormula | null)[]): RowFormula | null {
  const terms: Term[] = [];
  for (const part of parts) {
    if (!part) return null;
    for (const term of part) {
      const at = terms.findIndex(({ powers }) => samePowers(powers, term.powers));
      const known = terms[at];
      if (known) terms[at] = { ...known, factor: known.factor.plus(term.factor) };
      else if (!term.factor.eq(0)) terms.push(term);
    }
    if (terms.length > MOST_TERMS) return null;
  }
  return terms.filter(({ factor }) => !factor.eq(0));
}

function times(left: RowFormula | null, right: RowFormula | null): RowFormula | null {
  if (!left || !right || left.length * right.length > MOST_TERMS) return null;
  return plus(
    left.flatMap((a) =>
      right.map((b) => {
        const powers = new Map(a.powers);
        for (const [column, power] of b.powers) powers.set(column, (powers.get(column) ?? 0) + power);
        const kept = [...powers].filter(([, power]) => power !== 0).sort(([one], [other]) => one - other);
        return [{ factor: a.factor.times(b.factor), powers: new Map(kept) }];
      }),
    ),
  );
}

/** One divided by a single term; dividing by a sum of cells is not supported. */
function inverse(formula: RowFormula | null): RowFormula | null {
  const [term] = formula ?? [];
  if (!term || formula?.length !== 1 || term.factor.eq(0)) return null;
  return [
    { factor: ONE.div(term.factor), powers: new Map([...term.powers].map(([column, power]) => [column, -power])) },
  ];
}

function samePowers(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): boolean {
  return a.size === b.size && [...a].every(([column, power]) => b.get(column) === power);
}

function cellCount(formula: Formula | null): number {
  if (formula?.kind === "union") return formula.of.reduce((cells, one) => cells + cellCount(one), 0);
  if (formula?.kind !== "cells") return formula ? 1 : 0;
  const { top, bottom, left, right } = formula.range;
  return (bottom - top + 1) * (right - left + 1);
}

function isText(formula: Formula | null): boolean {
  return formula?.kind === "text" || (formula?.kind === "number" && formula.value.eq(0));
}
