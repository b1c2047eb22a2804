import { isEarned, type ColumnMeaning } from "../../domain/meaning.ts";
import type { HeaderColumn } from "../table/header.ts";
import { titlesOf, type Table } from "../table/table.ts";
import type { ColumnMeanings } from "../columns/columnMeanings.ts";
import { areMostlyAbove, holdsFigures, mayBeBase, roughMarks } from "../columns/columnMarks.ts";
import { isNotApplicable } from "../text/marksText.ts";
import { normaliseName } from "../text/normalise.ts";
import { EARLIER_WORDS, SELF_WORDS } from "../words/marks.ts";
import { type MarkedBody, addsUp, isClosed, leafSum, markedBodies, sumsTo } from "./markedBody.ts";

/** Columns of marks that no heading tells, told by their figures: a closing row that is their sum, and none above the full marks. */

/** Marks to be earned and earned marks, left to right. */
interface FigureColumns {
  readonly full: HeaderColumn;
  /** 省标 | 市标: others that can only be what can be earned as well, by another standard. */
  readonly rivals?: readonly HeaderColumn[];
  readonly earned: readonly HeaderColumn[];
}

/** The subject of a sheet of marks, in its title, its name or a heading; a budget or an inventory has the same shape. */
const ABOUT_MARKS = /考核|考评|测评|评估|评价|评议|评分|打分|自评|自测|自查|量化|得分|达标|验收|督导|督查/u;
const AMOUNTS = /[元吨亩]|预算|决算|支出|收入|经费|资金|库存|数量|(?<![分权系指])数$|户$|人次|面积|账面|实盘|单价|票/u;
/** Not this unit's marks of this time: last year's, others' means, a rank, how deep a row is. */
const OF_OTHERS = /\d{4}|均|排名|名次|目标(?!分)|率|差|增减|层级|级别|级次/u;
/** Whether a heading says that the figures below are no marks of this unit and this time, or no marks at all. */
export const isOfOthers = (heading: string): boolean =>
  EARLIER_WORDS.test(heading) || OF_OTHERS.test(heading) || AMOUNTS.test(heading);

/**
 * Full marks and the marks beside them by figures: numbers in every row, a row that is their sum and for the full marks a round one
 * (100, 120, 200), hardly a mark above the full marks and less in all. null where the sheet is not about marks, or several columns
 * could be either.
 */
export function figureColumns(table: Table): FigureColumns | null {
  const isAbout = isAboutMarks(table) || areHeadedAsMarks(table);
  if (!isAbout && headingsOf(table).some((text) => AMOUNTS.test(text))) return null;
  const columns = table.columns.filter(({ meaning }) => !NEVER_MARKS.has(meaning)).map(({ column }) => column);
  for (const body of markedBodies(table, columns)) {
    const found = columnsOf(table, body);
    if (found) return saysMarks(table, found) && (isAbout || isOfHundred(table, body, found)) ? found : null;
  }
  if (!isAbout) return null;
  const found = untotalled(table);
  return found && saysMarks(table, found) ? found : null;
}

/** In a heading over marks. */
export const OF_MARKS = /[分评测考核权]/u;
/** How marks are lost or earned on a row. */
const RULE = /[扣加减得计][^，。；,;]{0,4}\d\s*分|不得分/u;

/** What every table has, whatever it is about. */
const ANY_TABLE: ReadonlySet<ColumnMeaning> = new Set(["unknown", "number", "note"]);

/**
 * Whether a heading that is known, or a word in the headings or cells of the marks, speaks of marks: 班次 | 应到 | 实到 does not, whatever
 * the title says.
 */
function saysMarks(table: Table, { full, earned }: FigureColumns): boolean {
  if (table.columns.some(({ meaning }) => !ANY_TABLE.has(meaning))) return true;
  return [full, ...earned].some(
    ({ at, column }) => OF_MARKS.test(at.text) || table.dataRows.some((row) => table.text(row, column).includes("分")),
  );
}

/** So many rows at least, where no total speaks for them. */
const FEWEST_UNTOTALLED = 4;

/**
 * Where no row states a total of all of them: the only two or three columns of figures, of which the first comes to 100 over rows that add
 * up no others, and no mark is above it.
 */
function untotalled(table: Table): FigureColumns | null {
  const columns = table.columns.filter(mayBeMarks);
  const figure = (row: number, { column }: HeaderColumn): number | null => roughMarks(table, row, column);
  const rows = table.dataRows.filter(
    (row) =>
      columns.some((one) => figure(row, one) !== null) &&
      mayBeBase(table, row) &&
      !columns.some(({ column }) => addsUp(table, row, column)),
  );
  const [full, ...earned] = columns.filter((one) => rows.some((row) => figure(row, one) !== null));
  if (!full || earned.length === 0 || earned.length > 2 || rows.length < FEWEST_UNTOTALLED) return null;
  // Bonuses and the result stand below all that can be earned.
  const last = rows.findLastIndex((row) => figure(row, full) !== null);
  const areEarned = earned.every((one) => {
    const gaps = rows
      .slice(0, last + 1)
      .map((row) => (figure(row, full) ?? Number.NaN) - (figure(row, one) ?? Number.NaN));
    return mayBeEarned(one.meaning) && gaps.every((gap) => gap >= 0) && gaps.some((gap) => gap > 0);
  });
  const whole = rows.reduce((sum, row) => sum + (figure(row, full) ?? 0), 0);
  return areEarned && Math.abs(whole - 100) < 1e-6 ? { full, earned } : null;
}

function columnsOf(table: Table, body: MarkedBody): FigureColumns | null {
  const candidates = table.columns.filter((one) => mayBeMarks(one) && isFilled(table, body, one.column));
  const closed = candidates.filter(({ column }) => isClosed(table, body, column));
  const [full, ...others] = body.states === "all" ? closed.slice(0, 1) : openWholes(table, body, candidates);
  if (!full || others.length > 0 || PERIOD.test(normaliseName(full.at.text))) return null;
  const rivals = closed.filter((one) => one !== full && isOtherFull(table, body, full, one, closed));
  const sums = closed.filter((one) => one !== full && !rivals.includes(one));
  const earned = sums.length > 0 || body.states === "own" ? sums : misstated(table, body, full, candidates);
  if (earned.length === 0 || !earned.every(({ meaning, column }) => mayBeEarned(meaning) && column > full.column))
    return null;
  const isWhole = body.states === "own" || comesToRound(table, full.column, body);
  if (!isWhole && (full !== candidates[0] || !areMarksOfPart(table, body, full, earned))) return null;
  if (!isMostlyWithin(table, body, full, earned)) return null;
  // Four quarters and their mean: what they are to each other says what counts.
  return { full, rivals, earned: earned.length > 2 ? [] : earned };
}

/**
 * 省标 | 市标 | 自评: what comes to a round whole, too, though nobody knows its heading, and cannot have been earned: it is above the full
 * marks somewhere, or before the marks that are headed as such, and hardly one of the others is above it.
 */
function isOtherFull(
  table: Table,
  { rows }: MarkedBody,
  full: HeaderColumn,
  { column, meaning }: HeaderColumn,
  closed: readonly HeaderColumn[],
): boolean {
  if (meaning !== "unknown" || !isRoundWhole(leafSum(table, rows, column))) return false;
  const gapsTo = (other: HeaderColumn): readonly number[] =>
    rows.map((row) => (roughMarks(table, row, column) ?? 0) - (roughMarks(table, row, other.column) ?? 0));
  const said = closed.filter((one) => isEarned(one.meaning));
  const isBefore = said.length > 0 && said.every((one) => column < one.column && areMostlyAbove(gapsTo(one)));
  const isAbove = gapsTo(full).some((gap) => gap > 0) && !areMostlyAbove(gapsTo(full).map((gap) => -gap));
  return isAbove || (isBefore && gapsTo(full).some((gap) => gap !== 0));
}

/** The only other column of figures, none of them above the full marks, though the closing row states it wrongly. */
function misstated(
  table: Table,
  { rows }: MarkedBody,
  full: HeaderColumn,
  candidates: readonly HeaderColumn[],
): readonly HeaderColumn[] {
  const others = candidates.filter((one) => one !== full);
  const isBelow = (row: number, column: number): boolean => {
    const [mark, whole] = [column, full.column].map((one) => roughMarks(table, row, one));
    return typeof mark === "number" && typeof whole === "number" && mark <= whole;
  };
  return others.length === 1 && rows.every((row) => others.every(({ column }) => isBelow(row, column))) ? others : [];
}

function mayBeMarks({ meaning, at, putAway }: HeaderColumn): boolean {
  // 2025年得分 is a mark, whoever's.
  return putAway === undefined && !NEVER_MARKS.has(meaning) && (isEarned(meaning) || !isOfOthers(at.text));
}

/** Where the closing row states only what was earned: what comes to a whole by itself. */
function openWholes(table: Table, body: MarkedBody, candidates: readonly HeaderColumn[]): readonly HeaderColumn[] {
  return candidates.filter(({ column }) => {
    return roughMarks(table, body.total, column) === null && isRoundWhole(leafSum(table, body.rows, column));
  });
}

/** What was earned in it, not what can be: 上半年 before 下半年. */
const PERIOD = /^(?:第?[一二三四1-4]季度?|[上下]半年|1?\d月份?|\d{4}年?度?)$/u;

const FEWEST_MARKS = 0.5;

/** Figures and nothing below zero, on that share of the rows at least; blank or 不涉及 on the others. */
function isFilled(table: Table, { rows }: MarkedBody, column: number): boolean {
  const filled = rows.filter((row) => (roughMarks(table, row, column) ?? -1) >= 0);
  const isNone = (row: number): boolean => {
    const text = table.text(row, column);
    return text === "" || isNotApplicable(text);
  };
  return filled.length >= rows.length * FEWEST_MARKS && rows.every((row) => filled.includes(row) || isNone(row));
}

/** Hardly a mark above the full marks, less in all, and no full marks that are only what the others come to. */
function isMostlyWithin(
  table: Table,
  { rows }: MarkedBody,
  full: HeaderColumn,
  earned: readonly HeaderColumn[],
): boolean {
  const gaps = rows.map((row) => {
    const whole = roughMarks(table, row, full.column) ?? 0;
    return earned.flatMap(({ column }) => {
      const mark = roughMarks(table, row, column);
      return mark === null ? [] : whole - mark;
    });
  });
  const isSum =
    earned.length > 1 &&
    rows.every((row) => {
      const [whole = 0, ...marks] = [full, ...earned].map(({ column }) => roughMarks(table, row, column) ?? 0);
      return sumsTo(marks, whole);
    });
  // A mark above the full marks is a mistake that is to be said; many of them are another table.
  return !isSum && areMostlyAbove(gaps.flat());
}

/** The closing row states a round whole, or leaves out of one what was not marked (不涉及). */
function comesToRound(table: Table, column: number, body: MarkedBody): boolean {
  const stated = roughMarks(table, body.total, column) ?? 0;
  if (isRoundWhole(stated)) return true;
  const sum = leafSum(table, body.rows, column);
  return sum > stated && sum < 2 * stated && isRoundWhole(sum);
}

/** 应计分 | 自核分 of one part, closed by what they come to: all of them are called marks, and none is above the first. */
function areMarksOfPart(
  table: Table,
  { total }: MarkedBody,
  full: HeaderColumn,
  earned: readonly HeaderColumn[],
): boolean {
  const isBelow = earned.every(
    ({ column }) => (roughMarks(table, total, column) ?? 0) < (roughMarks(table, total, full.column) ?? 0),
  );
  const isCalledFull = !saysOwn(full) && /(?:分[值数]?|标准|应得)$/u.test(normaliseName(full.at.text));
  return isBelow && isCalledFull && areCalledMarks([full, ...earned]);
}

/** 应计分 | 自核分, or 标准 | 评得 beneath 分数, but not 积分: headings that end as marks do. */
function areCalledMarks(columns: readonly HeaderColumn[]): boolean {
  const isCalled = ({ at, groups }: HeaderColumn): boolean =>
    [at, ...groups].some(({ text }) => /(?<![积学])分[值数]?$/u.test(normaliseName(text)));
  return columns.length > 1 && columns.every(isCalled);
}

const mayBeEarned = (meaning: string): boolean => isEarned(meaning) || meaning === "unknown";
/** Headings of figures that are added up and still no marks. */
const NEVER_MARKS: ReadonlySet<ColumnMeaning> = new Set(["number", "achieved", "deducted", "deadline"]);

/** Takes them where no column is headed as full marks. */
export function placeFigureColumns(table: Table, meanings: ColumnMeanings): void {
  const found = meanings.has("full") ? null : figureColumns(table);
  if (!found) return;
  const { full, rivals = [] } = found;
  meanings.take([full, ...rivals], "full");
  // What all of them are called says nothing of whose they are.
  const alike = found.earned.filter(({ meaning, mapped }) => meaning === full.meaning && !mapped);
  if (!areJudges(alike)) meanings.take(alike, "unknown");
  const open = found.earned.filter(({ column }) => meanings.of(column) === "unknown");
  const hasOwn = meanings.has("actual", "score");
  const [first, second] = open.toSorted((one, other) => Number(saysOwn(other)) - Number(saysOwn(one)));
  const reviewed = hasOwn ? first : second;
  if (first && !hasOwn) meanings.take([first], "actual");
  if (reviewed && !meanings.has("review")) meanings.take([reviewed], "review");
}

/** Whether a heading is that of the unit's own marks. */
export function saysOwn({ heading }: HeaderColumn): boolean {
  return SELF_WORDS.test(heading) || heading.includes("自");
}

/** 专家1评分 | 专家2评分: headings that only count. */
function areJudges(columns: readonly HeaderColumn[]): boolean {
  const names = columns.map(({ heading }) => heading.replace(/[\dA-Za-z一二三四五六七八九十甲乙丙丁]+/gu, ""));
  return names.length > 1 && new Set(names).size === 1;
}

/** 100, 120, 200: what full marks come to. */
export function isRoundWhole(total: number): boolean {
  return total === 120 || (total >= 50 && total <= 2000 && total % 50 === 0);
}

/** Two columns or more of figures that are headed as somebody's marks, or all of them as marks. */
function areHeadedAsMarks(table: Table): boolean {
  const open = table.columns.filter((one) => mayBeMarks(one) && holdsFigures(table, one.column));
  return open.filter(({ meaning }) => isEarned(meaning)).length > 1 || areCalledMarks(open);
}

/**
 * Where neither title nor headings speak of a review: a hundred in all, that what two columns hold was earned of, or one that is
 * headed as marks. Their headings or what stands on most rows (每缺1条扣1分) speaks of marks.
 */
function isOfHundred(table: Table, { rows, total }: MarkedBody, { full, earned }: FigureColumns): boolean {
  const isRule = (row: number): boolean => table.columns.some(({ column }) => RULE.test(table.text(row, column)));
  const isHeaded = [full, ...earned].some(({ meaning, at }) => isEarned(meaning) || OF_MARKS.test(at.text));
  const saysSo = isHeaded || rows.filter(isRule).length * 2 >= rows.length;
  return saysSo && roughMarks(table, total, full.column) === 100;
}

function headingsOf(table: Table): readonly string[] {
  return [...titlesOf(table), ...table.columns.map(({ heading }) => heading)];
}

/** Whether a title, the sheet's name or a heading speaks of marks, and none of amounts. */
export function isAboutMarks(table: Table): boolean {
  const texts = headingsOf(table);
  return texts.some((text) => ABOUT_MARKS.test(text)) && !texts.some((text) => AMOUNTS.test(text));
}
