import { sameSum } from "../../domain/marks.ts";
import { figureAt, isPercent } from "../columns/columnFigures.ts";
import { isMark, roughMarks } from "../columns/columnMarks.ts";
import { isSumOfTicks } from "../columns/tickColumns.ts";
import { isNotApplicable } from "../text/marksText.ts";
import { sectionKind } from "../text/sectionKind.ts";
import type { RowCandidate } from "./rowCandidates.ts";
import type { RowFeatures } from "./rowFeatures.ts";

/**
 * 折合百分制得分 over all columns up to the marks, at the end of the table: earned marks of all, which nothing can be earned for. So is a
 * figure where the rows above have ticks, what all rows above come to where only these have full marks, and the one figure of a row
 * beneath the total that is merged over what can be earned and what was, or is what was earned in all. A row of bonuses or deductions
 * is called so.
 */
export function withClosingMarks(candidates: readonly RowCandidate[], features: RowFeatures): readonly RowCandidate[] {
  const { table, columns } = features;
  const { full, actual, review, ticks } = columns;
  const [first] = full;
  const earned = [...actual, ...review];
  const isOverAll = ({ row, column, shape }: RowCandidate): boolean =>
    shape === "heading" &&
    first !== undefined &&
    column < first &&
    table.span(row, column).right >= first &&
    earned.some((each) => isMark(table, row, each));
  const isOverTicks = ({ row, shape }: RowCandidate): boolean =>
    shape !== "total" && earned.some((column) => ticks.has(column) && isSumOfTicks(table, row, column, ticks));
  const worth = candidates.filter(({ row }) => full.some((column) => features.isFilled(row, column)));
  const lastWorth = worth.at(-1)?.row ?? Infinity;
  // 计入总分 behind the marks, too.
  const results = table.columns.map(({ column }) => column).filter((column) => column > (first ?? Infinity));
  const areLeaves = worth.length > 2 && worth.every((one) => one.shape === "leaf");
  const isSum = ({ row, shape }: RowCandidate): boolean =>
    shape !== "total" &&
    row > lastWorth &&
    areLeaves &&
    results.some((column) => {
      const sum = features.sum(worth, column);
      return sum > 0 && sameSum(roughMarks(table, row, column) ?? Number.NaN, sum);
    });
  // 应得 | 85 above 实得 | 78: what can be earned on the rows that apply.
  const isWhole = ({ row, shape }: RowCandidate, place: number): boolean => {
    const next = candidates[place + 1];
    if (shape === "total" || row <= lastWorth || !areLeaves || !next || !isSum(next)) return false;
    const applying = worth.filter((one) => earned.every((column) => !isNotApplicable(table.text(one.row, column))));
    const wholes = [worth, applying].map((rows) => features.sum(rows, first ?? 0));
    const figures = earned.flatMap((column) => roughMarks(table, row, column) ?? []);
    return figures.length > 0 && figures.every((figure) => wholes.some((whole) => sameSum(figure, whole)));
  };
  const isClosing = (one: RowCandidate, place: number): boolean =>
    (one.enumerator === null || isOverAll(one)) &&
    sectionKind(one.text) === null &&
    (isOverAll(one) || isOverTicks(one) || isSum(one) || isWhole(one, place) || isResult(one, candidates, features));
  const until = candidates.findLastIndex((one, place) => one.scored && !isClosing(one, place));
  return candidates.map((one, place) => {
    if (isRate(place, candidates, features)) return { ...one, shape: "heading", scored: false, heads: false };
    return place > until && until > 0 && isClosing(one, place)
      ? { ...one, shape: "total", label: { kind: "earned", prefix: "" } }
      : one;
  });
}

/** Whether a row has nothing but a share and can earn nothing, 得分率 | 91.76%, where no mark of the rows above is one. */
function isRate(place: number, candidates: readonly RowCandidate[], { table, columns }: RowFeatures): boolean {
  const one = candidates[place];
  if (!one || one.shape === "total" || one.enumerator !== null || place < 2 || columns.full.length === 0) return false;
  const figures = columns.marks.filter((column) => figureAt(table, one.row, column) !== null);
  const above = candidates.slice(0, place);
  return (
    figures.length > 0 &&
    figures.every(
      (column) =>
        !columns.full.includes(column) &&
        isPercent(table, one.row, column) &&
        above.every(({ row }) => !isPercent(table, row, column)),
    )
  );
}

/** Whether a row beneath a total has one figure, of what was earned: it stands over several columns, or is the sum. */
function isResult(one: RowCandidate, candidates: readonly RowCandidate[], features: RowFeatures): boolean {
  const { table, columns, onlyFull } = features;
  const total = candidates.findIndex(({ shape, row }) => shape === "total" && row < one.row);
  if (one.shape === "total" || total < 0 || onlyFull === null) return false;
  const [column, ...others] = columns.marks.filter(
    (each) => table.isMergeTop(one.row, each) && roughMarks(table, one.row, each) !== null,
  );
  if (column === undefined || others.length > 0) return false;
  const figure = roughMarks(table, one.row, column) ?? 0;
  const leaves = candidates.slice(0, total).filter(({ shape }) => shape === "leaf");
  const whole = features.sum(leaves, onlyFull);
  const earned = columns.actual[0] ?? columns.review[0];
  const [off] = columns.deducted;
  const lost = leaves.reduce(
    (sum, { row }) => sum + Math.abs(off === undefined ? 0 : (roughMarks(table, row, off) ?? 0)),
    0,
  );
  const made = earned === undefined ? whole - lost : features.sum(leaves, earned);
  if (sameSum(figure, made)) return !sameSum(made, whole);
  const { left, right } = table.span(one.row, column);
  const isOver = (of: readonly number[]): boolean => of.some((each) => each >= left && each <= right);
  return isOver(columns.full) && isOver(columns.marks.filter((each) => each !== onlyFull)) && !sameSum(figure, whole);
}
