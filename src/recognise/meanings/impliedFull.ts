import { EARNED } from "../../domain/meaning.ts";
import { ColumnMeanings } from "../columns/columnMeanings.ts";
import type { HeaderColumn } from "../table/header.ts";
import { isAboutMarks, isOfOthers, isRoundWhole, OF_MARKS, saysOwn } from "./figureColumns.ts";
import { sumsTo } from "./markedBody.ts";
import { isNotApplicable } from "../text/marksText.ts";
import { BASE, sectionKind } from "../text/sectionKind.ts";
import { gradeOn } from "../text/sheetGrades.ts";
import { normaliseName } from "../text/normalise.ts";
import { rowsOfFirst, type Table } from "../table/table.ts";
import { callsTotal } from "../words/marks.ts";
import { areMostlyAbove, holdsFigures, holdsMarks, mayBeBase, roughMarks } from "../columns/columnMarks.ts";
import { sumOf } from "../../domain/marks.ts";

const SAYS_FULL = /(?:分|分数|分值|标准|应得)$/u;
const SAYS_EARNED = /得分$|打分$|扣分$|加分$|自评|自查/u;
/** 条款分, 目标分: headings whose words say something else, over figures that prove them. */
const PROVEN_FULL = ["indicator", "content", "item", "target"] as const;

/**
 * The column left of the marks earned that is never below them is what can be earned: where its heading may say so, or its own sums
 * and the marks themselves do.
 *
 * @param maySlip a heading that may say so is enough where few marks are above it
 */
export function placeImpliedFull(table: Table, meanings: ColumnMeanings, maySlip = false): void {
  const earned = meanings.has("full") ? undefined : earnedColumn(table, meanings);
  if (!earned) return;
  // A table of bonuses further down has caps, and a whole of its own.
  // Where nothing was taken off a blank says so.
  const isOff = meanings.of(earned.column) === "deducted";
  const scored = rowsOfFirst(table).filter((row) => isOff || roughMarks(table, row, earned.column) !== null);
  const fits = (column: number, saysFull: boolean, saysEarned: boolean): boolean => {
    // A bonus has a mark and nothing that it can be.
    const rows = scored.filter((row) => table.text(row, column) !== "");
    const inRows = (one: number, blank = Number.NaN): readonly number[] =>
      rows.map((row) => roughMarks(table, row, one) ?? blank);
    const [figures, marks] = [inRows(column), inRows(earned.column, isOff ? 0 : Number.NaN)];
    if (rows.length === 0 || rows.length * 2 < scored.length) return false;
    const gaps = figures.map((figure, at) => figure - Math.max(marks[at] ?? 0, 0));
    const isWithin = gaps.every((gap) => gap >= 0);
    const counted = figures.filter((_, at) => mayBeBase(table, rows[at] ?? 0));
    // 分数 beside 扣分 may be what is left.
    if (isOff && !saysFull && ![Math.max(...counted), sumOf(counted)].some(isRoundWhole)) return false;
    // 得分 beside 自评得分 may be a reviewer's.
    if (saysEarned) return isWithin && isWhole(counted) && areMostlyAbove(gaps);
    if (saysFull && !isWithin) return maySlip && isWhole(counted) && areMostlyAbove(gaps);
    return isWithin && (saysFull || isWhole(counted) || (!isOff && areOftenEarned(figures, marks)));
  };
  // 赋分 beside 自评分 is what can be earned.
  const open = meanings.all("unknown", "score", "review", "standard");
  const found = [...open, ...meanings.all(...PROVEN_FULL)].filter((one) => {
    const heading = normaliseName(one.at.text);
    if (one.column >= earned.column || isOfOthers(heading) || saysOwn(one)) return false;
    const saysFull = SAYS_FULL.test(heading) && open.includes(one) && !(isOff && meanings.of(one.column) === "score");
    return fits(one.column, saysFull, SAYS_EARNED.test(heading));
  });
  // 省标 | 市标: which of them counts is asked.
  if (maySlip || found.length < 2) meanings.take(found, "full");
}

const FEWEST_GRADED = 3;
/** A grade under such a heading is a remark. */
export const REMARKS = /(?:语|意见|建议|说明|批注)$/u;

/**
 * 分数 | 达标情况: the only figures come to a round whole, or to what the row below them states, though not every grade beside them is
 * the same: they are what can be earned, and the grades what was.
 */
export function placeGradedFull(table: Table, meanings: ColumnMeanings): void {
  if (meanings.has("full")) return;
  const filled = (columns: readonly HeaderColumn[]): readonly HeaderColumn[] =>
    columns.filter(({ column }) => holdsMarks(table, column));
  const marked = filled(meanings.all(...EARNED, "deducted"));
  const open = filled(meanings.all("unknown")).filter(({ at }) => !isOfOthers(normaliseName(at.text)));
  const [full, ...others] = marked.length > 0 ? marked : open;
  if (!full || others.length > 0 || full.mapped || SAYS_EARNED.test(normaliseName(full.at.text))) return;
  // 赋分 | 得分率
  if (soleRates(table, meanings, full.column) && isWhole(columnOf(table, full.column)))
    return meanings.take([full], "full");
  const graded = table.columns.filter(({ column, mapped, at }) => {
    if (column <= full.column || mapped || REMARKS.test(normaliseName(at.text))) return false;
    const texts = table.dataRows.map((row) => ({ row, text: table.text(row, column) }));
    const rows = texts.filter(({ text }) => gradeOn(table.sheet, text) !== null);
    const isMixed = new Set(rows.map(({ text }) => gradeOn(table.sheet, text))).size > 1;
    const applying = texts.filter((one) => rows.includes(one) || isNotApplicable(one.text));
    const figuresOf = (some: typeof rows): readonly number[] =>
      some.map(({ row }) => roughMarks(table, row, full.column) ?? Number.NaN);
    const below = table.dataRows.filter((row) => row > (applying.at(-1)?.row ?? 0));
    const isClosed = [rows, applying].some((some) =>
      below.some((row) => sumsTo(figuresOf(some), roughMarks(table, row, full.column))),
    );
    return (
      isMixed && rows.length >= FEWEST_GRADED && (isClosed || [rows, applying].some((some) => isWhole(figuresOf(some))))
    );
  });
  const [grades, ...further] = graded;
  if (!grades || further.length > 0) return;
  meanings.take([full], "full");
  meanings.take([grades], "actual");
}

const MARK_RATE = /得分(?:率|比例|百分比)$/u;

/** 得分率 where no column holds what was earned: per cent of the full marks on nearly every row that has any, and nothing else. */
export function soleRates(table: Table, meanings: ColumnMeanings, full: number | undefined): HeaderColumn | null {
  if (full === undefined) return null;
  const rows = table.dataRows.filter((row) => roughMarks(table, row, full) !== null);
  const isRate = (row: number, column: number): boolean => {
    const value = table.value(row, column);
    if (typeof value === "string") return /^\s*(?:100(?:\.0+)?|\d{1,2}(?:\.\d+)?)\s*[%％]\s*$/u.test(value);
    return typeof value === "number" && value <= 1 && (table.format(row, column) ?? "").includes("%");
  };
  const [rate = null, ...others] = meanings.all("unknown").filter(({ column, at }) => {
    const written = rows.filter((row) => table.text(row, column) !== "");
    const isFilled = written.length > 0 && written.length * 5 >= rows.length * 4;
    return MARK_RATE.test(normaliseName(at.text)) && isFilled && written.every((row) => isRate(row, column));
  });
  return others.length === 0 ? rate : null;
}

/** Whether a column of unknown heading can only be what can be earned, beside grades. */
export function holdsGradedFull(table: Table): boolean {
  const meanings = new ColumnMeanings(table);
  placeGradedFull(table, meanings);
  return meanings.has("full");
}

/**
 * 分数 | 得分 in a form that nobody has marked yet: the only figures are what can be earned where a blank column behind them is for
 * what was, if they come to a round whole or the row 合计 says that they should.
 */
export function placeFullOfBlankForm(table: Table, meanings: ColumnMeanings): void {
  if (meanings.has("full")) return;
  const marked = meanings.all(...EARNED, "deducted");
  // 赋分标准 over nothing but 10分, 20分 says no more than what can be earned.
  const holdsMarksOnly = ({ column }: HeaderColumn): boolean => {
    const rows = table.dataRows.filter((row) => table.isMergeTop(row, column) && table.text(row, column) !== "");
    return rows.length > 0 && rows.every((row) => roughMarks(table, row, column) !== null);
  };
  const headed = [
    ...marked.filter(({ column }) => holdsFigures(table, column)),
    ...meanings.all("standard").filter(holdsMarksOnly),
  ];
  const mayBeMarks = ({ at }: HeaderColumn): boolean =>
    !isOfOthers(normaliseName(at.text)) && (OF_MARKS.test(at.text) || isAboutMarks(table));
  const open = meanings.all("unknown").filter((one) => mayBeMarks(one) && holdsMarksOnly(one));
  const [full, ...others] = headed.length > 0 ? headed : open;
  if (!full || others.length > 0 || full.mapped) return;
  if (SAYS_EARNED.test(normaliseName(full.at.text))) return;
  const isForMarks = marked.some(({ column, at }) => column > full.column && SAYS_EARNED.test(normaliseName(at.text)));
  const isStatedWhole = table.dataRows.some((row) => {
    const isTotal = table.columns.some(({ column }) => callsTotal(table.text(row, column)));
    return isTotal && isRoundWhole(roughMarks(table, row, full.column) ?? 0);
  });
  if (isForMarks && (isStatedWhole || isWhole(columnOf(table, full.column)))) meanings.take([full], "full");
}

/** The figures of a column above the heading of bonuses or the like, which add to no whole. */
function columnOf(table: Table, column: number): readonly number[] {
  const isOutside = (row: number, one: number): boolean => (sectionKind(table.text(row, one)) ?? BASE).kind !== "base";
  const outside = table.dataRows.findIndex(
    (row) => roughMarks(table, row, column) === null && table.columns.some((one) => isOutside(row, one.column)),
  );
  const base = outside < 0 ? table.dataRows : table.dataRows.slice(0, outside);
  const rows = base.filter((row) => table.isMergeTop(row, column));
  return rows.flatMap((row) => roughMarks(table, row, column) ?? []);
}

/** 自评分 before 得分 before a reviewer's, of those that are filled in with marks. */
function earnedColumn(table: Table, meanings: ColumnMeanings): HeaderColumn | undefined {
  const filled = (meaning: (typeof EARNED)[number]): readonly HeaderColumn[] =>
    meanings.all(meaning).filter(({ column }) => holdsFigures(table, column));
  const scores = filled("score");
  const said = scores.find(({ at }) => SAYS_EARNED.test(normaliseName(at.text)));
  const [off] = meanings.all("deducted");
  const only =
    scores.length === 1 && !(off && holdsFigures(table, off.column)) ? scores[0] : (off ?? filled("review")[0]);
  return filled("actual")[0] ?? said ?? only;
}

/** One of the figures is the sum of all others (each once, or in a subtotal as well), or they come to a round whole. */
function isWhole(figures: readonly number[]): boolean {
  const sum = sumOf(figures);
  const isSum = (figure: number): boolean => figure > 0 && sumsTo([sum - figure], figure);
  return figures.length > 1 && (isRoundWhole(sum) || (figures.length > 2 && figures.some(isSum)));
}

/** Most rows earn all that they can. */
function areOftenEarned(figures: readonly number[], marks: readonly number[]): boolean {
  const whole = figures.filter((figure, at) => figure === marks[at]);
  return whole.length > 2 && whole.length * 2 > figures.length && new Set(whole).size > 1;
}
