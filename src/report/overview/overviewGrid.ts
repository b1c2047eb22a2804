import type { ColumnPlan } from "../sheetPlan.ts";
import type { TableSpan } from "../draft/table.ts";

/** What decides how the columns of 测评汇总 are laid out. */
export interface OverviewNeeds {
  /** Marks side by side: 应得分, 自评分, 失分, and where something was reviewed 考核得分 and 核定得分. */
  readonly marks: number;
  /** How many columns the tables have after 得分率; at least 1 each. */
  readonly tails: readonly number[];
  /** 扣分原因 stands there. */
  readonly reasons: boolean;
  /** Half-width characters of the longest name, and of the longest mark. */
  readonly longestName: number;
  readonly longestMark: number;
}

/** Characters between the margins of A4 upright. */
const PAGE = 76;
const NUMBER = 4.8;
/** With few and with many marks side by side. */
const MARK = { few: 7, many: 6.7 } as const;
const RATE = 7.6;
/** Characters of a mark that fit the widths as they are: 100.00. */
const USUAL_LENGTH = 6;
const WIDTH_OF_A_DIGIT = 1.2;
const NAME = { least: 9.4, most: 30, beside: 1.6 } as const;
const REASONS = 18;

/**
 * The columns that the tables of 测评汇总 share, so that their marks stand below each other: a number, a name, marks, a rate, and
 * after them each table's own.
 */
export class OverviewGrid {
  readonly columns: readonly ColumnPlan[];
  /** The last printed column; hidden ones follow. */
  readonly last: number;
  readonly number: TableSpan = [1, 1];
  readonly name: TableSpan = [2, 2];
  /** Number and name together. */
  readonly label: TableSpan = [1, 2];
  /** Hidden: number of the department, its uncut rate, key of what was typed, names and figures that a chart takes together. */
  readonly departmentNumber: number;
  readonly uncutRate: number;
  readonly key: number;
  readonly chartNames: number;
  readonly chartFigures: number;
  private readonly marks: number;
  /** Where columns after the rate end, as parts of their width; the last is 1. */
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

  /** The `at`-th of `of` columns after the rate. */
  tail(at: number, of: number): TableSpan {
    const first = 4 + this.marks;
    const edge = (part: number): number => this.ends.filter((end) => end <= part + 1e-9).length;
    return [first + edge(at / of), first + edge((at + 1) / of) - 1];
  }
}
