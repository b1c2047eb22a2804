import { a1 } from "../../domain/address.ts";
import { sumOfField, type Indicator, type Item, type StatedTotal } from "../../domain/indicator.ts";
import { issue, type DoubtfulRow, type Issue } from "../../domain/issue.ts";
import type { FrameworkLayout } from "../sections/frameworkLayout.ts";
import { marks, roundMarks, sumMarks, toNumber, type Marks, exactMarks, NO_MARKS } from "../../domain/marks.ts";
import { headingOf, type Table } from "../table/table.ts";
import type { RowDoubt } from "../rows/summedRows.ts";
import { cellsOf } from "../../domain/grid.ts";
import { isNotApplicable, parseMarks } from "../text/marksText.ts";
import { figureAt, isShares } from "../columns/columnFigures.ts";
import { isWithinParts } from "../columns/weightPoints.ts";
import type { ColumnRelation } from "../columns/formulaRelation.ts";
import type { IndicatorDraft } from "../drafts.ts";

/** `column-missing` where a framework has no full or no actual marks, `full-missing` where single clauses have none. */
export function missingColumns(
  { table, columns }: FrameworkLayout,
  indicators: readonly Indicator[],
): readonly Issue[] {
  if (indicators.length === 0) return [];
  const at = {
    sheet: table.sheet.name,
    cell: a1({ row: table.headerRows[1], column: table.columns[0]?.column ?? 1 }),
  };
  const base = indicators.filter(({ kind }) => kind === "base");
  // Where some clauses carry their marks in the text, the others lack them one by one.
  const without = base.filter(({ full }) => full.state === "absent");
  const isColumn = without.length > 0 && without.length === base.length;
  const hasEarned = columns.actual.length + columns.review.length + columns.deducted.length > 0 || columns.isAllEarned;
  return [
    ...(isColumn ? [issue("column-missing", at, { field: "full" })] : []),
    ...(isColumn ? [] : without).map(({ sheet, nameCell: cell, name }) =>
      issue("full-missing", { sheet, cell }, { name }),
    ),
    ...(base.length > 0 && !hasEarned ? [issue("column-missing", at, { field: "actual" })] : []),
  ];
}

const MOST_PARTS = 6;

/** `weights-unusual` where weights as shares come to no whole and no stated total agrees, with what each part comes to where one does. */
export function unusualWeights(
  { table, columns, marks: { full } }: FrameworkLayout,
  indicators: readonly Indicator[],
  items: readonly Item[],
  stated: readonly StatedTotal[],
): readonly Issue[] {
  const [column, ...others] = full;
  const scale = column === undefined ? undefined : columns.scales.get(column);
  const base = indicators.filter(({ kind }) => kind === "base");
  if (column === undefined || others.length > 0 || scale?.kind !== "weight" || isWithinParts(scale)) return [];
  if (base.length < 2 || base.some((one) => one.full.state !== "number")) return [];
  // Weights in points come to what they come to, as full marks do.
  if (!isShares(base.map(({ row }) => figureAt(table, row, column)))) return [];
  const sum = sumOfField(base, "full");
  const agrees = stated.some(({ level, field, value }) => level === "total" && field === "full" && value.eq(sum));
  // Rounded shares (33.3 %) come near to a whole.
  if (agrees || sum.minus(WHOLE).abs().lt(0.5)) return [];
  const parts = items.flatMap(({ name }, item) => {
    const own = sumOfField(
      base.filter((one) => one.item === item),
      "full",
    );
    return own.eq(0) ? [] : [{ name, own }];
  });
  const areParts = parts.length <= MOST_PARTS && parts.some(({ own }) => own.eq(WHOLE));
  const at = { sheet: table.sheet.name, cell: a1({ row: table.headerRows[1], column }) };
  const names = areParts ? { names: parts.map(({ name, own }) => `${name}${toNumber(own)}%`) } : {};
  const compared = { expected: WHOLE, found: toNumber(sum) };
  return [issue("weights-unusual", at, { name: headingOf(table, column), ...names }, compared)];
}

const WHOLE = 100;

/** `weights-missing`, once for all parts whose points the sheet does not divide among their rows: what they would come to. */
export function undividedParts(indicators: readonly Indicator[], items: readonly Item[]): readonly Issue[] {
  const undivided = indicators.filter(({ full }) => full.state === "number" && full.shared);
  const [first] = undivided;
  if (first?.full.state !== "number") return [];
  const field = undivided.some(({ review }) => waiting(review)) ? "review" : "actual";
  const waits = undivided.flatMap((one) => waiting(one[field]) ?? []);
  const counted = sumOfField(
    indicators.filter(({ kind }) => kind === "base"),
    field,
  );
  const names = [...new Set(undivided.map(({ item }) => items[item]?.name ?? ""))];
  const detail = {
    names,
    full: toNumber(sumOfField(undivided, "full")),
    mean: shown(sumMarks(waits)),
    sum: shown(sumMarks([counted, ...waits])),
  };
  return [issue("weights-missing", { sheet: first.sheet, cell: first.full.cell }, detail)];
}

/** Thirds of a part leave dust far below what anybody marks. */
function shown(value: Marks): number {
  return toNumber(roundMarks(value, 4));
}

function waiting(reading: Indicator["actual"]): Marks | null {
  return reading.state === "blank" ? (reading.waits ?? null) : null;
}

/** `reading-ambiguous`: one question for all rows of a table that may be totals or indicators, with what the total comes to either way. */
export function doubtfulReading(
  table: Table,
  doubts: readonly RowDoubt[],
  indicators: readonly Indicator[],
): readonly Issue[] {
  const [first] = doubts;
  if (!first) return [];
  const field = first.field === "deducted" ? "actual" : first.field;
  const base = indicators.filter(({ kind }) => kind === "base");
  const read = sumOfField(base, field);
  const sum = (those: readonly RowDoubt[]): Marks => sumMarks(those.map(({ figure }) => marks(figure)));
  const asTotal = toNumber(read.minus(sum(doubts.filter((one) => !one.asTotal))));
  const asIndicator = toNumber(read.plus(sum(doubts.filter((one) => one.asTotal))));
  const rows = doubts.map(({ key, row, text, figure, adds, isBeyond, under }): DoubtfulRow => {
    const named = { key, row, name: text, figure };
    if (isBeyond) return { ...named, isBeyond };
    if (under) return { ...named, under };
    return adds ? { ...named, first: adds[0], last: adds[1] } : named;
  });
  const detail = { name: first.text, field, rows, asTotal, asIndicator };
  const compared = { expected: toNumber(read), found: first.asTotal ? asIndicator : asTotal };
  return [issue("reading-ambiguous", { sheet: table.sheet.name, cell: first.cell }, detail, compared)];
}

/** A sheet with 扣分 alone: whether a blank one means none lost is said once (rule 3), as `deduction-blank-assumed`. */
export function blankDeductions(
  { table, columns }: FrameworkLayout,
  indicators: readonly Indicator[],
): readonly Issue[] {
  if (columns.deducted.length === 0 || columns.actual.length > 0) return [];
  const blank = indicators.find(({ kind, deducted }) => kind === "base" && deducted.state === "blank");
  if (blank?.deducted.state !== "blank") return [];
  const at = { sheet: table.sheet.name, cell: blank.deducted.cell };
  return [issue("deduction-blank-assumed", at, { name: blank.name })];
}

/** `text-like-formula`: text cells of a table that another program would take for a formula; numbers and lone dashes aside. */
export function textLikeFormulas(table: Table): readonly Issue[] {
  const issues: Issue[] = [];
  const { sheet } = table;
  for (const row of table.dataRows) {
    const cells = cellsOf(sheet, row);
    for (let index = 0; index < cells.length; index++) {
      const value = cells[index];
      if (typeof value !== "string" || !isFormulaStart(value.charCodeAt(0))) continue;
      if (isNotApplicable(value) || parseMarks(value) !== null || /^[-+]+$/u.test(value.trim())) continue;
      if (!table.isMergeTop(row, index + 1)) continue;
      const cell = a1({ row, column: index + 1 });
      issues.push(issue("text-like-formula", { sheet: sheet.name, cell }, { text: value }, { found: value }));
    }
  }
  return issues;
}

/** = + - @ */
function isFormulaStart(code: number): boolean {
  return code === 61 || code === 43 || code === 45 || code === 64;
}

/** No office writes marks with more decimals. */
const MOST_DECIMALS = 6;
const NOISE = marks("1e-9");
const HALF_UNITS = Array.from({ length: MOST_DECIMALS + 1 }, (_, decimals) => {
  return decimals === 0 ? NO_MARKS : marks(`5e-${decimals + 1}`);
});

/** `row-mismatch`: a cell of 加权得分 or 最终分 that does not follow from its own row, rounded as it is written. */
export function followedRows(
  table: Table,
  follows: readonly ColumnRelation[],
  indicators: readonly IndicatorDraft[],
): readonly Issue[] {
  const named = new Map(indicators.map((one) => [one.row, one]));
  return follows.flatMap((relation) => {
    const { result } = relation;
    const heading = headingOf(table, result);
    const rounded = roundedParts(table, [...named.keys()], relation);
    return [...named].flatMap(([row, { name, sheet }]): readonly Issue[] => {
      const written = figureAt(table, row, result);
      const computed = written === null ? null : valueOf(table, row, relation);
      if (written === null || computed === null) return [];
      const found = exactMarks(written);
      // 93.33 may be any number that rounds to it.
      const slack = rounded.reduce(
        (sum, { column, half }) => {
          const part = exactMarks(figureAt(table, row, column) ?? 0);
          return part.eq(0) ? sum : sum.plus(half.times(computed).div(part).abs());
        },
        halfUnit(decimalsOf(found)),
      );
      if (computed.minus(found).abs().lte(slack.plus(NOISE))) return [];
      const expected = roundMarks(computed, Math.max(decimalsOf(found), 2));
      if (expected.eq(found)) return [];
      const compared = { expected: toNumber(expected), found: toNumber(found) };
      return [issue("row-mismatch", { sheet, cell: table.cell(row, result) }, { name, text: heading }, compared)];
    });
  });
}

/** A factor of a product that was rounded itself, and by how much at most. */
interface RoundedPart {
  readonly column: number;
  readonly half: Marks;
}

/**
 * The columns of a product that hold rounded figures: marks with two decimals, but not 20% or 12.5 points; rates, which are as fine as
 * the finest of their column (91.67% beside 90%).
 */
function roundedParts(table: Table, rows: readonly number[], relation: ColumnRelation): readonly RoundedPart[] {
  if (relation.kind !== "product") return [];
  return relation.parts.flatMap((column) => {
    const figures = rows.flatMap((row) => figureAt(table, row, column) ?? []);
    const decimals = figures.reduce((most, figure) => Math.max(most, decimalsOf(exactMarks(figure))), 0);
    const areShares = figures.every((figure) => Math.abs(figure) <= 1);
    const isRate = /率/u.test(headingOf(table, column)) && decimals >= (areShares ? PERCENT_DECIMALS : 0);
    const isRounded = decimals >= (areShares ? 2 * PERCENT_DECIMALS : PERCENT_DECIMALS);
    return isRate || isRounded ? { column, half: halfUnit(decimals) } : [];
  });
}

/** Of a share that is written in whole per cent. */
const PERCENT_DECIMALS = 2;

/** Half a unit of the last decimal written; 0 for a whole number. */
function halfUnit(decimals: number): Marks {
  return HALF_UNITS[decimals] ?? NO_MARKS;
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
