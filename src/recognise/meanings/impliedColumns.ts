import { EARNED } from "../../domain/meaning.ts";
import { a1 } from "../../domain/address.ts";
import { issue, type Issue } from "../../domain/issue.ts";
import type { ColumnMeanings } from "../columns/columnMeanings.ts";
import type { HeaderColumn } from "../table/header.ts";
import { isOfOthers, saysOwn } from "./figureColumns.ts";
import { normaliseName } from "../text/normalise.ts";
import type { Table } from "../table/table.ts";
import { SELF_WORDS } from "../words/marks.ts";
import { isWithin, markedRows, roughMarks } from "../columns/columnMarks.ts";
import { sameSum } from "../../domain/marks.ts";

/**
 * Columns whose heading alone does not say enough (总分, 标准, 复核), taken for what their values and their neighbours show.
 * Each is asked for only where the sheet has no column that says so itself.
 */

/** Columns of unknown heading right of the full marks with figures on most rows that have any, none above them or below zero. */
export function unknownMarks(table: Table, meanings: ColumnMeanings, full: number): readonly HeaderColumn[] {
  const rows = markedRows(table, full);
  return unknownBehind(meanings, full).filter(({ column }) => {
    const written = rows.filter((row) => table.text(row, column) !== "");
    const isMostly = written.length > 1 && written.length * 2 > rows.length;
    return isMostly && written.every((row) => isWithin(table, row, column, full));
  });
}

/** Of the user's word, or a heading, none says that it is no mark of this unit. */
export function unknownBehind(meanings: ColumnMeanings, full: number): readonly HeaderColumn[] {
  const unknown = meanings.all("unknown");
  return unknown.filter(({ column, at, mapped }) => column > full && !mapped && !isOfOthers(normaliseName(at.text)));
}

const SAYS_OFF = /(?<!加)[扣减失丢]/u;

/**
 * 分值 | 扣减 | 实得: a column that is known, or says by its heading, that something is taken off, and one that holds what this leaves of
 * the full marks on half of the rows or more, whatever it is called.
 */
export function placeImpliedRemainder(table: Table, meanings: ColumnMeanings): void {
  const full = meanings.only("full");
  const [known, earned] = [meanings.all("deducted"), meanings.all(...EARNED)];
  if (full === undefined || known.length > 1 || earned.length > (known.length > 0 ? 0 : 1)) return;
  const unknown = unknownBehind(meanings, full);
  const saysOff = unknown.filter(({ at }) => SAYS_OFF.test(normaliseName(at.text)));
  const rests = known.length > 0 ? unknownMarks(table, meanings, full) : earned.length > 0 ? earned : unknown;
  const pairs = (known.length > 0 ? known : saysOff)
    .flatMap((off) => rests.map((rest) => ({ off, rest })))
    .filter(({ off, rest }) => off !== rest && leavesRest(table, full, off.column, rest.column));
  const [only, ...further] = pairs;
  if (!only || further.length > 0) return;
  meanings.take([only.off], "deducted");
  if (earned.length === 0) meanings.take([only.rest], "actual");
}

function leavesRest(table: Table, full: number, off: number, mark: number): boolean {
  const at = (row: number, column: number): number => roughMarks(table, row, column) ?? Number.NaN;
  const rows = table.dataRows.map((row) => {
    return { whole: at(row, full), lost: Math.abs(at(row, off)), rest: at(row, mark) };
  });
  // A total says nothing of what was taken off.
  const told = rows.filter(({ whole, lost, rest }) => whole === rest || whole - lost >= 0);
  const left = told.filter(({ whole, lost, rest }) => sameSum(whole - (lost || 0), rest));
  return left.some(({ lost }) => lost > 0) && left.length * 2 >= told.length;
}

/**
 * 评委张 | 评委李: several columns of marks, of whom nobody says, and no other marks: all of them count, and how is asked. Where the
 * heading of one says that the unit gave them (单位自报 | 督导组认定), one other is what was found of them.
 */
export function placeUnknownJudges(table: Table, meanings: ColumnMeanings): void {
  const full = meanings.only("full");
  if (full === undefined) return;
  const rows = markedRows(table, full);
  const found = unknownMarks(table, meanings, full).filter(({ column }) =>
    rows.every((row) => roughMarks(table, row, column) !== null),
  );
  if (rows.length < FEWEST_JUDGED || found.length < 2) return;
  const own = found.filter(saysOwn);
  const others = found.filter((one) => !own.includes(one));
  if (own.length !== 1 || others.length !== 1) return meanings.take(found, "actual");
  meanings.take(own, "actual");
  meanings.take(others, "review");
}

/** Fewer rows may agree by chance. */
const FEWEST_JUDGED = 3;

/**
 * 得分 does not say whose marks they are: alone it is actual, beside a self column review, beside a review column it stays unknown.
 *
 * @param isStaged what stands left of the stages of a review is what they reviewed
 */
export function placeBareScores(table: Table, meanings: ColumnMeanings, isStaged: boolean): readonly Issue[] {
  const [scores, actual, review] = [meanings.all("score"), meanings.all("actual"), meanings.all("review")];
  const [score] = scores;
  if (!score) {
    // 自评扣分 | 考核得分: the unit's own mark is what is left.
    const isOwn = meanings
      .all("deducted")
      .some(({ at, groups }) => [at, ...groups].some(({ text }) => SELF_WORDS.test(text)));
    // A sole marks column is actual, whatever its heading; several assessors alone are the only marks.
    if (actual.length === 0 && !isOwn) meanings.take(review, "actual");
    return [];
  }
  meanings.take(scores, actual.length === 0 ? "actual" : review.length === 0 ? "review" : "unknown");
  // The choice changes a total where it has marks that no other column has in the same row.
  const differs = table.dataRows.some((row) => {
    const own = table.text(row, score.column);
    return own !== "" && [...actual, ...review].some((other) => table.text(row, other.column) !== own);
  });
  // 自己打分 | 核查打分
  const isOwn = actual.length === 0 && scores.length === 1 && score.heading.includes("自");
  return review.length > 0 && differs && !isStaged && !isOwn ? [asksWhose(table, score)] : [];
}

/** Asks whether a column holds the unit's own marks or a reviewer's. */
export function asksWhose(table: Table, { at: { row, left, text } }: HeaderColumn): Issue {
  const at = { sheet: table.sheet.name, cell: a1({ row, column: left }) };
  return issue("column-ambiguous", at, { name: text, text, names: ["actual", "review"] });
}
