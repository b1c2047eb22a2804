import { EARNED, isEarned, MARKS } from "../../domain/meaning.ts";
import type { ColumnFigures } from "./columnFigures.ts";
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
      for (const of of partsAmong(others.filter((one) => one !== by && one !== full))) {
        const sums = sumsOf(figures, of);
        if (holds(values, sums, figures.of(by), outOf)) return { of, by, outOf };
      }
    }
  }
  for (const part of others) {
    const parts = figures.of(part);
    const whole = parts.reduce<number>((sum, one) => sum + (one ?? 0), 0);
    const wholes = parts.map(() => whole);
    for (const outOf of WHOLES) if (holds(values, parts, wholes, outOf)) return { of: [part], by: null, outOf };
  }
  return null;
}

/** Each column, and each two that stand side by side. */
function partsAmong(columns: readonly number[]): readonly (readonly number[])[] {
  return [...columns.map((one) => [one]), ...columns.slice(1).map((one, at) => [columns[at] ?? one, one])];
}

function sumsOf(figures: ColumnFigures, columns: readonly number[]): Values {
  const all = columns.map((column) => figures.of(column));
  return figures.rows.map((_, at) => {
    const row = all.flatMap((values) => values[at] ?? []);
    return row.length === 0 ? null : row.reduce((sum, one) => sum + one, 0);
  });
}

type Values = readonly (number | null)[];

/** In every row but one that closes the table, and neither because all of it was reached nor because the rate is the part itself. */
function holds(values: Values, parts: Values, wholes: Values, outOf: number): boolean {
  const filled = values.flatMap((value, at) => {
    if (value === null) return [];
    const [part, whole] = [parts[at] ?? null, wholes[at] ?? null];
    return [{ value, part, made: part === null || !whole ? null : (part / whole) * outOf }];
  });
  const rows = isClose(filled.at(-1)) ? filled : filled.slice(0, -1);
  if (rows.length < FEWEST_ROWS || !rows.every(isClose)) return false;
  const telling = rows.filter(({ value, part }) => !Number.isInteger(value / outOf) && value !== part);
  return telling.length >= FEWEST_TELLING && new Set(rows.map(({ value }) => value)).size > 1;
}

/** To the decimals that the figure shows, at most four. */
function isClose(row: { readonly value: number; readonly made: number | null } | undefined): boolean {
  if (!row || row.made === null) return false;
  const [, decimals = ""] = String(Number(row.value.toPrecision(12))).split(".");
  return Math.abs(row.value - row.made) <= 0.5 * 10 ** -Math.min(Math.max(decimals.length, 1), 4) + 1e-9;
}
