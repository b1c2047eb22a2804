import { EARNED, isEarned, MARKS } from "../../domain/meaning.ts";
import { decimalsOf, type ColumnFigures } from "./columnFigures.ts";
import type { ColumnMeanings } from "./columnMeanings.ts";

/** Columns that hold rates, and what one is a rate out of, 1 or 100, where it is the mark: that share of the full marks. null where it is none. */
export type Rates = ReadonlyMap<number, number | null>;

const FEWEST_ROWS = 3;
const FEWEST_TELLING = 2;
/** What a quotient of figures may be made of: no number of a row, and no 一 in a name. */
const FIGURES: ReadonlySet<string> = new Set([...MARKS, "unknown", "target", "achieved"]);
const WHOLES = [1, 100] as const;

/** A column that holds what others come to in proportion to one. */
interface Rate {
  readonly of: readonly number[];
  /** null where it is the share of each row in the sum of all. */
  readonly by: number | null;
  readonly outOf: number;
}

/**
 * 综合得分 = 完成值 ÷ 目标值, 得分 = 上半年 ÷ 分值 + 下半年 ÷ 分值: a quotient of other columns is no mark, whatever it is called. Of the full
 * marks it says again what the columns above the line earned; of a target it is a share of the full marks, where nothing else was
 * earned.
 */
export function takeRates(meanings: ColumnMeanings, figures: ColumnFigures): Rates {
  const rates = new Map<number, number | null>();
  const full = meanings.only("full");
  if (full === undefined) return rates;
  const others = figures.columns.filter((column) => FIGURES.has(meanings.of(column)));
  const headed = meanings.all(...EARNED, "unknown").filter(({ mapped, column }) => {
    return !mapped && figures.columns.includes(column);
  });
  const found = new Map(
    headed.flatMap(({ column }) => {
      const rate = rateIn(figures, column, full, others);
      return rate ? [[column, rate] as const] : [];
    }),
  );
  const isMark = (column: number): boolean => isEarned(meanings.of(column)) && !found.has(column);
  for (const [column, { of, by, outOf }] of found) {
    const marked = figures.columns.some(isMark);
    rates.set(column, null);
    if (meanings.of(column) === "unknown") {
      if (marked) meanings.setAside([column]);
    } else if (by === full) {
      const open = of.filter((part) => meanings.of(part) === "unknown");
      meanings.setAside([column]);
      if (!marked && of.length === 1) meanings.take(open, "actual");
    } else if (by === null || marked) meanings.setAside([column]);
    else rates.set(column, outOf);
  }
  return rates;
}

function rateIn(figures: ColumnFigures, column: number, full: number, among: readonly number[]): Rate | null {
  const values = figures.of(column);
  if (values.filter((value) => value !== null).length < FEWEST_ROWS) return null;
  const others = among.filter((one) => one !== column);
  for (const outOf of WHOLES) {
    for (const by of [full, ...others.filter((one) => one !== full)]) {
      const wholes = figures.of(by);
      for (const of of partsAmong(others.filter((one) => one !== by && one !== full))) {
        const parts = of.map((one) => figures.of(one));
        if (holds(values, parts, (at) => wholes[at] ?? null, outOf)) return { of, by, outOf };
      }
    }
  }
  for (const part of others) {
    const parts = figures.of(part);
    const whole = parts.reduce<number>((sum, one) => sum + (one ?? 0), 0);
    for (const outOf of WHOLES) if (holds(values, [parts], () => whole, outOf)) return { of: [part], by: null, outOf };
  }
  return null;
}

/** Each column, and each two that stand side by side. */
function partsAmong(columns: readonly number[]): readonly (readonly number[])[] {
  return [...columns.map((one) => [one]), ...columns.slice(1).map((one, at) => [columns[at] ?? one, one])];
}

type Values = readonly (number | null)[];

/** What those of some columns that have a figure at a place come to; null where none has. */
function sumAt(columns: readonly Values[], at: number): number | null {
  let sum: number | null = null;
  for (const values of columns) {
    const one = values[at] ?? null;
    if (one !== null) sum = (sum ?? 0) + one;
  }
  return sum;
}

/** In every row but one that closes the table, and neither because all of it was reached nor because the rate is the part itself. */
function holds(
  values: Values,
  parts: readonly Values[],
  wholeAt: (at: number) => number | null,
  outOf: number,
): boolean {
  const last = values.findLastIndex((value) => value !== null);
  const different = new Set<number>();
  let [rows, telling] = [0, 0];
  for (const [at, value] of values.entries()) {
    if (value === null) continue;
    const [part, whole] = [sumAt(parts, at), wholeAt(at)];
    if (part === null || !whole || !isClose(value, (part / whole) * outOf)) {
      if (at === last) break;
      return false;
    }
    rows += 1;
    different.add(value);
    if (!Number.isInteger(value / outOf) && value !== part) telling += 1;
  }
  return rows >= FEWEST_ROWS && telling >= FEWEST_TELLING && different.size > 1;
}

/** To the decimals that the figure shows, at most four. */
function isClose(value: number, made: number): boolean {
  const decimals = Math.min(Math.max(decimalsOf(value), 1), 4);
  return Math.abs(value - made) <= 0.5 * 10 ** -decimals + 1e-9;
}
