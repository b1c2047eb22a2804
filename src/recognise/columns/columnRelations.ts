import { valueAt } from "../../domain/grid.ts";
import { a1 } from "../../domain/address.ts";
import { referencesIn, type Formula } from "../../domain/formula/formula.ts";
import { parseFormula } from "../../domain/formula/parseFormula.ts";
import { exactMarks, NO_MARKS, type Marks } from "../../domain/marks.ts";
import type { Evidence } from "../../domain/reading.ts";
import type { Table } from "../table/table.ts";
import type { ColumnFigures } from "./columnFigures.ts";
import { partsOf, type ColumnRelation } from "./columnRelation.ts";
import { figureRelation, type FigureRoles } from "./figureRelation.ts";
import { rowFormula, shapeOf, type ConstantCells, type RowFormula } from "./rowFormula.ts";

/** A formula that looks at more is none of one row's marks. */
const MOST_COLUMNS = 40;

/** Every column that follows from others, by its formulas, else by figures that hold in every row. */
export function columnRelations(table: Table, figures: ColumnFigures, roles: FigureRoles): readonly ColumnRelation[] {
  const found: ColumnRelation[] = [];
  for (const result of figures.columns) {
    const relation = byFormula(table, figures, result) ?? figureRelation(figures, result, roles);
    if (relation) found.push(withBonus(relation, roles));
  }
  return found.filter(
    (one) => !found.some((other) => follows(one, other) && follows(other, one) && !isSurer(one, other)),
  );
}

/** A sum of one mark and of columns that say 加分 is no sum of parts. */
function withBonus(relation: ColumnRelation, { isBonus }: FigureRoles): ColumnRelation {
  if (relation.kind !== "sum") return relation;
  const { result, evidence, parts } = relation;
  const bonus = parts.filter(isBonus);
  const [base, ...others] = parts.filter((part) => !bonus.includes(part));
  if (base === undefined || others.length > 0 || bonus.length === 0) return relation;
  return { kind: "adjusted", result, evidence, base, bonus, penalty: [] };
}

/** Whether the other relation's result is among the parts of this one. */
function follows(one: ColumnRelation, other: ColumnRelation): boolean {
  return one !== other && partsOf(one).includes(other.result);
}

/** Of two columns that follow from each other (a + b = c, c − b = a) one is the result: by its formula, else the one behind. */
function isSurer(one: ColumnRelation, other: ColumnRelation): boolean {
  const [own, others] = [one, other].map(({ evidence }) => evidence.by === "formula");
  return own === others ? one.result > other.result : own === true;
}

/** What a row's formula makes of its row: terms where they can be told, else only the columns that it looks at. */
type Made = { readonly terms: RowFormula } | { readonly columns: readonly number[] };

function madeOf(table: Table, formula: Formula | null, row: number, constants: ConstantCells): Made | null {
  const terms = rowFormula(formula, row, constants, ({ sheet, range }) => {
    const merge = sheet === null && range.left === range.right ? table.merge(row, range.left) : null;
    return merge !== null && merge.left === merge.right && merge.top === range.top && range.bottom <= merge.bottom;
  });
  if (terms) return terms.length === 0 ? null : { terms };
  const columns = new Set<number>();
  for (const { sheet, range } of referencesIn(formula)) {
    if (sheet !== null || range.top !== row || range.bottom !== row || range.right - range.left > MOST_COLUMNS)
      return null;
    for (let column = range.left; column <= range.right; column++) columns.add(column);
  }
  return columns.size < 2 ? null : { columns: [...columns].sort((one, other) => one - other) };
}

function byFormula(table: Table, figures: ColumnFigures, result: number): ColumnRelation | null {
  const constants = constantsOf(table);
  const shapes = new Map<string, { row: number; made: Made; count: number }>();
  let filled = 0;
  figures.of(result).forEach((figure, place) => {
    const row = figures.rows[place] ?? 0;
    const text = table.formula(row, result);
    if (figure === null && text === undefined) return;
    filled += 1;
    const made = text === undefined ? null : madeOf(table, parseFormula(text), row, constants);
    if (!made) return;
    const shape = "terms" in made ? shapeOf(made.terms) : made.columns.join();
    const known = shapes.get(shape);
    if (known) known.count += 1;
    else shapes.set(shape, { row, made, count: 1 });
  });
  const [best] = [...shapes.values()].sort((a, b) => b.count - a.count);
  // One row's formula says little where others are typed in; most rows alike say how the column is meant.
  if (!best || best.count * 5 < filled * 3) return null;
  const evidence: Evidence = {
    by: "formula",
    cell: a1({ row: best.row, column: result }),
    formula: table.formula(best.row, result) ?? "",
  };
  if ("terms" in best.made) return relationOf(result, best.made.terms, evidence);
  return best.made.columns.includes(result) ? null : { kind: "function", result, parts: best.made.columns, evidence };
}

function relationOf(result: number, made: RowFormula, evidence: Evidence): ColumnRelation | null {
  if (made.some(({ powers }) => powers.has(result))) return null;
  const linear = made.flatMap(({ factor, powers }) => {
    const [only] = powers;
    return powers.size === 1 && only?.[1] === 1 ? [{ column: only[0], factor }] : [];
  });
  if (linear.length === made.length && made.length > 1) return linearRelation(result, linear, evidence);
  const [first] = made;
  if (made.length === 1 && first && first.powers.size > 1) {
    return { kind: "product", result, factor: first.factor, powers: first.powers, evidence };
  }
  const pairs = made.map(({ powers }) => [...powers]);
  if (made.length > 1 && pairs.every((pair) => pair.length === 2 && pair.every(([, power]) => power === 1))) {
    return {
      kind: "weighted-pairs",
      result,
      ...pairsOf(pairs.map((pair) => pair.map(([column]) => column))),
      evidence,
    };
  }
  return null;
}

/** Of each pair the column that stands on the left is taken for the weight, until its figures say otherwise. */
function pairsOf(pairs: readonly (readonly number[])[]): { parts: number[]; weights: number[] } {
  return { weights: pairs.map(([left = 0]) => left), parts: pairs.map(([, right = 0]) => right) };
}

function linearRelation(
  result: number,
  terms: readonly { readonly column: number; readonly factor: Marks }[],
  evidence: Evidence,
): ColumnRelation | null {
  const added = terms.filter(({ factor }) => factor.gt(0));
  const takenOff = terms.filter(({ factor }) => factor.lt(0));
  const parts = added.map(({ column }) => column);
  const [whole] = added;
  if (takenOff.length > 0) {
    const plain = terms.every(({ factor }) => factor.abs().eq(1));
    if (!whole || !plain) return null;
    if (added.length > 1) {
      const [base = 0, ...bonus] = parts;
      return { kind: "adjusted", result, base, bonus, penalty: takenOff.map(({ column }) => column), evidence };
    }
    return { kind: "remainder", result, whole: whole.column, parts: takenOff.map(({ column }) => column), evidence };
  }
  const [one] = terms;
  if (!one) return null;
  if (terms.every(({ factor }) => factor.eq(1))) return { kind: "sum", result, parts, evidence };
  const alike = terms.every(({ factor }) => factor.minus(one.factor).abs().lt("1e-9"));
  return { kind: alike ? "mean" : "weighted", result, parts, evidence };
}

/** Cells above and below the table, on this sheet: weights in the heading. A cell of another data row makes a formula one of totals. */
function constantsOf(table: Table): ConstantCells {
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
