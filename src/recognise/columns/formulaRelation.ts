import { valueAt } from "../../domain/grid.ts";
import { a1 } from "../../domain/address.ts";
import { referencesIn, type Formula } from "../../domain/formula/formula.ts";
import { parseFormula } from "../../domain/formula/parseFormula.ts";
import { exactMarks, NO_MARKS, type Marks } from "../../domain/marks.ts";
import type { Evidence } from "../../domain/reading.ts";
import type { Table } from "../table/table.ts";
import type { ColumnFigures } from "./columnFigures.ts";
import { rowFormula, shapeOf, type ConstantCells, type RowFormula } from "../../domain/formula/rowFormula.ts";

/** How a column follows from others in its row. */
export type ColumnRelation = {
  /** The column that follows. */
  readonly result: number;
  /** The columns that it is made of. */
  readonly parts: readonly number[];
  readonly evidence: Evidence;
} & Making;

export type Making =
  /**
   * pairs: Σ 权重 × 得分, pair by pair; function: any other formula over its row alone (a mean without the highest and the lowest, a step
   * by IF)
   */
  | { readonly kind: "sum" | "mean" | "weighted" | "pairs" | "function" }
  /** remainder: full − 扣分; adjusted: 基本得分 + 加分 − 减分 */
  | {
      readonly kind: "remainder" | "adjusted";
      readonly base: number;
      readonly bonus: readonly number[];
      readonly penalty: readonly number[];
    }
  /** 权重 × 得分 and its divisor: factor · ∏ column^power. */
  | { readonly kind: "product"; readonly factor: Marks; readonly powers: ReadonlyMap<number, number> };

/** A formula that looks at more is none of one row's marks. */
const MOST_COLUMNS = 40;

/** What a row's formula makes of its row: of these columns, in terms where they can be told. */
interface Made {
  readonly columns: readonly number[];
  readonly terms: RowFormula | null;
}

function madeOf(table: Table, formula: Formula | null, row: number, constants: ConstantCells): Made | null {
  const terms = rowFormula(formula, row, constants, ({ sheet, range }) => {
    const merge = sheet === null && range.left === range.right ? table.merge(row, range.left) : null;
    return merge !== null && merge.left === merge.right && merge.top === range.top && range.bottom <= merge.bottom;
  });
  const columns = new Set<number>();
  if (terms) {
    for (const { powers } of terms) for (const column of powers.keys()) columns.add(column);
    return terms.length === 0 ? null : { columns: [...columns], terms };
  }
  for (const { sheet, range } of referencesIn(formula)) {
    if (sheet !== null || range.top !== row || range.bottom !== row || range.right - range.left > MOST_COLUMNS)
      return null;
    for (let column = range.left; column <= range.right; column++) columns.add(column);
  }
  return columns.size < 2 ? null : { columns: [...columns].sort((one, other) => one - other), terms };
}

/** What most rows of a column make of their own row by formulas. */
export function formulaRelation(
  table: Table,
  figures: ColumnFigures,
  result: number,
  constants: ConstantCells,
): ColumnRelation | null {
  const shapes = new Map<string, { row: number; made: Made; count: number }>();
  let filled = 0;
  figures.of(result).forEach((figure, place) => {
    const row = figures.rows[place] ?? 0;
    const text = table.formula(row, result);
    if (figure === null && text === undefined) return;
    filled += 1;
    const made = text === undefined ? null : madeOf(table, parseFormula(text), row, constants);
    if (!made) return;
    const shape = made.terms ? shapeOf(made.terms) : made.columns.join();
    const known = shapes.get(shape);
    if (known) known.count += 1;
    else shapes.set(shape, { row, made, count: 1 });
  });
  const [best] = [...shapes.values()].sort((a, b) => b.count - a.count);
  // One row's formula says little where others are typed in; most rows alike say how the column is meant.
  if (!best || best.count * 5 < filled * 3) return null;
  const { columns: parts, terms } = best.made;
  const making = terms ? makingOf(terms) : { kind: "function" as const };
  const formula = table.formula(best.row, result) ?? "";
  const evidence = { by: "formula", cell: a1({ row: best.row, column: result }), formula } as const;
  return making && !parts.includes(result) ? { ...making, result, parts, evidence } : null;
}

function makingOf(made: RowFormula): Making | null {
  const [first] = made;
  if (made.length < 2) return first && first.powers.size > 1 ? { kind: "product", ...first } : null;
  const linear = made.flatMap(({ factor, powers }) => {
    const [only] = powers;
    return powers.size === 1 && only?.[1] === 1 ? [{ column: only[0], factor }] : [];
  });
  if (linear.length === made.length) return linearRelation(linear);
  const arePairs = made.every(({ powers }) => powers.size === 2 && [...powers.values()].every((power) => power === 1));
  if (arePairs) return { kind: "pairs" };
  return isMixture(made) ? { kind: "function" } : null;
}

/** 自评分×权重 + 考评分×权重 + 加分: columns multiplied by others, and what is added to that or taken off it. */
function isMixture(made: RowFormula): boolean {
  const isPlain = made.every(({ powers }) => powers.size > 0 && [...powers.values()].every((power) => power === 1));
  const products = made.filter(({ powers }) => powers.size > 1);
  return isPlain && products.length > 1 && products.every(({ factor }) => factor.gt(0));
}

function linearRelation(terms: readonly { readonly column: number; readonly factor: Marks }[]): Making | null {
  const [added, penalty] = [1, -1].map((sign) =>
    terms.flatMap(({ column, factor }) => (factor.s === sign ? [column] : [])),
  );
  const [base, ...bonus] = added ?? [];
  if (penalty && penalty.length > 0) {
    const isPlain = terms.every(({ factor }) => factor.abs().eq(1));
    if (base === undefined || !isPlain) return null;
    return { kind: bonus.length > 0 ? "adjusted" : "remainder", base, bonus, penalty };
  }
  if (terms.every(({ factor }) => factor.eq(1))) return { kind: "sum" };
  const alike = terms.every(({ factor }) =>
    factor
      .minus(terms[0]?.factor ?? 0)
      .abs()
      .lt("1e-9"),
  );
  return { kind: alike ? "mean" : "weighted" };
}

/** Cells above and below the table, on this sheet: weights in the heading. A cell of another data row makes a formula one of totals. */
export function constantsOf(table: Table): ConstantCells {
  const data = new Set(table.dataRows);
  return ({ sheet, range }) => {
    if (sheet !== null || (range.bottom - range.top + 1) * (range.right - range.left + 1) > 64) return null;
    const values: Marks[] = [];
    for (let row = range.top; row <= range.bottom; row++) {
      if (data.has(row)) return null;
      for (let column = range.left; column <= range.right; column++) {
        const value = valueAt(table.sheet, row, column);
        if (typeof value === "string" || typeof value === "object") values.push(NO_MARKS);
        else values.push(exactMarks(Number(value)));
      }
    }
    return values;
  };
}
