import { a1 } from "../../domain/address.ts";
import { isEarned } from "../../domain/meaning.ts";
import { figureAt } from "../columns/columnFigures.ts";
import { holdsFigures } from "../columns/columnMarks.ts";
import { frameworkColumns } from "../framework/frameworkColumns.ts";
import { endsLikeDepartment } from "../departments/departmentName.ts";
import type { HeaderColumn } from "../table/header.ts";
import { normaliseName } from "../text/normalise.ts";
import { REVIEW_WORDS } from "../words/marks.ts";
import type { Table } from "../table/table.ts";

/** Columns that compete: those judged, not those who judge. */
export interface RankedColumns {
  readonly headings: readonly string[];
  /** What the row that ranks them is called, and its first written cell (A1); null where their headings name the units. */
  readonly label: string | null;
  readonly cell: string;
}

/** A total and the ranks under it stand among the last rows. */
const LAST_ROWS = 8;

/** 内科得分, 财务科自评分: whose marks they are. */
const MARKS_OF = /(?:自评|实际|实)?得?分$/u;

/**
 * Marks columns of units that were judged: each is headed by a department or unit, or a row without full marks ranks them by a row above it (名次 under 总分), 1 for the most,
 * ties sharing a place. null where no row does.
 */
export function rankedColumns(table: Table): RankedColumns | null {
  const { full, actual, review } = frameworkColumns(table);
  const columns = [...actual, ...review].sort((one, other) => one - other);
  const headed = columns.flatMap((column) => table.columns.find((one) => one.column === column) ?? []);
  const isUnit = ({ at, groups }: HeaderColumn): boolean => {
    const name = normaliseName(at.text).replace(MARKS_OF, "");
    // 张评委, 组织部评分, 考核组 over 组织部: those who judge.
    return endsLikeDepartment(name) && !/评|打分/u.test(name) && !groups.some(({ text }) => REVIEW_WORDS.test(text));
  };
  const units = unitColumns(table, headed, isUnit);
  const [first] = units;
  if (first) {
    const cell = a1({ row: first.at.row, column: first.at.left });
    return { headings: units.map(({ at }) => at.text), label: null, cell };
  }
  if (columns.length < 3) return null;
  const rows = table.dataRows.slice(-LAST_ROWS);
  const figures = rows.map((row) => columns.map((column) => figureAt(table, row, column)));
  for (const [place, row] of rows.entries()) {
    const ranks = figures[place] ?? [];
    if (full.some((column) => figureAt(table, row, column) !== null)) continue;
    if (!figures.slice(0, place).some((marks) => areRanksOf(ranks, marks))) continue;
    const headings = headed.map(({ heading }) => heading);
    const [named] = table.columns.filter(({ column }) => table.text(row, column) !== "");
    return { headings, label: table.text(row, named?.column ?? 1), cell: table.cell(row, named?.column ?? 1) };
  }
  return null;
}

/**
 * The columns of units: the marks columns where each is one, with those under the same heading or of the same meaning that were left
 * out because their figures are another's. Empty where there are fewer than two.
 */
function unitColumns(
  table: Table,
  marks: readonly HeaderColumn[],
  isUnit: (column: HeaderColumn) => boolean,
): readonly HeaderColumn[] {
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
