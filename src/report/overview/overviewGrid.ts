import type { ColumnPlan } from "../sheetPlan.ts";
import type { TableSpan } from "../draft/table.ts";

/** What determines the columns of 测评汇总. */
export interface OverviewNeeds {
  /** Number of marks columns: 应得分, 自评分, 失分, and, after a review, 考核得分 and 核定得分. */
  readonly marks: number;
  /** Number of columns after 得分率 in each table, at least 1. */
  readonly tails: readonly number[];
  /** One of them is 扣分原因. */
  readonly reasons: boolean;
  /** Half-width characters of the longest name, and of the longest mark. */
  readonly longestName: number;
  readonly longestMark: number;
}

/** Characters between the margins of A4 portrait. */
const PAGE = 76;
const NUMBER = 4.8;
/** Widths with few and with many marks columns. */
const MARK = { few: 7, many: 6.7 } as const;
const RATE = 7.6;
/** Characters of a mark that these widths hold: 100.00. */
const USUAL_LENGTH = 6;
const WIDTH_OF_A_DIGIT = 1.2;
const NAME = { least: 9.4, most: 30, beside: 1.6 } as const;
const REASONS = 18;

/**
 * The columns that the tables of 测评汇总 share, so that their marks are aligned: a number, a name, marks, a rate, and then
 * each table's own.
 */
export class OverviewGrid {
  readonly columns: readonly ColumnPlan[];
  /** The last printed column; hidden ones follow. */
  readonly last: number;
  readonly number: TableSpan = [1, 1];
  readonly name: TableSpan = [2, 2];
  /** Number and name together. */
  readonly label: TableSpan = [1, 2];
  /** Hidden columns: number of the department, its unrounded rate, key of the entry, names and figures for charts. */
  readonly departmentNumber: number;
  readonly uncutRate: number;
  readonly key: number;
  readonly chartNames: number;
  readonly chartFigures: number;
  private readonly marks: number;
  /** Right edges of columns after the rate, as fractions of the remaining width; the last is 1. */
  private readonly ends: readonly number[];

  constructor({ marks, tails, reasons, longestName, longestMark }: OverviewNeeds) {
    this.marks = marks;
    const mark = (marks > 3 ? MARK.many : MARK.few) + Math.max(0, longestMark - USUAL_LENGTH) * WIDTH_OF_A_DIGIT;
    const most = Math.max(1, ...tails);
    const ends = new Set([1]);
    for (const parts of tails) for (let part = 1; part < parts; part++) ends.add(part / parts);
    this.ends = [...ends].sort((one, other) => one - other);
    const rest = PAGE - NUMBER - marks * mark - RATE;
    const least = Math.max(reasons ? REASONS : 0, most * mark);
    const wanted = reasons ? Math.min(NAME.most, longestName + NAME.beside) : rest - least;
    const name = Math.max(NAME.least, Math.min(wanted, rest - least));
    const tail = Math.max(least, rest - name);
    const widths = [NUMBER, name, ...Array.from({ length: marks }, () => mark), RATE];
    this.ends.forEach((end, at) => widths.push((end - (this.ends[at - 1] ?? 0)) * tail));
    this.last = widths.length;
    const hidden = { width: 9, hidden: true };
    this.columns = [
      ...widths.map((width) => ({ width: Math.round(width * 10) / 10 })),
      ...[1, 2, 3, 4, 5].map(() => hidden),
    ];
    this.departmentNumber = this.last + 1;
    this.uncutRate = this.last + 2;
    this.key = this.last + 3;
    this.chartNames = this.last + 4;
    this.chartFigures = this.last + 5;
  }

  /** @param at 0-based, from the left */
  mark(at: number): TableSpan {
    return [3 + at, 3 + at];
  }

  get rate(): TableSpan {
    return [3 + this.marks, 3 + this.marks];
  }

  /** Column `at` of `of` columns after the rate. */
  tail(at: number, of: number): TableSpan {
    const first = 4 + this.marks;
    const edge = (part: number): number => this.ends.filter((end) => end <= part + 1e-9).length;
    return [first + edge(at / of), first + edge((at + 1) / of) - 1];
  }
}
