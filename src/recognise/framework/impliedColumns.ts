import { EARNED } from "../../domain/meaning.ts";
import { a1 } from "../../domain/address.ts";
import { issue, type Issue } from "../../domain/issue.ts";
import type { ColumnMeanings } from "../columns/columnMeanings.ts";
import type { HeaderColumn } from "../table/header.ts";
import { isOfOthers, isRoundWhole, sumsTo } from "./figureColumns.ts";
import { gradeOf } from "../text/grades.ts";
import { normaliseName } from "../text/normalise.ts";
import type { Table } from "../table/table.ts";
import { holdsFigures, isMark, roughMarks } from "../columns/columnFigures.ts";
import { sameSum } from "../../domain/marks.ts";
import { EARLIER_WORDS, REVIEW_WORDS } from "../words/marks.ts";

/**
 * Columns whose heading alone does not say enough (总分, 标准, 复核), taken for what their values and their neighbours show.
 * Each is asked for only where the sheet has no column that says so itself.
 */

const SAYS_FULL = /(?:分|分数|分值|标准|应得)$/u;
const SAYS_EARNED = /得分$|打分$|扣分$|加分$|自评|自查/u;
const MAY_BE_FULL = ["unknown", "score", "review", "standard"] as const;
/** 条款分, 目标分: headings whose words say something else, over figures that prove them. */
const PROVEN_FULL = ["indicator", "content", "item", "target"] as const;

/**
 * The column left of the marks earned that is never below them is what can be earned: where its heading may say so, or its own sums
 * and the marks themselves do.
 */
export function placeImpliedFull(table: Table, meanings: ColumnMeanings): void {
  if (meanings.all("full").length > 0) return;
  const earned = earnedColumn(table, meanings);
  // A table of bonuses further down has caps, and a whole of its own.
  const end = table.furtherTables[0]?.headerRows[0] ?? Infinity;
  const scored = table.dataRows.filter((row) => earned && row < end && roughMarks(table, row, earned.column) !== null);
  if (!earned || scored.length === 0) return;
  // 赋分 beside 自评分 is what can be earned.
  const found = [...MAY_BE_FULL, ...PROVEN_FULL]
    .flatMap((meaning) => meanings.all(meaning))
    .filter((one) => {
      const { column, at } = one;
      const heading = normaliseName(at.text);
      if (column >= earned.column || SAYS_EARNED.test(heading) || isOfOthers(heading)) return false;
      // A bonus has a mark and nothing that it can be.
      const rows = scored.filter((row) => table.text(row, column) !== "");
      const [figures, marks] = [column, earned.column].map((one) => figuresAt(table, rows, one));
      if (!figures || !marks || rows.length * 2 < scored.length) return false;
      if (!figures.every((figure, at) => figure >= Math.max(marks[at] ?? 0, 0))) return false;
      const isNamed = PROVEN_FULL.some((meaning) => meaning === meanings.of(column));
      return (SAYS_FULL.test(heading) && !isNamed) || isWhole(figures) || areOftenEarned(figures, marks);
    });
  if (found.length === 1) meanings.take(found, "full");
}

/**
 * 分数 | 达标情况: the only figures come to a round whole, though not every grade beside them is the same: they are what can be
 * earned, and the grades what was.
 */
export function placeGradedFull(table: Table, meanings: ColumnMeanings): void {
  if (meanings.all("full").length > 0) return;
  const marked = ([...EARNED, "deducted"] as const).flatMap((meaning) => meanings.all(meaning));
  const [full, ...others] = marked.filter(({ column }) => holdsFigures(table, column));
  if (!full || others.length > 0 || full.mapped || SAYS_EARNED.test(normaliseName(full.at.text))) return;
  const gradeAt = (row: number, column: number): string | null => gradeOf(table.text(row, column));
  const graded = table.columns.filter(({ column, mapped, at }) => {
    if (column <= full.column || mapped || REMARKS.test(normaliseName(at.text))) return false;
    const rows = table.dataRows.filter((row) => gradeAt(row, column) !== null);
    const isMixed = new Set(rows.map((row) => gradeAt(row, column))).size > 1;
    return isMixed && rows.length >= FEWEST_GRADED && isWhole(figuresAt(table, rows, full.column));
  });
  const [grades, ...further] = graded;
  if (!grades || further.length > 0) return;
  meanings.take([full], "full");
  meanings.take([grades], "actual");
}

const FEWEST_GRADED = 3;
/** A grade under such a heading is a remark. */
export const REMARKS = /(?:语|意见|建议|说明|批注)$/u;

/**
 * 最高分 | 自评分值 and no other marks: of two columns headed as what can be earned the second is what was, where it is above the first
 * on few rows, below it on some, and comes to less.
 */
export function placeEarnedAmongFull(table: Table, meanings: ColumnMeanings): void {
  const [full, other, ...further] = meanings.all("full");
  if (!full || !other || further.length > 0 || other.mapped) return;
  if ([...EARNED, "deducted" as const].some((meaning) => meanings.all(meaning).length > 0)) return;
  const isSplit = full.groups.some(({ row, left }) => other.groups.some((one) => one.row === row && one.left === left));
  if (isSplit || isOfOthers(normaliseName(other.at.text))) return;
  const gaps: number[] = [];
  for (const row of table.dataRows) {
    const [most, mark] = [full, other].map(({ column }) => roughMarks(table, row, column));
    if (typeof most !== "number" || typeof mark !== "number") continue;
    // Weights of parts, and marks of items within them, are no full mark and what was earned of it.
    if (!table.isMergeTop(row, full.column) || !table.isMergeTop(row, other.column)) return;
    gaps.push(most - mark);
  }
  const above = gaps.filter((gap) => gap < 0).length;
  const isLess = gaps.reduce((sum, gap) => sum + gap, 0) > 0;
  if (gaps.length > 2 && isLess && above * 4 <= gaps.length) meanings.take([other], "actual");
}

/** Columns of unknown heading right of the full marks with figures on most rows that have any, none above them or below zero. */
export function unknownMarks(table: Table, meanings: ColumnMeanings, full: number): readonly HeaderColumn[] {
  const rows = table.dataRows.filter((row) => table.isMergeTop(row, full) && roughMarks(table, row, full) !== null);
  return meanings.all("unknown").filter(({ column, at, mapped }) => {
    // The user may have said that it is none.
    if (column < full || mapped || isOfOthers(normaliseName(at.text))) return false;
    const written = rows.filter((row) => table.text(row, column) !== "");
    const isWithin = (row: number): boolean => {
      const mark = roughMarks(table, row, column);
      return mark !== null && mark >= 0 && mark <= (roughMarks(table, row, full) ?? 0);
    };
    return written.length > 1 && written.length * 2 > rows.length && written.every(isWithin);
  });
}

const SAYS_OFF = /(?<!加)[扣减失丢]/u;

/**
 * 分值 | 扣减 | 实得: a column whose heading says that something is taken off, and one that holds what this leaves of the full marks on
 * half of the rows or more, whatever it is called.
 */
export function placeImpliedOff(table: Table, meanings: ColumnMeanings): void {
  const [full, ...others] = meanings.columns("full");
  const earned = EARNED.flatMap((meaning) => meanings.all(meaning));
  if (full === undefined || others.length + meanings.all("deducted").length > 0 || earned.length > 1) return;
  const unknown = meanings
    .all("unknown")
    .filter(({ column, at, mapped }) => column > full && !mapped && !isOfOthers(normaliseName(at.text)));
  const pairs = unknown
    .filter(({ at }) => SAYS_OFF.test(normaliseName(at.text)))
    .flatMap((off) => (earned.length > 0 ? earned : unknown).map((mark) => ({ off, mark })))
    .filter(({ off, mark }) => off !== mark && leavesRest(table, full, off.column, mark.column));
  const [only, ...further] = pairs;
  if (!only || further.length > 0) return;
  meanings.take([only.off], "deducted");
  if (earned.length === 0) meanings.take([only.mark], "actual");
}

function leavesRest(table: Table, full: number, off: number, mark: number): boolean {
  const rows = table.dataRows.flatMap((row) => {
    const [whole, rest] = [full, mark].map((column) => roughMarks(table, row, column));
    const lost = table.text(row, off) === "" ? 0 : Math.abs(roughMarks(table, row, off) ?? Number.NaN);
    return typeof whole === "number" && typeof rest === "number" ? [{ whole, lost, rest }] : [];
  });
  const fitting = rows.filter(({ whole, lost, rest }) => Math.abs(whole - lost - rest) < 1e-6);
  return rows.length > 2 && fitting.some(({ lost }) => lost > 0) && fitting.length * 2 >= rows.length;
}

/** 分值 | 扣分 | …: what is left of the full marks on half of the rows or more is what was earned, whatever it is called. */
export function placeImpliedRemainder(table: Table, meanings: ColumnMeanings): void {
  const [full, ...others] = meanings.columns("full");
  const [off, ...further] = meanings.columns("deducted");
  const earned = EARNED.flatMap((meaning) => meanings.all(meaning));
  if (full === undefined || off === undefined || others.length + further.length + earned.length > 0) return;
  const at = (row: number, column: number): number => roughMarks(table, row, column) ?? Number.NaN;
  const found = unknownMarks(table, meanings, full).filter(({ column }) => {
    const rows = table.dataRows.map((row) => ({ whole: at(row, full), lost: at(row, off), mark: at(row, column) }));
    // A total says nothing of what was taken off.
    const told = rows.filter(({ whole, lost, mark }) => whole === mark || whole - Math.abs(lost) >= 0);
    const left = told.filter(({ whole, lost, mark }) => sameSum(whole - Math.abs(lost || 0), mark));
    return left.some(({ lost }) => Math.abs(lost) > 0) && left.length * 2 >= told.length;
  });
  if (found.length === 1) meanings.take(found, "actual");
}

/** What stands between the full marks and the only marks there are, which are called a reviewer's, is what was reviewed. */
export function placeImpliedReviewed(table: Table, meanings: ColumnMeanings): void {
  const [full, ...others] = meanings.columns("full");
  const [review] = meanings.columns("review");
  if (full === undefined || review === undefined || others.length > 0) return;
  if ((["actual", "score", "deducted"] as const).some((meaning) => meanings.all(meaning).length > 0)) return;
  const found = unknownMarks(table, meanings, full).filter(({ column }) => column < review);
  if (found.length === 1) meanings.take(found, "actual");
}

/**
 * A column of unknown heading that may hold marks of its own beside the only ones known: the unit's, which stand where those are blank,
 * or a reviewer's behind them. null where neither moves a total.
 */
export function doubtfulMarks(table: Table, meanings: ColumnMeanings): Issue | null {
  const [full, ...others] = meanings.columns("full");
  const earned = [...meanings.columns("actual"), ...meanings.columns("review")];
  const off = earned.length === 0 ? meanings.columns("deducted") : [];
  const [known] = [...earned, ...off];
  if (full === undefined || known === undefined || earned.length + off.length !== 1 || others.length > 0) return null;
  const ownMark = (row: number): number | null => {
    const mark = roughMarks(table, row, known);
    // What was taken off leaves the rest.
    return off.length === 0 || mark === null ? mark : (roughMarks(table, row, full) ?? 0) - Math.abs(mark);
  };
  const found = unknownMarks(table, meanings, full).find(({ column }) =>
    table.dataRows.some((row) => {
      const [own, mark] = [ownMark(row), roughMarks(table, row, column)];
      return mark !== null && (column < known ? own === null : own !== null && own !== mark);
    }),
  );
  if (!found) return null;
  const at = { sheet: table.sheet.name, cell: a1({ row: found.at.row, column: found.at.left }) };
  return issue("column-ambiguous", at, { name: found.at.text, text: found.at.text, names: ["actual", "review"] });
}

/** 自评分 before 得分 before a reviewer's, of those that are filled in with marks. */
function earnedColumn(table: Table, meanings: ColumnMeanings): HeaderColumn | undefined {
  const [self] = meanings.all("actual").filter(({ column }) => holdsFigures(table, column));
  const scores = meanings.all("score").filter(({ column }) => holdsFigures(table, column));
  const said = scores.find(({ at }) => SAYS_EARNED.test(normaliseName(at.text)));
  const [reviewed] = meanings.all("review").filter(({ column }) => holdsFigures(table, column));
  return self ?? said ?? (scores.length === 1 ? scores[0] : (meanings.all("deducted")[0] ?? reviewed));
}

function figuresAt(table: Table, rows: readonly number[], column: number): readonly number[] {
  return rows.map((row) => roughMarks(table, row, column) ?? Number.NaN);
}

/** One of the figures is the sum of all others (each once, or in a subtotal as well), or they come to a round whole. */
function isWhole(figures: readonly number[]): boolean {
  const sum = figures.reduce((all, figure) => all + figure, 0);
  const isSum = (figure: number): boolean => figure > 0 && sumsTo([sum - figure], figure);
  return figures.length > 1 && (isRoundWhole(sum) || (figures.length > 2 && figures.some(isSum)));
}

/** Most rows earn all that they can. */
function areOftenEarned(figures: readonly number[], marks: readonly number[]): boolean {
  const whole = figures.filter((figure, at) => figure > 0 && figure === marks[at]);
  return whole.length > 2 && whole.length * 2 > figures.length && new Set(whole).size > 1;
}

/** 评委张 | 评委李: several columns of marks, of whom nobody says, and no other marks: all of them count, and how is asked. */
export function placeUnknownJudges(table: Table, meanings: ColumnMeanings): void {
  const [full, ...others] = meanings.columns("full");
  if (full === undefined || others.length > 0) return;
  const rows = table.dataRows.filter((row) => table.isMergeTop(row, full) && roughMarks(table, row, full) !== null);
  const found = unknownMarks(table, meanings, full).filter(({ column }) =>
    rows.every((row) => roughMarks(table, row, column) !== null),
  );
  if (rows.length > 2 && found.length > 1) meanings.take(found, "actual");
}

/** 复核 or 考核 beside a column of self marks, with nothing but marks in it, is the reviewer's. */
export function placeImpliedReview(table: Table, meanings: ColumnMeanings): void {
  if (meanings.all("actual").length === 0 || meanings.all("review").length > 0) return;
  const marked = meanings.columns("actual").some((column) => holdsFigures(table, column));
  const found = meanings.all("unknown").filter(({ column, at, groups }) => {
    // √ and 优 beside marks that are filled in say nothing of their own.
    if (marked && !holdsFigures(table, column)) return false;
    const headings = [at, ...groups].map(({ text }) => text);
    if (!headings.some((text) => REVIEW_WORDS.test(text)) || headings.some((text) => EARLIER_WORDS.test(text)))
      return false;
    const written = table.dataRows.filter((row) => table.text(row, column) !== "");
    return written.length > 0 && written.every((row) => isMark(table, row, column));
  });
  if (found.length === 1) meanings.take(found, "review");
}

/** 得分 does not say whose marks they are: alone it is actual, beside a self column review, beside a review column it stays unknown. */
export function placeBareScores(table: Table, meanings: ColumnMeanings): readonly Issue[] {
  const scores = meanings.all("score");
  const actual = meanings.all("actual");
  const review = meanings.all("review");
  if (scores.length > 0) {
    if (actual.length > 0 && review.length === 0) meanings.take(scores, "review");
    else if (actual.length === 0) meanings.take(scores, "actual");
    else meanings.take(scores, "unknown");
    const [score] = scores;
    if (score && review.length > 0 && differ(table, score.column, [...actual, ...review])) {
      const at = { sheet: table.sheet.name, cell: a1({ row: score.at.row, column: score.at.left }) };
      return [issue("column-ambiguous", at, { name: score.at.text, text: score.at.text, names: ["actual", "review"] })];
    }
    return [];
  }
  // A sole marks column is actual, whatever its heading; several assessors alone are the only marks.
  if (actual.length === 0 && review.length > 0) meanings.take(review, "actual");
  return [];
}

/** Whether a column has marks that no other column has in the same row, so that the choice changes a total. */
function differ(table: Table, column: number, others: readonly HeaderColumn[]): boolean {
  return table.dataRows.some((row) => {
    const own = table.text(row, column);
    return own !== "" && others.some((other) => table.text(row, other.column) !== own);
  });
}
