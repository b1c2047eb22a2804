import { issue, type Issue } from "../../domain/issue.ts";
import { exactMarks, marks, NO_MARKS, roundMarks, toNumber, type Marks } from "../../domain/marks.ts";
import { figureAt } from "../columns/columnFigures.ts";
import { partsOf, type ColumnRelation } from "../columns/columnRelation.ts";
import type { IndicatorDraft } from "../drafts.ts";
import type { Table } from "../table/table.ts";

/** No office writes marks with more decimals. */
const MOST_DECIMALS = 6;
const NOISE = marks("1e-9");

/** `row-mismatch`: a cell of 加权得分 or 最终分 that does not follow from its own row, rounded as it is written. */
export function followedRows(
  table: Table,
  follows: readonly ColumnRelation[],
  indicators: readonly IndicatorDraft[],
): readonly Issue[] {
  const named = new Map(indicators.map((one) => [one.row, one]));
  return follows.flatMap((relation) => {
    const { result } = relation;
    const heading = table.columns.find(({ column }) => column === result)?.heading ?? "";
    return [...named].flatMap(([row, { name, sheet }]): readonly Issue[] => {
      const written = figureAt(table, row, result);
      const computed = written === null ? null : valueOf(table, row, relation);
      if (written === null || computed === null) return [];
      const found = exactMarks(written);
      // 93.33 may be any number that rounds to it.
      const slack = roundedParts(table, row, relation).reduce(
        (sum, part) => sum.plus(halfUnit(part).times(computed).div(part).abs()),
        halfUnit(found),
      );
      if (computed.minus(found).abs().lte(slack.plus(NOISE))) return [];
      const expected = roundMarks(computed, Math.max(decimalsOf(found), 2));
      const compared = { expected: toNumber(expected), found: toNumber(found) };
      return [issue("row-mismatch", { sheet, cell: table.cell(row, result) }, { name, text: heading }, compared)];
    });
  });
}

/** The factors of a product that were rounded themselves: marks with two decimals, but not 20% or 12.5 points. */
function roundedParts(table: Table, row: number, relation: ColumnRelation): readonly Marks[] {
  if (relation.kind !== "product") return [];
  const parts = partsOf(relation).map((column) => exactMarks(figureAt(table, row, column) ?? 0));
  return parts.filter((part) => part.gt(1) && decimalsOf(part) > 1);
}

/** Half a unit of the last decimal written; 0 for a whole number. */
function halfUnit(value: Marks): Marks {
  const decimals = decimalsOf(value);
  return decimals === 0 ? NO_MARKS : marks(0.5).times(marks(10).pow(-decimals));
}

function decimalsOf(value: Marks): number {
  return Math.min(Math.max(value.c.length - value.e - 1, 0), MOST_DECIMALS);
}

/** null if a cell that it needs has no figure, or the relation is not within one row. */
function valueOf(table: Table, row: number, relation: ColumnRelation): Marks | null {
  const at = (column: number): Marks | null => {
    const figure = figureAt(table, row, column);
    return figure === null ? null : exactMarks(figure);
  };
  if (relation.kind === "adjusted") {
    const signed = [
      ...relation.bonus.map((column) => at(column)),
      ...relation.penalty.map((column) => at(column)?.abs().times(-1)),
    ];
    return signed.reduce<Marks | null>((made, one) => made?.plus(one ?? 0) ?? null, at(relation.base));
  }
  if (relation.kind !== "product") return null;
  return [...relation.powers].reduce<Marks | null>((made, [column, power]) => {
    const value = at(column);
    if (made === null || value === null || (power < 0 && value.eq(0))) return null;
    return made.times(value.pow(power));
  }, relation.factor);
}
