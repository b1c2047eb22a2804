import type { ColumnMeanings } from "../columns/columnMeanings.ts";
import type { ColumnRelation } from "../columns/formulaRelation.ts";
import { isMark, roughMarks } from "../columns/columnMarks.ts";
import { cellText, type Table } from "../table/table.ts";
import type { HeaderColumn } from "../table/header.ts";
import { normaliseName } from "../text/normalise.ts";
import { saysOwnStands } from "../text/ownStands.ts";
import { REVIEW_WORDS, SELF_WORDS } from "../words/marks.ts";
import { isOfOthers } from "./figureColumns.ts";
import { reviewedRows } from "./filledReview.ts";

const FEWEST = 2;
/** Of the full marks: what others make of the same thing is hardly further from what the unit made of it. */
const NEAR = 1 / 3;
const CHANGES = /[加减扣奖]|[率数]$/u;
/** Somebody looked again, or gave marks. */
const GIVEN = /[核审验查评督检]|[打给赋判定]分/u;

/**
 * 督导核分, or any heading nobody knows, over figures that can be earned and are near to the unit's own mark on the rows on which
 * there are any: what somebody else made of them. Taken for the reviewer's where the heading or a note says so.
 *
 * @param relations of columns that are made of others
 * @returns the first of those of which nothing says whose they are
 */
export function takeNearMarks(
  table: Table,
  meanings: ColumnMeanings,
  relations: readonly ColumnRelation[],
): HeaderColumn | null {
  const [full, own] = [meanings.only("full"), meanings.only("actual")];
  if (full === undefined || own === undefined || meanings.has("review", "deducted")) return null;
  // 评委1 | 评委2 beside what is made of them.
  const made = new Set(relations.flatMap(({ result, parts }) => (result === own ? parts : [])));
  const open = meanings.all("unknown").filter(({ column }) => !made.has(column));
  const near = open.filter((one) => isNear(table, full, own, one));
  const reviewed = near.filter(saysGiven);
  const [untold = null, ...others] = near.filter(({ column }) => column > own);
  if (reviewed.length > 0) {
    meanings.take(reviewed, "review");
    return null;
  }
  if (!untold || others.length > 0 || !isNoted(table)) return untold;
  meanings.take([untold], "review");
  return null;
}

function saysGiven({ at }: HeaderColumn): boolean {
  const heading = normaliseName(at.text);
  // 市局初审（草）
  const isBare = !/[(（[【]/u.test(at.text.replace(/[(（[【]\d*分[)）\]】]$/u, ""));
  return (
    isBare &&
    !SELF_WORDS.test(heading) &&
    !heading.includes("自") &&
    (GIVEN.test(heading) || REVIEW_WORDS.test(heading))
  );
}

function isNear(table: Table, full: number, own: number, one: HeaderColumn): boolean {
  const { column, at, mapped } = one;
  const heading = normaliseName(at.text);
  if (mapped || table.sheet.hiddenColumns.has(column) || isOfOthers(heading) || CHANGES.test(heading)) return false;
  if (holdsSentences(table, column)) return false;
  const { leaves } = reviewedRows(table, full, own, column);
  const given = leaves.flatMap(({ most, mark, review }) => (review === null ? [] : [{ most, mark, review }]));
  if (given.some(({ review, most }) => review < 0 || review > most)) return false;
  const near = given.filter(isNearTo);
  const isEnough = given.length >= FEWEST || (given.length > 0 && saysGiven(one));
  return isEnough && !repeatsFull(given) && near.length * 5 >= given.length * 4;
}

/** 每周不少于2次 here, 每篇2分 there: what is asked for, rather than what was given. */
function holdsSentences(table: Table, column: number): boolean {
  const written = table.dataRows.filter((row) => table.text(row, column) !== "");
  return written.filter((row) => !isMark(table, row, column)).length * 2 > written.length;
}

/** What can be earned on a row, the unit's own mark, and the other one. */
interface Given {
  readonly most: number;
  readonly mark: number;
  readonly review: number;
}

function isNearTo({ most, mark, review }: Given): boolean {
  return Math.abs(review - mark) <= most * NEAR;
}

/** What can be earned, once more, rather than marks that agree with the unit's. */
function repeatsFull(given: readonly Given[]): boolean {
  return given.every(({ review, most }) => review === most) && given.some(({ review, mark }) => review !== mark);
}

/**
 * Whether a column that may hold marks beside the unit's own is far from them: 1, 2 and 3 where 15, 20 and 10 were earned. So is what
 * can be earned, once more.
 */
export function isFarFrom(
  table: Table,
  full: number,
  ownMark: (row: number) => number | null,
  column: number,
): boolean {
  const given = table.dataRows.flatMap((row) => {
    const [most, mark, review] = [roughMarks(table, row, full), ownMark(row), roughMarks(table, row, column)];
    return most === null || mark === null || review === null ? [] : [{ most, mark, review }];
  });
  return given.length >= FEWEST && (repeatsFull(given) || given.filter(isNearTo).length * 2 < given.length);
}

/** Whether a text off the rows with marks says that the unit's own count where there are no others. */
function isNoted(table: Table): boolean {
  const marked = new Set(
    table.dataRows.filter(
      (row) => table.columns.filter(({ column }) => roughMarks(table, row, column) !== null).length > 1,
    ),
  );
  return table.sheet.values.some(
    (cells, at) => !marked.has(at + 1) && (cells ?? []).some((value) => saysOwnStands(cellText(value ?? null))),
  );
}
