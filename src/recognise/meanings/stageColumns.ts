import type { ColumnMeanings } from "../columns/columnMeanings.ts";
import { holdsFigures, isMark, markedRows, roughMarks, sumOfMarks, writtenRows } from "../columns/columnMarks.ts";
import { sameSum } from "../../domain/marks.ts";
import { addsOtherRows } from "../../domain/formula/addition.ts";
import { isEarned } from "../../domain/meaning.ts";
import { parseFormula } from "../../domain/formula/parseFormula.ts";
import { endsLikeDepartment, looksLikePerson } from "../departments/departmentName.ts";
import type { HeaderColumn } from "../table/header.ts";
import { cellText, type Table } from "../table/table.ts";
import { normaliseName } from "../text/normalise.ts";
import { REVIEW_WORDS, SELF_WORDS, TOTAL, WEIGHT } from "../words/marks.ts";
import { isOfOthers } from "./figureColumns.ts";
import { sumsTo } from "./markedBody.ts";
import { shareIn } from "./partHeading.ts";
import { saidFigures } from "./totalLabel.ts";

/** The words of stages in the order of reviewing. */
const STAGES: readonly RegExp[] = [
  /初[评审核查考步定]|预[评审]|^(?:[一1]审|一评(?!委))/u,
  /复[评审核查考]|再[评审]|^(?:[二2]审|二评(?!委))/u,
  /终[评审核]|末审|^(?:[三3]审|三评(?!委))/u,
  /核定|审定|最[终后]|认定|裁定|审批/u,
];
const AGAIN = 1;
const LAST = 2;
const FEWEST_ROWS = 3;
/** Marks that are added to or taken off others. */
const NO_STAGE = new RegExp(`[加减扣奖]|调增|调减|${WEIGHT}|率$`, "u");
/** Marks that are made of those beside them, and those of one time only. */
const NO_REVIEW = new RegExp(`平均|均分|总[评分得]|加权|折[算合]|综合|${TOTAL}|季度|月|半年`, "u");

/**
 * 初评 | 复评 | 终评, 考核组 | 领导小组核定: marks of the same rows that one reviewer after the other confirmed or changed, so that the
 * last one filled in counts. Known by words that follow on each other, or by what the figures prove: a total, a sentence or a copy
 * of the last one only, or a column that is filled in only where it changes what stands beside it.
 *
 * @param ofParts results of parts, which are none of the rows
 * @returns the reviewers' stages, first to last; empty where the table has none
 */
export function takeStages(table: Table, meanings: ColumnMeanings, ofParts: ReadonlySet<number>): readonly number[] {
  const [full = null] = meanings.columns("full");
  const marked = markColumns(table, meanings, full).filter(({ column }) => !ofParts.has(column));
  const [first, ...others] = marked;
  if (!first || others.length === 0 || marked.some(({ mapped }) => mapped)) return [];
  if (marked.some(({ heading }) => NO_REVIEW.test(normaliseName(heading)))) return [];
  const isGiven = ["actual", "score"].includes(meanings.of(first.column));
  const own = isOwn(first) || (isGiven && stageOf(first) === null);
  const reviewers = (own ? others : marked).filter((one) => !isOwn(one));
  const areMixed = reviewers.some(({ heading }) => shareIn(heading) !== null) || areSaidToMix(table, reviewers);
  const stages = areMixed ? [] : stagesAmong(table, meanings, reviewers, full);
  if (stages.length === 0) {
    // 初评（40%） | 终评（60%）: both count, in whatever way.
    const headed = reviewers.filter((one) => stageOf(one) !== null || meanings.of(one.column) === "review");
    if (headed.length > 1) meanings.take(headed, "review");
    return [];
  }
  meanings.setAside(reviewers.filter((one) => !stages.includes(one)));
  meanings.take(stages, "review");
  return stages.map(({ column }) => column);
}

function isOwn({ heading }: HeaderColumn): boolean {
  return SELF_WORDS.test(heading) || /自(?!治)|申/u.test(heading);
}

/** Columns right of the full marks that hold marks only, none above what can be earned, or are headed so and blank. */
function markColumns(table: Table, meanings: ColumnMeanings, full: number | null): readonly HeaderColumn[] {
  const found = meanings
    .all("actual", "review", "score", "unknown")
    .filter(({ column, at, groups }) => {
      const headings = [at, ...groups].map(({ text }) => normaliseName(text));
      if (column < (full ?? 0) || headings.some((text) => isOfOthers(text)) || NO_STAGE.test(normaliseName(at.text)))
        return false;
      const written = writtenRows(table, column).filter((row) => table.isMergeTop(row, column));
      if (written.length === 0) return isEarned(meanings.of(column));
      const isWithin = (row: number): boolean => {
        const mark = roughMarks(table, row, column);
        return isMark(table, row, column) && (mark === null || (mark >= 0 && mark <= wholeOf(table, row, full)));
      };
      const within = written.filter(isWithin).length;
      // A mark above the full marks is a mistake that is to be said.
      return within === written.length || (isEarned(meanings.of(column)) && within * 5 >= written.length * 4);
    })
    .toSorted((one, other) => one.column - other.column);
  // 初评等次 | 终评等次 beside marks describe them.
  const graded = found.filter((one) => !holdsFigures(table, one.column) && writtenRows(table, one.column).length > 0);
  return graded.length === found.length ? found : found.filter((one) => !graded.includes(one));
}

function wholeOf(table: Table, row: number, full: number | null): number {
  return (full === null ? null : roughMarks(table, row, full)) ?? Infinity;
}

/** By the innermost of its headings that says one. */
function stageOf({ at, groups }: HeaderColumn): number | null {
  for (const { text } of [at, ...groups.toReversed()]) {
    const stage = STAGES.findIndex((word) => word.test(normaliseName(text)));
    if (stage >= 0) return stage;
  }
  return null;
}

function stagesAmong(
  table: Table,
  meanings: ColumnMeanings,
  reviewers: readonly HeaderColumn[],
  full: number | null,
): readonly HeaderColumn[] {
  const headed = reviewers.filter(
    (one) => stageOf(one) !== null || meanings.of(one.column) === "review" || saysReviewer(one),
  );
  if (areWholes(table, headed, full) && followOn(table, headed)) return headed;
  if (!areWholes(table, reviewers, full)) return [];
  const last = reviewers.at(-1);
  if (!last) return [];
  // A mark on some rows only was given after the others, or instead of them.
  const areGone = reviewers.every(({ column }) => fillsMost(table, column, last.column));
  if (areGone && isMeantByTotals(table, reviewers)) return [last];
  // 城关镇 | 东河镇: marks of several, or by several, may be the same.
  if (reviewers.some(({ at }) => endsLikeDepartment(normaliseName(at.text)) || looksLikePerson(at.text))) return [];
  if (isCopied(table, reviewers)) return [last];
  return reviewers.length === 2 && corrects(table, reviewers) ? reviewers : [];
}

function saysReviewer({ at, groups }: HeaderColumn): boolean {
  return [at, ...groups].some(({ text }) => REVIEW_WORDS.test(text) || /[审核评]/u.test(text));
}

/** Whether the columns hold marks of the whole: parts of it would never come to more than can be earned. */
function areWholes(table: Table, columns: readonly HeaderColumn[], full: number | null): boolean {
  if (columns.length < 2) return false;
  if (full === null || columns.every(({ column }) => !holdsFigures(table, column))) return true;
  return table.dataRows.some((row) => {
    const marks = columns.map(({ column }) => roughMarks(table, row, column) ?? 0);
    return marks.reduce((sum, mark) => sum + mark, 0) > wholeOf(table, row, full) + 1e-9;
  });
}

/** Whether each column's word follows on the one before it, or the last one's is said at the end of a review, over a mark on every row. */
function followOn(table: Table, columns: readonly HeaderColumn[]): boolean {
  const last = columns.at(-1);
  if (columns.length < 2 || !last) return false;
  const stages = columns.map(stageOf);
  const follows = stages.slice(1).every((stage, at) => {
    const before = stages[at] ?? null;
    if (stage === null) return before === 0;
    if (before !== null) return stage > before;
    // 考核得分 | 复核得分 may be two that are equals: they differ on every row.
    return stage >= LAST || (stage === AGAIN && confirms(table, columns[at + 1], columns[at]));
  });
  if (follows) return true;
  const before = stages.slice(0, -1);
  const isEnd = (stages.at(-1) ?? 0) >= LAST && before.every((stage) => (stage ?? 0) < (stages.at(-1) ?? 0));
  return isEnd && filledRows(table, columns).every((row) => roughMarks(table, row, last.column) !== null);
}

/** Whether a rule on the sheet makes one mark of several columns: 得分=初评×40%+终评×60%, 取初评、复评的平均分. */
function areSaidToMix(table: Table, columns: readonly HeaderColumn[]): boolean {
  const names = columns.map(({ at }) => normaliseName(at.text)).filter((name) => name.length > 1);
  const isRule = (text: string): boolean =>
    /[%％×*]|平均|加权|权重|之和|相加/u.test(text) && names.filter((name) => text.includes(name)).length > 1;
  return textsBeside(table, columns).some((text) => isRule(text.normalize("NFKC").replace(/\s+/gu, "")));
}

/** The rows on which any of the columns holds a mark of its own. */
function filledRows(table: Table, columns: readonly HeaderColumn[]): readonly number[] {
  return table.dataRows.filter((row) => columns.some(({ column }) => roughMarks(table, row, column) !== null));
}

/** Whether a column holds marks on most of the rows on which another one does. */
function fillsMost(table: Table, column: number, other: number): boolean {
  const rows = markedRows(table, other);
  return rows.filter((row) => roughMarks(table, row, column) !== null).length * 2 > rows.length;
}

/** Whether a column leaves a third of the marks before it as they are. */
function confirms(table: Table, one: HeaderColumn | undefined, before: HeaderColumn | undefined): boolean {
  if (!one || !before) return false;
  const rows = markedRows(table, before.column);
  const kept = rows.filter((row) => {
    const mark = roughMarks(table, row, one.column);
    return mark === null || mark === roughMarks(table, row, before.column);
  });
  return kept.length * 3 >= rows.length;
}

/** Whether the last of two columns is filled in on some rows only, always with another mark than the first, near to it. */
function corrects(table: Table, [first, last]: readonly HeaderColumn[]): boolean {
  if (!first || !last) return false;
  const rows = markedRows(table, first.column);
  const changed = markedRows(table, last.column);
  const pairs = changed.map((row) => [first, last].map(({ column }) => roughMarks(table, row, column)));
  const isChange = ([before, after]: readonly (number | null)[]): boolean =>
    before !== after && Math.abs((before ?? 0) - (after ?? 0)) * 2 <= (before ?? 0);
  return changed.length > 1 && changed.length * 5 <= rows.length * 4 && pairs.every(isChange);
}

/** Whether a closing row or a sentence states what the last column comes to, and nothing that another of them does. */
function isMeantByTotals(table: Table, columns: readonly HeaderColumn[]): boolean {
  const last = columns.at(-1);
  if (!last) return false;
  const others = columns.slice(0, -1);
  const closing = table.dataRows.filter((row) => {
    const rows = table.dataRows.filter((one) => one < row);
    const stated = roughMarks(table, row, last.column);
    if (stated === null || rows.length < FEWEST_ROWS || others.some(({ column }) => table.text(row, column) !== ""))
      return false;
    return sumsTo(
      rows.map((one) => roughMarks(table, one, last.column) ?? 0),
      stated,
    );
  });
  if (closing.length > 0) return true;
  const sums = columns.map(({ column }) => sumOfMarks(table, leafRows(table, columns), column));
  const mean = sums.reduce((all, sum) => all + sum, 0) / sums.length;
  const [own = 0, ...rest] = sums.toReversed();
  if ([...rest, mean].some((sum) => sameSum(sum, own))) return false;
  const said = textsBeside(table, columns).flatMap(saidFigures);
  const isSaid = (sum: number): boolean => said.some(({ isResult, value }) => isResult && sameSum(Number(value), sum));
  return isSaid(own) && ![...rest, mean].some(isSaid);
}

/** The rows on which the columns hold marks, but for those that add up others. */
function leafRows(table: Table, columns: readonly HeaderColumn[]): readonly number[] {
  return filledRows(table, columns).filter((row) =>
    columns.every(({ column }) => {
      const formula = table.formula(row, column);
      return formula === undefined || !addsOtherRows(parseFormula(formula), row);
    }),
  );
}

/** What stands above and below the marks. */
function textsBeside(table: Table, columns: readonly HeaderColumn[]): readonly string[] {
  const data = new Set(filledRows(table, columns));
  return table.sheet.values.flatMap((cells, at) =>
    data.has(at + 1) ? [] : (cells ?? []).map((value) => cellText(value ?? null)),
  );
}

/** Whether the last column repeats another one on every row, while the others differ. */
function isCopied(table: Table, columns: readonly HeaderColumn[]): boolean {
  const last = columns.at(-1);
  const others = columns.slice(0, -1);
  if (!last || others.length === 0) return false;
  const rows = leafRows(table, columns);
  const marks = (column: number): readonly (number | null)[] => rows.map((row) => roughMarks(table, row, column));
  const own = marks(last.column);
  const copied = others.filter(({ column }) => marks(column).every((mark, at) => mark === own[at]));
  const [from, ...further] = copied;
  if (!from || further.length > 0 || rows.length < FEWEST_ROWS) return false;
  const differing = rows.filter((_, at) => others.some((one) => one !== from && marks(one.column)[at] !== own[at]));
  // 张评委 may agree with 李评委 throughout.
  return differing.length > 1 && others.every((one) => !areNamedAlike(one, last));
}

/** Whether two headings have a word in common. */
function areNamedAlike(one: HeaderColumn, other: HeaderColumn): boolean {
  const [name = "", others = ""] = [one, other].map(({ at }) => normaliseName(at.text).replace(/得?分$/u, ""));
  return [...name].some((_, at) => at + 2 <= name.length && others.includes(name.slice(at, at + 2)));
}
