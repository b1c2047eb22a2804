import { a1 } from "../../domain/address.ts";
import { referencesIn } from "../../domain/formula/formula.ts";
import { parseFormula } from "../../domain/formula/parseFormula.ts";
import { issue, type Issue, type IssueDetail } from "../../domain/issue.ts";
import type { Marks } from "../../domain/marks.ts";
import type { MarkScale } from "../../domain/settings.ts";
import { normaliseName } from "../text/normalise.ts";
import type { HeaderColumn } from "../table/header.ts";
import type { Table } from "../table/table.ts";
import { isRounded, type ColumnFigures } from "./columnFigures.ts";
import { statesSum } from "./columnMarks.ts";
import type { ColumnRelation } from "./formulaRelation.ts";

/** What marks of each scale are out of. */
export const TOP_OF_SCALE = { hundred: 100, ten: 10, five: 5 } as const satisfies Partial<Record<MarkScale, number>>;

const FEWEST_MARKS = 3;

/**
 * The column of marks that a column of results multiplies by weights without more ado; null where it does something else.
 *
 * @param made how it follows
 * @param unit what it is divided by: nothing beside shares of one, 100 beside per cent
 */
export function multipliedMarks(
  made: readonly ColumnRelation[],
  weights: readonly number[],
  unit: Marks,
): number | null {
  for (const one of made) {
    if (one.kind !== "product" || !one.factor.eq(unit)) continue;
    const [marks, ...others] = one.parts.filter((column) => !weights.includes(column));
    if (marks !== undefined && others.length === 0) return marks;
  }
  return null;
}

/**
 * What marks are out of that weights of one multiply: what the sheet or the user says, else ten where none is above, for nobody earns
 * less than a tenth of everything. Where none is above five, it may be either. null: a hundred.
 */
export function shortScale(
  table: Table,
  figures: ColumnFigures,
  multiplied: ReadonlySet<number>,
  stated: number | null,
): { readonly top: number; readonly issue: Issue | null } | null {
  const marks = [...multiplied].flatMap((column) => figures.of(column)).filter((mark) => mark !== null);
  const most = Math.max(...marks);
  const first = table.columns.find(({ column }) => multiplied.has(column));
  if (!first || marks.length < FEWEST_MARKS || most <= 1) return null;
  if (stated !== null) return stated !== TOP_OF_SCALE.hundred && most <= stated ? { top: stated, issue: null } : null;
  if (most > TOP_OF_SCALE.ten) return null;
  if (most > TOP_OF_SCALE.five) return { top: TOP_OF_SCALE.ten, issue: null };
  const answers = (["ten", "five"] as const).map((to) => ({ setting: "scale", to }) as const);
  return { top: TOP_OF_SCALE.five, issue: scaleIssue(table, first, answers) };
}

const SCALES = ["hundred", "points", "ten", "five"] as const;

/** What marks come to by each scale. */
type Worth = Readonly<Record<(typeof SCALES)[number], number>>;

const NOTHING: Worth = { hundred: 0, points: 0, ten: 0, five: 0 };

const EMPTY_PART = { rows: 0, most: 0, sums: NOTHING };

function withMark(worth: Worth, mark: number, most: number): Worth {
  const earned = mark * most;
  return {
    hundred: worth.hundred + earned / TOP_OF_SCALE.hundred,
    points: worth.points + mark,
    ten: worth.ten + earned / TOP_OF_SCALE.ten,
    five: worth.five + earned / TOP_OF_SCALE.five,
  };
}

/** The scale by which marks come to the figure that closes them; null for none. */
function madeBy(figure: number, worth: Worth): MarkScale | null {
  return SCALES.find((to) => isRounded(figure, worth[to])) ?? null;
}

/**
 * What marks beside weights are out of: by a formula that multiplies both, by the figure that closes them or a part of them, where
 * most are above their weights, else by the sheet's own words. A question where some are above and nothing else says.
 *
 * @param points what can be earned by the weights, row by row
 */
export function scaleOf(
  table: Table,
  figures: ColumnFigures,
  column: HeaderColumn,
  weight: number,
  points: readonly (number | null)[],
): MarkScale | Issue {
  const all = marksBeside(figures, column, points);
  const { closed, both, sums } = closedMarks(all, true) ?? closedMarks(all, false);
  const above = both.filter(({ mark, most }) => mark > most + 1e-9).length;
  if (both.some(({ mark }) => mark > 100)) return "points";
  if (above > 0 && isMultiplied(table, weight, column.column)) return "hundred";
  if (closed) return closed;
  if (above > 0 && above * 2 >= both.length) return "hundred";
  const stated = statedScale(
    table,
    both.map(({ row }) => row),
  );
  const top = Math.max(...both.map(({ mark }) => mark));
  if (stated === "ten" || stated === "five") return top <= TOP_OF_SCALE[stated] ? stated : "points";
  if (above > 0 && stated) return stated;
  // Nobody earns less than half of everything and as little of each: 4 and 5 beside 30 and 40 may be out of five.
  const possible = both.reduce((sum, { most }) => sum + most, 0);
  const isLow = both.length > 2 && top > 1 && top <= TOP_OF_SCALE.ten && sums.points * 2 < possible;
  if (above === 0 && stated !== "hundred" && !isLow) return "points";
  const short = top > TOP_OF_SCALE.five ? (["ten"] as const) : (["ten", "five"] as const);
  const offered = [...(above === 0 && stated !== "hundred" ? short : ["hundred" as const]), "points" as const];
  return asked(table, column, offered, sums);
}

/**
 * Whether marks that are said to be out of 100 (满分 | 权重 | 得分) are what the weights leave of that already: the figure that closes them
 * decides. A question where nothing closes them, none is above its weight and together they are half of everything or more.
 *
 * @param points what can be earned, row by row
 * @param top what they are said to be out of
 */
export function isWeightedAlready(
  table: Table,
  figures: ColumnFigures,
  column: HeaderColumn,
  full: readonly number[],
  points: readonly (number | null)[],
  top: number,
  said: MarkScale | undefined,
): boolean | Issue {
  if (said !== undefined) return said === "points";
  const all = marksBeside(figures, column, points);
  const { closed, both, sums } = closedMarks(all, true) ?? closedMarks(all, false);
  const isAbove = both.some(({ mark, most }) => mark > most + 1e-9);
  if (both.length < 2 || isAbove || full.some((one) => isMultiplied(table, one, column.column))) return false;
  if (closed) return closed === "points";
  const rows = both.map(({ row }) => row);
  const totals = table.dataRows.filter((row) => !figures.rows.includes(row));
  if (statesSum(table, totals, rows, column.column)) return true;
  const possible = both.reduce((sum, { most }) => sum + most, 0);
  const to = top === TOP_OF_SCALE.hundred ? statedScale(table, rows) : "hundred";
  if (sums.points * 2 < possible || (to !== null && to !== "points")) return false;
  if (to === "points") return true;
  return asked(table, column, ["hundred", "points"], sums);
}

function marksBeside(
  figures: ColumnFigures,
  { column }: HeaderColumn,
  points: readonly (number | null)[],
): readonly FoundMark[] {
  return figures.of(column).flatMap((mark, place) => {
    return mark === null ? [] : [{ mark, most: points[place] ?? null, row: figures.rows[place] ?? 0 }];
  });
}

interface RowMark {
  readonly mark: number;
  /** What can be earned by its weight. */
  readonly most: number;
  readonly row: number;
}

type FoundMark = Omit<RowMark, "most"> & { readonly most: number | null };

interface ClosedMarks {
  readonly both: readonly RowMark[];
  readonly sums: Worth;
  /** What the row that closes them proves. */
  readonly closed: MarkScale | null;
}

/**
 * The marks of the indicators, without the rows that close them.
 *
 * @param inParts where rows close parts, too: null unless those are several, hold every mark and prove one and the same
 */
function closedMarks(all: readonly FoundMark[], inParts: false): ClosedMarks;
function closedMarks(all: readonly FoundMark[], inParts: boolean): ClosedMarks | null;
function closedMarks(all: readonly FoundMark[], inParts: boolean): ClosedMarks | null {
  const both: RowMark[] = [];
  const parts: MarkScale[] = [];
  let closed: MarkScale | null = null;
  let sums = NOTHING;
  let part = EMPTY_PART;
  for (const { mark, most, row } of all) {
    const isWhole = both.length > 1 && (most === null || Math.abs(most - 100) < 1e-9);
    const isPart = inParts && part.rows > 1 && most !== null && Math.abs(most - part.most) < 1e-9;
    const whole = isWhole ? madeBy(mark, sums) : null;
    const ofPart = isPart ? madeBy(mark, part.sums) : null;
    if (whole !== null) closed ??= whole;
    else if (ofPart !== null) {
      parts.push(ofPart);
      part = EMPTY_PART;
    } else if (most !== null) {
      both.push({ mark, most, row });
      sums = withMark(sums, mark, most);
      part = { rows: part.rows + 1, most: part.most + most, sums: withMark(part.sums, mark, most) };
    }
  }
  if (!inParts) return { both, sums, closed };
  const [first = null] = parts;
  const isProof = parts.length > 1 && part.rows === 0 && parts.every((one) => one === first);
  return isProof && (closed ?? first) === first ? { both, sums, closed: first } : null;
}

function asked(table: Table, column: HeaderColumn, offered: readonly MarkScale[], sums: Worth): Issue {
  const answers = offered.map((to) => ({ setting: "scale", to, total: Number(sums[to].toPrecision(12)) }) as const);
  return scaleIssue(table, column, answers);
}

function scaleIssue(table: Table, { at, heading }: HeaderColumn, answers: NonNullable<IssueDetail["answers"]>): Issue {
  const cell = a1({ row: at.row, column: at.left });
  return issue("reading-ambiguous", { sheet: table.sheet.name, cell }, { name: heading, text: at.text, answers });
}

/** 1—5分, 0-100分; not 扣1-5分. */
const UP_TO = /(?<![扣加减奖罚予给得计\d.])[01]分?[-—–~～至到]+(100|10|5)分/u;

/** 百分制, （满分100分）: what the marks of a column are out of. */
export function headedOutOf({ heading }: HeaderColumn): number | null {
  const text = heading.normalize("NFKC").replace(/\s+/gu, "");
  if (/百分制/u.test(text)) return 100;
  if (/十分制|10分制/u.test(text)) return 10;
  if (/五分制|5分制/u.test(text)) return 5;
  const upTo = UP_TO.exec(text)?.[1];
  if (upTo !== undefined) return Number(upTo);
  const stated = /满分(?:为|:)?(\d{1,4})分?/u.exec(text)?.[1];
  return stated === undefined || normaliseName(text) === "" ? null : Number(stated);
}

/** Whether a formula of the sheet multiplies two columns: SUMPRODUCT(C4:C8,D4:D8), C4*D4+C5*D5. */
export function isMultiplied(table: Table, one: number, other: number): boolean {
  for (const text of table.sheet.formulas.values()) {
    if (!/SUMPRODUCT|\*/iu.test(text)) continue;
    const columns = new Set([...referencesIn(parseFormula(text))].map(({ range }) => range.left));
    if (columns.has(one) && columns.has(other)) return true;
  }
  return false;
}

const WEIGHT = "(?:各|该|本|其|单|相应|对应|所占|指标|项目|项|的)*(?:权重|权数|比重)";
/** 得分×权重, 按权重折算, 加权平均, 各项均以百分制计分, 每项满分100分. */
const OF_HUNDRED = new RegExp(
  `[×xX*✕╳·乘]以?\\(?${WEIGHT}|(?:权重|权数|比重)(?:系数|值)?\\)?[×xX*✕╳·乘]|按${WEIGHT}(?:比例|系数)?(?:进行)?(?:折算|换算|计算|计入|计分|加权|汇总|合成)|加权(?:平均|求和|汇总|计算|计入|合计)|百分制|[每各]个?项?(?:指标|项目|内容)?均?(?:满分|总分)均?[为是]?100分`,
  "u",
);
/** 得分为折算后分数, 表中得分已加权: the marks themselves, not their total. */
const IN_POINTS = /(?<![总合])(?:得分|分数|自评分|考核分)[均都]?[为是系已]已?(?:按.{0,6})?(?:折算|换算|加权)/u;
const OF_FEW =
  /(十|10|五|5)分制|(?<![扣加减奖罚予给得计\d.])[01]分?[-—–~～至到]+(10|5)分|[每各]个?项?(?:指标|项目|内容)?均?(?:满分|总分)均?[为是]?(10|5)分/u;
const LONGEST = 300;

/**
 * What the sheet says in words of marks beside weights, in a title or a note: out of 100, of ten or five, or points already. null where it says
 * nothing, or both.
 *
 * @param leaves rows of indicators, whose own criteria may speak of weights
 */
export function statedScale({ sheet, headerRows }: Table, leaves: readonly number[]): MarkScale | null {
  const found = new Set<MarkScale>();
  const isLeaf = new Set(leaves);
  sheet.values.forEach((cells, at) => {
    if (isLeaf.has(at + 1) || (at + 1 >= headerRows[0] && at < headerRows[1])) return;
    for (const value of cells ?? []) {
      if (
        typeof value !== "string" ||
        value.length > LONGEST ||
        !/[权比加折换]|百分|分制|满分|总分|[105]分/u.test(value)
      )
        continue;
      const text = value.normalize("NFKC").replace(/\s+/gu, "");
      const few = OF_FEW.exec(text);
      if (few) found.add(/十|10/u.test(few[0]) ? "ten" : "five");
      else if (IN_POINTS.test(text)) found.add("points");
      else if (OF_HUNDRED.test(text)) found.add("hundred");
    }
  });
  const [only] = found;
  return found.size === 1 && only ? only : null;
}
