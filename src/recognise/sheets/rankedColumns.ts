import { a1 } from "../../domain/address.ts";
import { isEarned } from "../../domain/meaning.ts";
import { figureAt } from "../columns/columnFigures.ts";
import { holdsFigures } from "../columns/columnMarks.ts";
import { frameworkColumns, type FrameworkColumns } from "../meanings/frameworkColumns.ts";
import { endsLikeUnit } from "../departments/unitNames.ts";
import type { HeaderColumn } from "../table/header.ts";
import { normaliseName } from "../text/normalise.ts";
import { REVIEW_WORDS, SELF_WORDS } from "../words/marks.ts";
import { cellText, headingOf, type Table } from "../table/table.ts";

/** Columns that compete: those judged, not those who judge. */
export interface RankedColumns {
  readonly columns: readonly number[];
  /** What each is headed by, without 得分 behind it. */
  readonly units: readonly string[];
  /** The row that ranks them, and what it is called; null where their headings name the units. */
  readonly ranks: { readonly row: number; readonly label: string } | null;
  /** Where to look (A1): the first written cell of that row, or the first heading. */
  readonly cell: string;
}

/** A total and the ranks under it stand among the last rows. */
const LAST_ROWS = 8;

/** A row that says so may rank two columns; without a word more of them must go as ranks do. */
const SAYS_RANKS = /名次|排名|位次|排序/u;

/** 内科得分, 财务科自评分: whose marks they are. */
const MARKS_OF = /(?:自评|实际|实)?得?分$/u;
/** 各乡镇考核得分 over 城关 | 东河, as opposed to 评委打分 over 张三 | 李四. */
const OF_UNITS =
  /(?:各|参评|所属|下属|[被受迎](?:考核|考评|评|检查?))(?:[县市区乡镇村]|街道|社区|学校|医院|企业|公司|支部|班组|单位|部门|[科股处]室)/u;
const OF_JUDGES = /评委|专家|[核评审查]组|小组|评议|评分(?!情况)|打分|主体/u;
const PERIOD = /\d|[月季年周期]/u;
/** 被考核单位：县水务局: one unit is marked, whoever the columns are headed by. */
const ONE_IS_JUDGED =
  /(?:[被受](?:考核|考评|测评|评议|评价|检查|督查|检|评)(?:单位|部门|科室|对象|人)?|(?:考核|测评|评议|评价)对象)(?:名称|全称)?[:：]\s*([^\s:：、,，]*)/u;

/**
 * Marks columns of units that were judged, or columns that their mean or sum is made of: each is headed by a department or unit, or a
 * row without full marks ranks them by a row above it (名次 under 总分), 1 for the most, ties sharing a place. null where neither is so,
 * or the sheet says that one unit was judged: it names it, or has its own marks beside theirs.
 */
export function rankedColumns(table: Table): RankedColumns | null {
  const columns = frameworkColumns(table);
  const marks = [...columns.actual, ...columns.review].sort((one, other) => one - other);
  for (const some of [marks, madeOf(table, columns, marks)]) {
    const headed = some.flatMap((column) => table.columns.find((one) => one.column === column) ?? []);
    const units = unitColumns(table, headed);
    const ranked = rankedBy(table, columns.full, units.length > 0 ? units : headed);
    if (ranked) return ranked;
    const [first] = units;
    if (!first || isOneJudged(table)) continue;
    const cell = a1({ row: first.at.row, column: first.at.left });
    return { columns: units.map(({ column }) => column), units: units.map(unitOf), ranks: null, cell };
  }
  return null;
}

/** What the only mark follows from, where it is made of marks of the whole, none of them the unit's own. */
function madeOf(table: Table, { full, results }: FrameworkColumns, marks: readonly number[]): readonly number[] {
  const [mark, ...others] = marks;
  if (mark === undefined || others.length > 0) return [];
  const heading = (column: number): string => headingOf(table, column);
  const made = results.get(mark);
  const beside = table.columns.filter(
    ({ column, meaning, putAway }) =>
      column > (full[0] ?? 0) &&
      column < mark &&
      putAway === undefined &&
      (isEarned(meaning) || meaning === "unknown") &&
      holdsFigures(table, column),
  );
  const parts =
    made?.parts.filter((part) => !full.includes(part)) ??
    (SAYS_MEAN.test(heading(mark)) ? beside.map(({ column }) => column) : []);
  if (parts.some((part) => SELF_WORDS.test(heading(part)))) return [];
  // What several columns come to within the full marks is one mark in parts.
  const isAbove = (row: number): boolean =>
    (figureAt(table, row, mark) ?? 0) > (figureAt(table, row, full[0] ?? mark) ?? Infinity);
  return made?.kind === "sum" && !table.dataRows.some(isAbove) ? [] : parts;
}

const SAYS_MEAN = /平均|均分|综合/u;

/** Whether a line beside the table names the one unit that is marked. */
function isOneJudged({ sheet, headerRows }: Table): boolean {
  const lines = sheet.values.filter((_, at) => at + 1 < headerRows[0] || at + 1 > headerRows[1]);
  return lines.some((cells) => {
    const line = (cells ?? []).map((value) => cellText(value ?? null)).join(" ");
    const named = ONE_IS_JUDGED.exec(line.normalize("NFKC"))?.[1] ?? "";
    return named.length > 1 && !named.startsWith("各");
  });
}

function rankedBy(table: Table, full: readonly number[], headed: readonly HeaderColumn[]): RankedColumns | null {
  if (headed.length < 2) return null;
  const rows = table.dataRows.slice(-LAST_ROWS);
  const figures = rows.map((row) => headed.map(({ column }) => figureAt(table, row, column)));
  for (const [place, row] of rows.entries()) {
    const ranks = figures[place] ?? [];
    if (full.some((column) => figureAt(table, row, column) !== null)) continue;
    const [named] = table.columns.filter(({ column }) => table.text(row, column) !== "");
    const label = table.text(row, named?.column ?? 1);
    if (headed.length < 3 && !SAYS_RANKS.test(label)) continue;
    if (!figures.slice(0, place).some((marks) => areRanksOf(ranks, marks))) continue;
    const cell = table.cell(row, named?.column ?? 1);
    return { columns: headed.map(({ column }) => column), units: headed.map(unitOf), ranks: { row, label }, cell };
  }
  return null;
}

/** The unit that a column is headed by. */
function unitOf({ at }: HeaderColumn): string {
  const heading = at.text.replace(/\s+/gu, "");
  return heading.replace(MARKS_OF, "") || heading;
}

function isUnit({ at, groups }: HeaderColumn): boolean {
  const above = groups.map(({ text }) => normaliseName(text)).join("");
  if (OF_JUDGES.test(above)) return false;
  if (OF_UNITS.test(above)) return !PERIOD.test(at.text) && !/评|分$/u.test(at.text);
  const name = normaliseName(at.text).replace(MARKS_OF, "");
  // 张评委, 组织部评分, 考核组 over 组织部: those who judge.
  return endsLikeUnit(name) && !/评|打分/u.test(name) && !REVIEW_WORDS.test(above);
}

/**
 * The columns of units: the marks columns where each is one, with those under the same heading or of the same meaning that were left
 * out because their figures are another's. Empty where there are fewer than two.
 */
function unitColumns(table: Table, marks: readonly HeaderColumn[]): readonly HeaderColumn[] {
  const [first] = marks;
  if (!first || !marks.every(isUnit)) return [];
  const group = first.groups.at(-1);
  const isBeside = ({ groups }: HeaderColumn): boolean => {
    const own = groups.at(-1);
    return own !== undefined && own.row === group?.row && own.left === group.left;
  };
  const isGiven = ({ column, meaning, groups }: HeaderColumn): boolean =>
    marks.length > 1 &&
    groups.length === 0 &&
    (isEarned(meaning) || (meaning === "unknown" && holdsFigures(table, column)));
  const units = table.columns.filter(
    (one) => marks.includes(one) || (one.putAway === undefined && (isBeside(one) || isGiven(one)) && isUnit(one)),
  );
  return units.length > 1 ? units : [];
}

function areRanksOf(ranks: readonly (number | null)[], marks: readonly (number | null)[]): boolean {
  if (new Set(marks).size < 2) return false;
  return ranks.every((rank, at) => {
    const own = marks[at];
    if (own === null || own === undefined || marks.includes(null)) return false;
    const better = marks.filter((mark) => (mark ?? 0) > own);
    return rank === 1 + better.length || rank === 1 + new Set(better).size;
  });
}
