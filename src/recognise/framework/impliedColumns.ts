import type { ColumnMeanings } from "../columns/columnMeanings.ts";
import { EARLIER_WORDS, REVIEW_WORDS } from "../table/headerVocabulary.ts";
import { normaliseName } from "../text/normalise.ts";
import type { Table } from "../table/table.ts";
import { holdsFigures, isMark, roughMarks } from "../columns/markValues.ts";

/**
 * Columns whose heading alone does not say enough (总分, 标准, 复核), taken for what their values and their neighbours show.
 * Each is asked for only where the sheet has no column that says so itself.
 */

const MAY_HEAD_FULL = /(?:分|分数|分值|标准|应得)$/u;
const HEADS_EARNED = /得分$|打分$|扣分$|加分$|自评|自查/u;

/** The column left of the marks earned that is never below them is what can be earned. */
export function placeImpliedFull(table: Table, meanings: ColumnMeanings): void {
  if (meanings.all("full").length > 0) return;
  // 赋分 beside 自评分 is what can be earned.
  const candidates = ["unknown", "score", "review", "standard"].flatMap((meaning) => meanings.all(meaning));
  const [self] = meanings.all("actual");
  const earned = self ?? meanings.all("score").find(({ at }) => HEADS_EARNED.test(normaliseName(at.text)));
  const scored = table.dataRows.filter((row) => earned && roughMarks(table, row, earned.column) !== null);
  if (!earned || scored.length === 0) return;
  const found = candidates.filter(({ column, at }) => {
    const heading = normaliseName(at.text);
    if (column >= earned.column || !MAY_HEAD_FULL.test(heading) || HEADS_EARNED.test(heading)) return false;
    return scored.every((row) => {
      const full = roughMarks(table, row, column);
      return full !== null && full >= (roughMarks(table, row, earned.column) ?? 0);
    });
  });
  if (found.length === 1) meanings.take(found, "full");
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
