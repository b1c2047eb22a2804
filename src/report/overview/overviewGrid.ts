import type { ColumnPlan } from "../sheetPlan.ts";

/** Columns of one table on the sheet's grid: [from, to], 1-based and inclusive. */
export type TableSpan = readonly [from: number, to: number];

/**
 * The grid that the tables of 测评汇总 share. Each table names the span of grid columns that each of its own columns takes.
 */
export interface OverviewGrid {
  readonly columns: readonly ColumnPlan[];
  /** The last printed column; hidden ones follow. */
  readonly last: number;
  /** Hidden: number of the department, its uncut rate, key of what was typed, and names and figures that a chart takes together. */
  readonly departmentNumber: number;
  readonly uncutRate: number;
  readonly key: number;
  readonly chartNames: number;
  readonly chartFigures: number;
  readonly overall: readonly TableSpan[];
  readonly items: readonly TableSpan[];
  readonly departments: readonly TableSpan[];
  readonly comparison: readonly TableSpan[];
  /** None where nothing was reviewed. */
  readonly decisions: readonly TableSpan[];
}

const only = (column: number): TableSpan => [column, column];

/** 应得分 自评分 失分 得分率 加分 减分 结果 */
const PLAIN = {
  widths: [4.4, 13.2, 7.2, 7.2, 7.2, 7.8, 7.2, 7.2, 7.2, 7.6],
  /** Columns that hold marks and grow with them. */
  figures: [3, 4, 5, 6, 7, 8, 9],
  overall: [[1, 2], ...[3, 4, 5, 6, 7, 8].map(only), [9, 10]],
  items: [only(1), [2, 5], ...[6, 7, 8, 9, 10].map(only)],
  departments: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(only),
  comparison: [only(1), [2, 4], only(5), only(6), only(7), [8, 9], only(10)],
  decisions: [],
} satisfies GridShape;

/** With 考核得分 and 核定得分. */
const REVIEWED = {
  widths: [4.4, 7.4, 7.1, 7.1, 7.1, 7.1, 7.1, 7.7, 7.1, 7, 7.6],
  figures: [3, 4, 5, 6, 7, 8, 9, 10, 11],
  overall: [[1, 2], ...[3, 4, 5, 6, 7, 8, 9, 10, 11].map(only)],
  items: [only(1), [2, 4], ...[5, 6, 7, 8, 9, 10, 11].map(only)],
  // 涉及失分 comes before 得分率 here, so that the name has two columns.
  departments: [only(1), [2, 3], only(4), only(5), only(6), only(8), only(7), only(9), only(10), only(11)],
  comparison: [only(1), [2, 5], only(6), only(7), only(8), [9, 10], only(11)],
  decisions: [only(1), [2, 4], only(5), only(6), only(7), only(8), [9, 10], only(11)],
} satisfies GridShape;

/** 等次 in a column of its own at the end. */
const GRADED = {
  widths: [4.4, 10.2, 7.1, 7.1, 7, 7.7, 7, 7, 7, 6.4, 5.6],
  figures: [3, 4, 5, 6, 7, 8, 9],
  overall: [[1, 2], ...[3, 4, 5, 6, 7, 8].map(only), [9, 10], only(11)],
  items: [only(1), [2, 5], ...[6, 7, 8, 9].map(only), [10, 11]],
  departments: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map(only),
  comparison: [only(1), [2, 4], only(5), only(6), only(7), [8, 9], [10, 11]],
  decisions: [],
} satisfies GridShape;

/** With 考核得分, 核定得分 and 等次. */
const REVIEWED_GRADED = {
  widths: [4.4, 5.2, 6.8, 6.8, 6.8, 6.8, 6.8, 7.7, 6.8, 6.8, 6.8, 5],
  figures: [3, 4, 5, 6, 7, 8, 9, 10, 11],
  overall: [[1, 2], ...[3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(only)],
  items: [only(1), [2, 4], ...[5, 6, 7, 8, 9, 10].map(only), [11, 12]],
  departments: [only(1), [2, 3], ...[4, 5, 6, 8, 7, 9, 10, 11, 12].map(only)],
  comparison: [only(1), [2, 5], only(6), only(7), only(8), [9, 10], [11, 12]],
  decisions: [only(1), [2, 4], only(5), only(6), only(7), only(8), [9, 10], [11, 12]],
} satisfies GridShape;

interface GridShape extends Pick<OverviewGrid, "overall" | "items" | "departments" | "comparison" | "decisions"> {
  readonly widths: readonly number[];
  readonly figures: readonly number[];
}

/** Characters of a mark that fit the widths as they are: 100.00. */
const USUAL_LENGTH = 6;
const WIDTH_OF_A_DIGIT = 1.2;

/**
 * @param reviewed something was reviewed, so that there are columns for it
 * @param graded 等次 are given
 * @param longest characters of the longest mark on the sheet
 */
export function overviewGrid(reviewed: boolean, graded: boolean, longest: number): OverviewGrid {
  const shape: GridShape = graded ? (reviewed ? REVIEWED_GRADED : GRADED) : reviewed ? REVIEWED : PLAIN;
  const extra = Math.max(0, longest - USUAL_LENGTH) * WIDTH_OF_A_DIGIT;
  const widths = shape.widths.map((width, at) => (shape.figures.includes(at + 1) ? width + extra : width));
  const last = widths.length;
  const hidden = { width: 9, hidden: true };
  return {
    ...shape,
    columns: [...widths.map((width) => ({ width })), hidden, hidden, hidden, hidden, hidden],
    last,
    departmentNumber: last + 1,
    uncutRate: last + 2,
    key: last + 3,
    chartNames: last + 4,
    chartFigures: last + 5,
  };
}
