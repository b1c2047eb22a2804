import type { ColumnMeanings } from "../columns/columnMeanings.ts";
import { holdsFigures, isMark, roughMarks, writtenRows } from "../columns/columnMarks.ts";
import { normaliseName } from "../text/normalise.ts";
import type { HeaderColumn } from "../table/header.ts";
import { saysMost } from "../table/headerAgain.ts";
import { titlesOf, type Table } from "../table/table.ts";
import { EARNED } from "../../domain/meaning.ts";
import { EARLIER_WORDS, REVIEW_WORDS, SELF_WORDS } from "../words/marks.ts";
import { isOfOthers } from "./figureColumns.ts";
import { unknownMarks } from "./impliedColumns.ts";
import { isFarFrom } from "./nearMarks.ts";

/** Columns of a reviewer's marks, and of the unit's beside them, that no heading says in full. */

const REVIEWED = /[核审验查评]/u;
const APPLIED_FOR = /[加减扣奖]|[自申拟]|报/u;
/** What one thing brings, or all of them at most. */
const BY_RULE = /每|单[项次个]|标准|上限|最高|最多|次数|数量/u;

/** A mark as the unit applied for it, and as it was reviewed. */
interface Reported {
  readonly own: HeaderColumn;
  readonly reviewed: HeaderColumn;
}

/**
 * 加分 | 审核, 自报 | 核定 among columns of a list that has no full marks (of bonuses, of what is taken off): what the unit applied
 * for, and what of it was granted. null where the headings do not tell one of each.
 */
export function reportedMarks(table: Table, columns: readonly HeaderColumn[]): Reported | null {
  const marked = columns.filter(({ column, at }) => {
    const heading = normaliseName(at.text);
    if (BY_RULE.test(heading) || isOfOthers(heading) || !holdsFigures(table, column)) return false;
    return writtenRows(table, column).every((row) => isMark(table, row, column));
  });
  const isOwn = ({ at }: HeaderColumn): boolean => SELF_WORDS.test(at.text) || /自|申|拟|报/u.test(at.text);
  const [reviewed, ...others] = marked.filter(
    (one) => !isOwn(one) && (REVIEW_WORDS.test(one.at.text) || REVIEWED.test(one.at.text)),
  );
  const [own, ...further] = marked.filter((one) => one !== reviewed && APPLIED_FOR.test(normaliseName(one.at.text)));
  return own && reviewed && others.length + further.length === 0 ? { own, reviewed } : null;
}

/** Takes them where the table has neither full marks nor any that are known to be earned. */
export function placeReportedMarks(table: Table, meanings: ColumnMeanings): void {
  if (meanings.has("full", ...EARNED)) return;
  const found = reportedMarks(table, meanings.all("unknown", "deducted"));
  if (!found) return;
  meanings.take([found.own], "actual");
  meanings.take([found.reviewed], "review");
}

/** What a list of bonuses or deductions that says so holds is what each thing may bring. */
const SAYS_RULES = /标准|细则|办法|规则|依据表/u;

/**
 * 加分分值 on a sheet of bonuses or deductions: the only marks that it has are what was earned or lost, unless the heading, a title or
 * the sheet's name says that they are what each thing may bring.
 */
export function placeSoleMarks(table: Table, meanings: ColumnMeanings): void {
  const [sole, ...others] = meanings.all("full");
  if (!sole || others.length > 0 || sole.mapped || meanings.has(...EARNED, "deducted")) return;
  if (saysMost(sole.at.text) || titlesOf(table).some((title) => SAYS_RULES.test(title))) return;
  meanings.take([sole], "actual");
}

/** What stands between the full marks and the only marks there are, which are called a reviewer's, is what was reviewed. */
export function placeImpliedReviewed(table: Table, meanings: ColumnMeanings): void {
  const [full, [review]] = [meanings.only("full"), meanings.columns("review")];
  if (full === undefined || review === undefined || meanings.has("actual", "score", "deducted")) return;
  const found = unknownMarks(table, meanings, full).filter(({ column }) => column < review);
  meanings.takeOnly(found, "actual");
}

/** 复核 or 考核 beside a column of self marks, with nothing but marks in it, is the reviewer's. */
export function placeImpliedReview(table: Table, meanings: ColumnMeanings): void {
  if (!meanings.has("actual") || meanings.has("review")) return;
  const marked = meanings.columns("actual").some((column) => holdsFigures(table, column));
  const [full, own] = [meanings.only("full"), meanings.only("actual")];
  const found = meanings.all("unknown").filter(({ column, at, groups }) => {
    // √ and 优 beside marks that are filled in say nothing of their own.
    if (marked && !holdsFigures(table, column)) return false;
    const headings = [at, ...groups].map(({ text }) => text);
    if (!headings.some((text) => REVIEW_WORDS.test(text)) || headings.some((text) => EARLIER_WORDS.test(text)))
      return false;
    // 检查次数, or what a reviewer took off.
    if (full !== undefined && own !== undefined && isFarFrom(table, full, (row) => roughMarks(table, row, own), column))
      return false;
    const written = writtenRows(table, column);
    return written.length > 0 && written.every((row) => isMark(table, row, column));
  });
  meanings.takeOnly(found, "review");
}
