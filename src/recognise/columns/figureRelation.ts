import { a1, columnLetters } from "../../domain/address.ts";
import { exactMarks, sumOf } from "../../domain/marks.ts";
import { decimalsOf, type ColumnFigures } from "./columnFigures.ts";
import type { ColumnRelation, Making } from "./formulaRelation.ts";

/** What the headings suggest about the columns: a first guess that shows which relations are worth trying. */
export interface FigureRoles {
  /** Full marks or weights. */
  isFull(column: number): boolean;
  isWeight(column: number): boolean;
  isDeduction(column: number): boolean;
  /** Added to a mark rather than part of it: 加分, 奖励分. */
  isBonus(column: number): boolean;
  /** Added with its sign to a mark rather than part of it: 加减分. */
  isChange(column: number): boolean;
  /** Marks earned, or an unknown heading. */
  mayBeEarned(column: number): boolean;
  /** 全年得分, 加权得分: the heading itself says that it follows from others, so one wrong row in five is a mistake. */
  saysResult(column: number): boolean;
  /** 一季度得分 and 三季度得分: headings that differ by what counts them, of which none follows from the others. */
  areCounted(column: number, other: number): boolean;
}

/** Fewer rows may agree by chance. */
const FEWEST_ROWS = 3;
/** Longer runs of columns are no quarters, assessors or methods. */
const MOST_PARTS = 14;

type Values = readonly (number | null)[];

/** The relation that holds between a column's figures and others in every row, unless chance or full marks everywhere explain it. */
export function figureRelation(figures: ColumnFigures, result: number, roles: FigureRoles): ColumnRelation | null {
  const values = figures.of(result);
  const filled = countOf(values);
  if (filled < FEWEST_ROWS) return null;
  const asked = { figures, result, roles };
  // What holds in every row comes before what a mistake speaks against.
  const relation =
    firstThatHolds(asked, values, 0) ??
    adjustedAbove(asked, values) ??
    // Weights that come to a whole twice are no chance: one wrong row in five is a mistake.
    firstThatHolds(asked, values, filled / 5, [productsInParts]);
  return relation ?? (roles.saysResult(result) ? firstThatHolds(asked, values, filled / 5) : null);
}

/** The row that closes a table may state another total: that is a mistake to report. */
function adjustedAbove(asked: Asked, values: Values): ColumnRelation | null {
  const last = values.findLastIndex((value) => value !== null);
  if (countOf(values) <= FEWEST_ROWS) return null;
  return firstThatHolds(asked, values.with(last, null), 0, [adjustments]);
}

const ATTEMPTS = [
  adjustments,
  additions,
  remainders,
  products,
  productsInParts,
  mixtures,
  mixturesByShares,
  mixturesWithBonus,
] as const;

/** @param wrong rows that may say something else */
function firstThatHolds(
  asked: Asked,
  values: Values,
  wrong: number,
  kinds: readonly ((asked: Asked) => Iterable<Claim>)[] = ATTEMPTS,
): ColumnRelation | null {
  const { figures, result, roles } = asked;
  const tolerance = toleranceOf(values);
  for (const attempts of kinds) {
    for (const claim of attempts(asked)) {
      const { making, parts, formula } = claim;
      if (parts.some((part) => roles.areCounted(part, result))) continue;
      const columns = parts.map((column) => figures.of(column));
      // 加权得分 itself says what it is: one wrong row in three is a mistake to report.
      const slack = making.kind === "product" && wrong > 0 ? Math.max(wrong, 1) : wrong;
      if (!holds(values, columns, tolerance, slack, slack > wrong ? { ...claim, fewest: 2 } : claim)) continue;
      const row = figures.rows[values.findIndex((value) => value !== null)] ?? 0;
      const cell = a1({ row, column: result });
      const evidence = {
        by: "figures",
        cell,
        formula: formula.replaceAll("#", String(row)),
        rows: countOf(values),
      } as const;
      return { ...making, result, parts, evidence };
    }
  }
  return null;
}

interface Asked {
  readonly figures: ColumnFigures;
  readonly result: number;
  readonly roles: FigureRoles;
}

/** What a column may be made of, and how figures must show it. */
interface Claim {
  readonly making: Making;
  readonly parts: readonly number[];
  /** With # for the row. */
  readonly formula: string;
  readonly make: (row: readonly number[]) => number;
  /** Whether a row shows more than a copy of one part. `value` is the figure written, `made` what is to be it but for rounding. */
  readonly tells: (row: readonly number[], made: number, value: number) => boolean;
  /** Rows that must tell. */
  readonly fewest: number;
  /** Parts without a figure are left out; otherwise a row without one proves nothing. */
  readonly blanks?: "out";
  /** How many of the last parts count as nothing without a figure. */
  readonly added?: number;
}

/** A mark with additions and deductions: every column of figures between the two. */
function* adjustments({ figures, result, roles }: Asked): Iterable<Claim> {
  if (roles.isFull(result) || roles.isDeduction(result) || roles.isBonus(result)) return;
  const before = figures.columns.filter(
    (column) => column < result && !roles.isBonus(column) && !roles.isChange(column) && !roles.isDeduction(column),
  );
  // 基础分 may be what can be earned, too.
  for (const base of [...before.filter((one) => !roles.isFull(one)), ...before.filter(roles.isFull)]) {
    const between = figures.columns.filter((column) => column > base && column < result && !roles.isFull(column));
    // What changes the full marks says what was earned of them.
    const isAdded = (column: number): boolean =>
      roles.isBonus(column) || (roles.isChange(column) && !roles.isFull(base));
    const bonus = between.filter(isAdded);
    const penalty = between.filter((column) => !isAdded(column));
    if (bonus.length > 0) yield adjusted("adjusted", base, bonus, penalty);
  }
}

function adjusted(
  kind: "adjusted" | "remainder",
  base: number,
  bonus: readonly number[],
  penalty: readonly number[],
): Claim {
  const added = bonus.map((column) => `+${columnLetters(column)}#`);
  const takenOff = penalty.map((column) => `-${columnLetters(column)}#`);
  return {
    making: { kind, base, bonus, penalty },
    parts: [base, ...bonus, ...penalty],
    formula: [`${columnLetters(base)}#`, ...added, ...takenOff].join(""),
    make: ([own = 0, ...others]) =>
      others.reduce((made, one, at) => made + (at < bonus.length ? one : -Math.abs(one)), own),
    tells: ([, ...others]) => others.some((one) => one !== 0),
    fewest: 2,
    added: bonus.length + penalty.length,
  };
}

/** Sums and means of adjacent columns. */
function* additions({ figures, result, roles }: Asked): Iterable<Claim> {
  if (roles.isDeduction(result) || roles.isWeight(result)) return;
  const isPart = (column: number): boolean =>
    column !== result &&
    !roles.isDeduction(column) &&
    (roles.isFull(result) ? roles.isFull(column) && !roles.isWeight(column) : roles.mayBeEarned(column));
  if (!roles.isFull(result) && !roles.mayBeEarned(result)) return;
  for (const parts of runsOf(figures.columns, isPart)) {
    if (isAmong(parts, result)) continue;
    const range = `${columnLetters(parts[0] ?? 1)}#:${columnLetters(parts.at(-1) ?? 1)}#`;
    const both = { parts, fewest: FEWEST_ROWS, blanks: "out" } as const;
    yield {
      ...both,
      making: { kind: "sum" },
      formula: `SUM(${range})`,
      make: sumOf,
      tells: (row) => row.filter((one) => one !== 0).length > 1,
    };
    yield {
      ...both,
      making: { kind: "mean" },
      formula: `AVERAGE(${range})`,
      make: (row) => sumOf(row) / row.length,
      tells: (row) => new Set(row).size > 1,
    };
  }
}

/** A result is to the left or right of its parts: 评委2 is not the mean of 评委1 and 评委3. */
function isAmong(parts: readonly number[], result: number): boolean {
  return (parts[0] ?? 0) < result && (parts.at(-1) ?? 0) > result;
}

/** Full marks minus deductions. */
function* remainders({ figures, result, roles }: Asked): Iterable<Claim> {
  if (!roles.mayBeEarned(result) || roles.isDeduction(result)) return;
  for (const whole of figures.columns.filter(roles.isFull)) {
    for (const part of figures.columns) if (roles.isDeduction(part)) yield adjusted("remainder", whole, [], [part]);
  }
}

/** Weight × mark, full × mark ÷ 100, or weight × weight. */
function* products({ figures, result, roles }: Asked): Iterable<Claim> {
  const isWeight = (column: number): boolean => roles.isFull(column) && roles.isWeight(column);
  if (!roles.mayBeEarned(result) && !isWeight(result)) return;
  // 权重 | 权重 | 组合权重
  const isMultiplied = isWeight(result) ? isWeight : roles.mayBeEarned;
  const others = figures.columns.filter((column) => column !== result);
  for (const weight of others.filter(roles.isFull)) {
    for (const mark of others.filter((column) => isMultiplied(column) && column !== weight)) {
      for (const factor of [1, 0.01, 0.1, 0.2, 100]) {
        const scaled = scaledBy(factor);
        const powers = new Map([weight, mark].sort((a, b) => a - b).map((column) => [column, 1]));
        yield {
          making: { kind: "product", factor: exactMarks(factor), powers },
          parts: [weight, mark],
          formula: `${columnLetters(weight)}#*${columnLetters(mark)}#${scaled}`,
          make: ([a = 0, b = 0]) => a * b * factor,
          tells: ([, one = 0], made) => Math.abs(one - made) > 1e-9,
          fewest: FEWEST_ROWS,
        };
      }
    }
  }
}

/** Weight of the part × weight in it × mark. */
function* productsInParts({ figures, result, roles }: Asked): Iterable<Claim> {
  if (!roles.mayBeEarned(result)) return;
  const [one, other, ...others] = figures.columns.filter((column) => roles.isWeight(column) && roles.isFull(column));
  if (one === undefined || other === undefined || others.length > 0) return;
  for (const mark of figures.columns.filter((column) => roles.mayBeEarned(column) && column !== result)) {
    for (const factor of [1, 0.01, 0.0001]) {
      const columns = [one, other, mark].sort((a, b) => a - b);
      yield {
        making: { kind: "product", factor: exactMarks(factor), powers: new Map(columns.map((column) => [column, 1])) },
        parts: [one, other, mark],
        formula: `${columns.map((column) => `${columnLetters(column)}#`).join("*")}${scaledBy(factor)}`,
        make: ([a = 0, b = 0, c = 0]) => a * b * c * factor,
        tells: ([, , own = 0], made) => Math.abs(own - made) > 1e-9,
        fewest: FEWEST_ROWS,
      };
    }
  }
}

function scaledBy(factor: number): string {
  return factor === 1 ? "" : factor > 1 ? `*${factor}` : `/${Math.round(1 / factor)}`;
}

/** 自评30% + 考核70%: two columns in the same proportion throughout. */
function* mixtures({ figures, result, roles }: Asked): Iterable<Claim> {
  if (!roles.mayBeEarned(result)) return;
  const earned = figures.columns.filter((column) => column !== result && roles.mayBeEarned(column));
  for (let at = 0; at + 1 < earned.length; at++) {
    const parts = earned.slice(at, at + 2);
    if (isAmong(parts, result)) continue;
    const [first = 1, second = 1] = parts.map(columnLetters);
    for (let share = 0.05; share < 0.96; share += 0.05) {
      const own = Math.round(share * 100);
      yield {
        making: { kind: "weighted" },
        parts,
        formula: `${first}#*${own}%+${second}#*${100 - own}%`,
        make: ([a = 0, b = 0]) => a * share + b * (1 - share),
        // Where two assessors agree, 95 % of one and 5 % of another may be rounded to it.
        tells: ([a, b], _, value) => value !== a && value !== b,
        fewest: FEWEST_ROWS,
      };
    }
  }
}

/** What is added to a mark or taken off it, between the last of its parts and the result. */
interface Extra {
  readonly bonus: readonly number[];
  readonly penalty: readonly number[];
}

function extraBetween({ figures, result, roles }: Asked, last: number): Extra {
  const between = figures.columns.filter((column) => column > last && column < result);
  const bonus = between.filter((column) => roles.isBonus(column));
  return { bonus, penalty: between.filter((column) => !bonus.includes(column) && roles.isDeduction(column)) };
}

/** 自评分 | 自评权重 | 考评分 | 考评权重: two marks with shares of their own that make a whole, and what is added to that. */
function* mixturesByShares(asked: Asked): Iterable<Claim> {
  const { figures, result, roles } = asked;
  if (!roles.mayBeEarned(result)) return;
  const open = figures.columns.filter(
    (column) => column < result && !roles.isBonus(column) && !roles.isChange(column) && !roles.isDeduction(column),
  );
  for (const [first, second, unit] of sharesIn(figures, open)) {
    const marks = open.filter((column) => column !== first && column !== second && roles.mayBeEarned(column));
    for (let at = 0; at + 1 < marks.length; at++) {
      const [own = 0, other = 0] = marks.slice(at, at + 2);
      const parts = [own, first, other, second];
      const [a = "", b = "", c = "", d = ""] = parts.map(columnLetters);
      const extra = extraBetween(asked, Math.max(...parts));
      yield withExtra(extra, {
        making: { kind: "function" },
        parts,
        formula: unit === 1 ? `${a}#*${b}#+${c}#*${d}#` : `(${a}#*${b}#+${c}#*${d}#)/${unit}`,
        make: ([one = 0, share = 0, another = 0, rest = 0]) => (one * share + another * rest) / unit,
        tells: ([one, , another], _, value) => value !== one && value !== another,
        fewest: FEWEST_ROWS,
      });
    }
  }
}

/** Two columns whose figures come to 1, or 100, on every row that has both. */
function* sharesIn(figures: ColumnFigures, columns: readonly number[]): Iterable<readonly [number, number, number]> {
  for (const [at, first] of columns.entries()) {
    for (const second of columns.slice(at + 1)) {
      const others = figures.of(second);
      const sums = figures.of(first).flatMap((one, row) => {
        const other = others[row] ?? null;
        return one === null || other === null ? [] : [one + other];
      });
      const unit = [1, 100].find((whole) => sums.every((sum) => Math.abs(sum - whole) < 1e-9));
      if (unit !== undefined && sums.length >= FEWEST_ROWS) yield [first, second, unit];
    }
  }
}

/** 自评40% + 考评60% + 加分, under a heading that says so: 总分. */
function* mixturesWithBonus(asked: Asked): Iterable<Claim> {
  if (!asked.roles.saysResult(asked.result)) return;
  for (const claim of mixtures(asked)) {
    const extra = extraBetween(asked, Math.max(...claim.parts));
    if (Math.max(...claim.parts) < asked.result && extra.bonus.length + extra.penalty.length > 0)
      yield withExtra(extra, { ...claim, making: { kind: "function" } });
  }
}

function withExtra({ bonus, penalty }: Extra, claim: Claim): Claim {
  const { parts } = claim;
  const extra = (row: readonly number[]): number =>
    row.slice(parts.length).reduce((sum, one, at) => sum + (at < bonus.length ? one : -Math.abs(one)), 0);
  const shown = [
    ...bonus.map((column) => `+${columnLetters(column)}#`),
    ...penalty.map((column) => `-${columnLetters(column)}#`),
  ];
  return {
    ...claim,
    parts: [...parts, ...bonus, ...penalty],
    formula: [claim.formula, ...shown].join(""),
    make: (row) => claim.make(row) + extra(row),
    tells: (row, made, value) => claim.tells(row, made - extra(row), value - extra(row)),
    added: bonus.length + penalty.length,
  };
}

/** Whether a column follows from others in every filled row, except for `wrong` of them. */
function holds(
  values: Values,
  parts: readonly Values[],
  tolerance: number,
  wrong: number,
  { make, tells, fewest, blanks, added = 0 }: Pick<Claim, "make" | "tells" | "fewest" | "blanks" | "added">,
): boolean {
  let telling = 0;
  let disagreeing = 0;
  for (const [place, value] of values.entries()) {
    if (value === null) continue;
    const row: number[] = [];
    for (const [at, part] of parts.entries()) {
      const figure = part[place] ?? (at >= parts.length - added ? 0 : null);
      if (figure !== null) row.push(figure);
    }
    if (row.length === 0 || (row.length < parts.length && blanks !== "out")) continue;
    const made = make(row);
    if (Math.abs(made - value) > tolerance) {
      disagreeing += 1;
      if (disagreeing > wrong) return false;
    } else if (tells(row, made, value)) telling += 1;
  }
  return telling >= fewest;
}

const TOLERANCES = new WeakMap<Values, number>();

/** The tolerance for rounding to the decimals of a column's figures, which is asked for with every relation tried. */
function toleranceOf(values: Values): number {
  const known = TOLERANCES.get(values);
  if (known !== undefined) return known;
  const made = toleranceAmong(values);
  TOLERANCES.set(values, made);
  return made;
}

/** Whole marks are not rounded. */
function toleranceAmong(values: Values): number {
  let decimals = 0;
  for (const value of values) {
    if (value !== null) decimals = Math.max(decimals, decimalsOf(value));
    if (decimals >= 6) return 1e-6;
  }
  return decimals === 0 ? 1e-9 : 0.5 * 10 ** -decimals + 1e-9;
}

/** Runs of at least two adjacent columns that may be parts, longest first. */
function runsOf(columns: readonly number[], isPart: (column: number) => boolean): readonly (readonly number[])[] {
  const parts = columns.filter(isPart);
  const runs: (readonly number[])[] = [];
  for (let length = Math.min(parts.length, MOST_PARTS); length >= 2; length--) {
    for (let from = 0; from + length <= parts.length; from++) runs.push(parts.slice(from, from + length));
  }
  return runs;
}

function countOf(values: Values): number {
  return values.filter((value) => value !== null).length;
}
