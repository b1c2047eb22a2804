import { a1 } from "../../domain/address.ts";
import { issue, type Issue } from "../../domain/issue.ts";
import { sameSum } from "../../domain/marks.ts";
import { EARNED } from "../../domain/meaning.ts";
import { isShares } from "../columns/columnFigures.ts";
import { ownMark, roughMarks } from "../columns/columnMarks.ts";
import type { ColumnMeanings } from "../columns/columnMeanings.ts";
import type { HeaderColumn } from "../table/header.ts";
import { rowsOfFirst, type Table } from "../table/table.ts";
import { titleTotals } from "../table/titleTotal.ts";
import { normaliseName } from "../text/normalise.ts";
import { isRoundWhole } from "./figureColumns.ts";

/** Several columns of what can be earned on each row: parts of it where the sheet shows so, else two readings of it. */

const FEWEST_ROWS = 2;
const USUAL_WHOLE = 100;
/** What says that a row's full marks are those that apply to the unit. */
const APPLIES = /应得|适用|参评|实际|核定|应考|有效/u;

/** The figures of the rivals on a row that has one in each. */
interface Row {
  readonly row: number;
  readonly full: readonly number[];
  /** The most that was earned; zero where nothing was marked. */
  readonly earned: number;
}

/** Columns of full marks that do not count because another does. */
interface OneOfRivals {
  readonly uncounted: readonly number[];
  readonly issues: readonly Issue[];
}

const NONE: OneOfRivals = { uncounted: [], issues: [] };

/**
 * 标准分 | 应得分 beside one mark: full marks are added only where they are shown to be parts (a heading above them or shares in
 * theirs, marks that exceed each, a sum that is stated or round). Of two readings that one counts which is what applies, else what
 * comes to what a title says, or to a round whole, and it is asked which is meant.
 */
export function takeOneOfRivals(table: Table, meanings: ColumnMeanings): OneOfRivals {
  const rivals = meanings.all("full");
  const columns = rivals.map(({ column }) => column);
  if (rivals.length < 2 || rivals.some(({ column, mapped }) => mapped || meanings.isWeight(column))) return NONE;
  // 甲分值 | 甲得分 | 乙分值 | 乙得分: each has a mark of its own.
  if (meanings.columns("actual").length === rivals.length) return NONE;
  const rows = rowsOf(table, columns, meanings.columns(...EARNED));
  if (rows === null) return NONE;
  const applying = whatApplies(rows, rivals);
  if (!applying && areParts(table, rivals, rows)) return NONE;
  const told = toldByTitle(table, rows, rivals);
  const reached = told ?? (applying ? undefined : onlyReached(rows, rivals));
  const taken = reached ?? applying ?? roundest(rows, rivals);
  const rest = rivals.filter((one) => one !== taken);
  meanings.setAside(rest);
  const uncounted = rest.map(({ column }) => column);
  const isSame = rows.every(({ full }) => full.every((one) => one === full[0]));
  if (isSame || reached || (applying && APPLIES.test(normaliseName(applying.at.text))))
    return { uncounted, issues: [] };
  const cell = a1({ row: taken.at.row, column: taken.at.left });
  const names = rivals.map(({ heading }) => heading);
  const at = { sheet: table.sheet.name, cell };
  return { uncounted, issues: [issue("column-ambiguous", at, { name: taken.heading, field: "full", names })] };
}

/**
 * The rows that have a figure in all of them. null where few have, as marks of items beside those of their rows do, or where one of
 * them holds shares.
 */
function rowsOf(table: Table, columns: readonly number[], earned: readonly number[]): readonly Row[] | null {
  const rows: Row[] = [];
  let some = 0;
  for (const row of rowsOfFirst(table)) {
    const full = columns.flatMap((column) => ownMark(table, row, column) ?? []);
    if (full.length > 0) some += 1;
    const marks = earned.map((column) => roughMarks(table, row, column) ?? 0);
    if (full.length === columns.length) rows.push({ row, full, earned: Math.max(0, ...marks) });
  }
  const isShared = columns.some((_, at) => isShares(rows.map(({ full }) => full[at] ?? null)));
  return rows.length < FEWEST_ROWS || rows.length * 4 < some * 3 || isShared ? null : rows;
}

/** The one that is never above another and on most rows what that is: the full marks of what applies to the unit. */
function whatApplies(rows: readonly Row[], rivals: readonly HeaderColumn[]): HeaderColumn | undefined {
  // A mark above all of them is a mistake that speaks for none.
  const isLeast = (at: number): boolean =>
    rows.every(({ full, earned }) => {
      const own = full[at] ?? 0;
      return own <= Math.min(...full) && (earned <= own || earned > Math.max(...full));
    });
  const equal = rows.filter(({ full }) => full.every((one) => one === full[0]));
  const least = rivals.filter((_, at) => isLeast(at));
  if (equal.length * 2 <= rows.length) return undefined;
  return least.find(({ at }) => APPLIES.test(normaliseName(at.text))) ?? least[0];
}

/** 单月满分 | 全季满分: the only one that no mark is above, where most marks are above each of the others. */
function onlyReached(rows: readonly Row[], rivals: readonly HeaderColumn[]): HeaderColumn | undefined {
  const marked = rows.filter(({ earned }) => earned > 0);
  const above = rivals.map((_, at) => marked.filter(({ full, earned }) => earned > (full[at] ?? 0)).length);
  const at = above.indexOf(0);
  const areOthersBelow = above.every((count, place) => place === at || count * 2 > marked.length);
  return marked.length > 0 && areOthersBelow ? rivals[at] : undefined;
}

function areParts(table: Table, rivals: readonly HeaderColumn[], rows: readonly Row[]): boolean {
  // The last row may close the table with other figures.
  const wholesOf = (some: readonly Row[]): readonly number[] =>
    rivals.map((_, at) => wholeOf(some.map(({ full }) => full[at] ?? 0)));
  const [all, open] = [wholesOf(rows), wholesOf(rows.slice(0, -1))];
  const isOpen = rows.length > FEWEST_ROWS && isRoundWhole(sumOf(open)) && !all.some(isRoundWhole);
  const sums = isOpen ? open : all;
  const sum = sumOf(sums);
  const isRound = sums.some(isRoundWhole);
  if (isRoundWhole(sum) && !isRound) return true;
  const [above, ...others] = new Set(rivals.map(({ groups }) => groups.at(-1)?.left));
  // 标准分 over 手术科室 | 非手术科室, each of 100: one of them applies to a unit, whatever both come to.
  const isEachAll = sums.every((one) => one >= USUAL_WHOLE && sameSum(one, sums[0] ?? 0));
  if (above !== undefined && others.length === 0 && !isEachAll) return true;
  const marked = rows.filter(({ earned }) => earned > 0);
  const beyond = marked.filter(({ full, earned }) => full.every((one) => earned > one));
  return (beyond.length > 0 && beyond.length * 4 >= marked.length) || isStated(table, rivals, sum);
}

function sumOf(figures: readonly number[]): number {
  return figures.reduce((all, one) => all + one, 0);
}

/** Of rows that end with what they come to, this once. */
function wholeOf(figures: readonly number[]): number {
  const sum = sumOf(figures);
  const last = figures.at(-1) ?? 0;
  return figures.length > 2 && sameSum(sum - last, last) ? last : sum;
}

/** One figure merged over them that is what they come to together. */
function isStated(table: Table, rivals: readonly HeaderColumn[], sum: number): boolean {
  const columns = rivals.map(({ column }) => column);
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  return table.dataRows.some(
    (row) => table.span(row, first).right >= last && sameSum(roughMarks(table, row, first) ?? Number.NaN, sum),
  );
}

/** The only one that comes to what a title says: 考核表（满分120分）. */
function toldByTitle(table: Table, rows: readonly Row[], rivals: readonly HeaderColumn[]): HeaderColumn | undefined {
  const said = titleTotals(table).map(({ marks }) => marks.toNumber());
  const told = rivals.filter((_, at) =>
    said.some((one) => sameSum(one, wholeOf(rows.map(({ full }) => full[at] ?? 0)))),
  );
  return told.length === 1 ? told[0] : undefined;
}

/** What comes to a round whole, where only one does, and else the first. */
function roundest(rows: readonly Row[], rivals: readonly HeaderColumn[]): HeaderColumn {
  const round = rivals.filter((_, at) => isRoundWhole(wholeOf(rows.map(({ full }) => full[at] ?? 0))));
  const [first] = round.length === 1 ? round : rivals;
  if (!first) throw new RangeError("No columns to choose from");
  return first;
}
