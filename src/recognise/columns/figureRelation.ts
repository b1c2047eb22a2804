import { a1, columnLetters } from "../../domain/address.ts";
import { exactMarks } from "../../domain/marks.ts";
import type { Evidence } from "../../domain/reading.ts";
import type { ColumnFigures } from "./columnFigures.ts";
import type { ColumnRelation } from "./columnRelation.ts";

/** What the headings suggest about the columns: a first guess that shows which relations are worth trying. */
export interface FigureRoles {
  /** Full marks or weights. */
  isFull(column: number): boolean;
  isWeight(column: number): boolean;
  isDeduction(column: number): boolean;
  /** Added to a mark rather than part of it: 加分, 奖励分. */
  isBonus(column: number): boolean;
  /** Marks earned, or an unknown heading. */
  mayBeEarned(column: number): boolean;
  /** 全年得分, 加权得分: the heading itself says that it follows from others, so one wrong row in five is a mistake. */
  saysResult(column: number): boolean;
}

/** Fewer rows may agree by chance. */
const FEWEST_ROWS = 3;
/** Longer runs of columns are no quarters, assessors or methods. */
const MOST_PARTS = 14;

type Values = readonly (number | null)[];

/** The relation that holds between a column's figures and others in every row, unless chance or full marks everywhere explain it. */
export function figureRelation(figures: ColumnFigures, result: number, roles: FigureRoles): ColumnRelation | null {
  const values = figures.of(result);
  if (values.filter((value) => value !== null).length < FEWEST_ROWS) return null;
  const evidence = (formula: string): Evidence => {
    const place = values.findIndex((value) => value !== null);
    const row = figures.rows[place] ?? 0;
    const cell = a1({ row, column: result });
    return { by: "figures", cell, formula: formula.replaceAll("#", String(row)), rows: countOf(values) };
  };
  const asked: Asked = {
    figures,
    result,
    values,
    roles,
    evidence,
    wrong: roles.saysResult(result) ? countOf(values) / 5 : 0,
  };
  return adjustments(asked) ?? additions(asked) ?? remainders(asked) ?? products(asked) ?? mixtures(asked);
}

interface Asked {
  readonly figures: ColumnFigures;
  readonly result: number;
  readonly values: Values;
  readonly roles: FigureRoles;
  readonly evidence: (formula: string) => Evidence;
  /** How many rows may disagree. */
  readonly wrong: number;
}

/** A mark with additions and deductions: every column of figures between the two. */
function adjustments({ figures, result, values, roles, evidence, wrong }: Asked): ColumnRelation | null {
  if (roles.isFull(result) || roles.isDeduction(result) || roles.isBonus(result)) return null;
  for (const base of figures.columns.filter((column) => column < result && !roles.isFull(column))) {
    if (roles.isBonus(base) || roles.isDeduction(base)) continue;
    const between = figures.columns.filter((column) => column > base && column < result && !roles.isFull(column));
    const bonus = between.filter((column) => roles.isBonus(column));
    const penalty = between.filter((column) => !roles.isBonus(column));
    if (bonus.length === 0 || between.length > MOST_ADJUSTMENTS) continue;
    const all = [base, ...bonus, ...penalty].map((column, at) => {
      return figures.of(column).map((value) => (at === 0 ? value : (value ?? 0)));
    });
    const make = ([own = 0, ...others]: readonly number[]): number =>
      others.reduce((made, one, at) => made + (at < bonus.length ? one : -Math.abs(one)), own);
    const changes = ([, ...others]: readonly number[]): boolean => others.some((one) => one !== 0);
    if (!holds(values, wrong, { parts: all, make, tells: changes, fewest: 2 })) continue;
    const signed = [
      ...bonus.map((column) => `+${columnLetters(column)}#`),
      ...penalty.map((column) => `-${columnLetters(column)}#`),
    ];
    return {
      kind: "adjusted",
      result,
      base,
      bonus,
      penalty,
      evidence: evidence(`${columnLetters(base)}#${signed.join("")}`),
    };
  }
  return null;
}

const MOST_ADJUSTMENTS = 4;

/** Sums and means of adjacent columns. */
function additions({ figures, result, values, roles, evidence, wrong }: Asked): ColumnRelation | null {
  if (roles.isDeduction(result) || roles.isWeight(result)) return null;
  const isPart = (column: number): boolean =>
    column !== result &&
    !roles.isDeduction(column) &&
    (roles.isFull(result) ? roles.isFull(column) && !roles.isWeight(column) : roles.mayBeEarned(column));
  if (!roles.isFull(result) && !roles.mayBeEarned(result)) return null;
  for (const parts of runsOf(figures.columns, isPart)) {
    // A result is to the left or right of its parts: 评委2 is not the mean of 评委1 and 评委3.
    if ((parts[0] ?? 0) < result && (parts.at(-1) ?? 0) > result) continue;
    const all = parts.map((column) => figures.of(column));
    const range = `${columnLetters(parts[0] ?? 1)}#:${columnLetters(parts.at(-1) ?? 1)}#`;
    const several = (row: readonly number[]): boolean => row.filter((one) => one !== 0).length > 1;
    if (holds(values, wrong, { parts: all, make: sum, tells: several, blanks: true })) {
      return { kind: "sum", result, parts, evidence: evidence(`SUM(${range})`) };
    }
    const differ = (row: readonly number[]): boolean => new Set(row).size > 1;
    if (holds(values, wrong, { parts: all, make: (row) => sum(row) / row.length, tells: differ, blanks: true })) {
      return { kind: "mean", result, parts, evidence: evidence(`AVERAGE(${range})`) };
    }
  }
  return null;
}

/** Full marks minus deductions. */
function remainders({ figures, result, values, roles, evidence, wrong }: Asked): ColumnRelation | null {
  if (!roles.mayBeEarned(result) || roles.isDeduction(result)) return null;
  for (const whole of figures.columns.filter((column) => roles.isFull(column) && column !== result)) {
    for (const part of figures.columns.filter((column) => roles.isDeduction(column))) {
      const all = [figures.of(whole), figures.of(part).map((value) => value ?? 0)];
      const changes = ([, off = 0]: readonly number[]): boolean => off !== 0;
      const make = ([full = 0, off = 0]: readonly number[]): number => full - Math.abs(off);
      if (!holds(values, wrong, { parts: all, make, tells: changes, fewest: 2 })) continue;
      const formula = `${columnLetters(whole)}#-${columnLetters(part)}#`;
      return { kind: "remainder", result, whole, parts: [part], evidence: evidence(formula) };
    }
  }
  return null;
}

/** Weight × mark, or full × mark ÷ 100. */
function products({ figures, result, values, roles, evidence, wrong }: Asked): ColumnRelation | null {
  if (!roles.mayBeEarned(result)) return null;
  for (const weight of figures.columns.filter((column) => roles.isFull(column) && column !== result)) {
    for (const mark of figures.columns.filter((column) => roles.mayBeEarned(column) && column !== result)) {
      if (mark === weight) continue;
      const all = [figures.of(weight), figures.of(mark)];
      for (const factor of [1, 0.01, 0.1, 0.2, 100]) {
        const differs = ([, one = 0]: readonly number[], made: number): boolean =>
          Math.abs(one - made) > 1e-9 && one !== 0;
        const make = ([a = 0, b = 0]: readonly number[]): number => a * b * factor;
        // 加权得分 itself says what it is: one wrong row in three is a mistake to report.
        const slack = roles.saysResult(result) && countOf(values) >= FEWEST_ROWS ? Math.max(wrong, 1) : wrong;
        if (!holds(values, slack, { parts: all, make, tells: differs, fewest: slack > wrong ? 2 : FEWEST_ROWS }))
          continue;
        const scaled = factor === 1 ? "" : factor > 1 ? `*${factor}` : `/${Math.round(1 / factor)}`;
        const powers = new Map([weight, mark].sort((a, b) => a - b).map((column) => [column, 1]));
        const formula = `${columnLetters(weight)}#*${columnLetters(mark)}#${scaled}`;
        return { kind: "product", result, factor: exactMarks(factor), powers, evidence: evidence(formula) };
      }
    }
  }
  return null;
}

/** 自评30% + 考核70%: two columns in the same proportion throughout. */
function mixtures({ figures, result, values, roles, evidence, wrong }: Asked): ColumnRelation | null {
  if (!roles.mayBeEarned(result)) return null;
  const earned = figures.columns.filter((column) => column !== result && roles.mayBeEarned(column));
  for (let at = 0; at + 1 < earned.length; at++) {
    const pair = earned.slice(at, at + 2);
    const all = pair.map((column) => figures.of(column));
    for (let share = 0.05; share < 0.96; share += 0.05) {
      const mixed = ([a = 0, b = 0]: readonly number[]): number => a * share + b * (1 - share);
      if (!holds(values, wrong, { parts: all, make: mixed, tells: ([a, b]) => a !== b })) continue;
      const [first = 1, second = 1] = pair.map(columnLetters);
      const own = Math.round(share * 100);
      const formula = `${first}#*${own}%+${second}#*${100 - own}%`;
      return { kind: "weighted", result, parts: pair, evidence: evidence(formula) };
    }
  }
  return null;
}

interface Claim {
  readonly parts: readonly Values[];
  readonly make: (row: readonly number[]) => number;
  /** Whether a row shows more than a copy of one part. */
  readonly tells: (row: readonly number[], made: number) => boolean;
  readonly fewest?: number;
  /** Blank parts are left out; otherwise a row without one proves nothing. */
  readonly blanks?: true;
}

/** Whether a column follows from others in every filled row, except for `wrong` of them. */
function holds(values: Values, wrong: number, { parts, make, tells, fewest = FEWEST_ROWS, blanks }: Claim): boolean {
  const tolerance = toleranceOf(values);
  let telling = 0;
  let disagreeing = 0;
  for (const [place, value] of values.entries()) {
    if (value === null) continue;
    const row = parts.map((part) => part[place] ?? null).filter((part) => part !== null);
    if (row.length === 0 || (row.length < parts.length && !blanks)) continue;
    const made = make(row);
    if (Math.abs(made - value) > tolerance) {
      disagreeing += 1;
      if (disagreeing > wrong) return false;
    } else if (tells(row, made)) telling += 1;
  }
  return telling >= fewest;
}

/** The tolerance for rounding to the decimals of a column's figures; whole marks are not rounded. */
function toleranceOf(values: Values): number {
  let decimals = 0;
  for (const value of values) {
    if (value === null) continue;
    const [, fraction = ""] = String(Number(value.toPrecision(12))).split(".");
    decimals = Math.max(decimals, fraction.length);
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

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function countOf(values: Values): number {
  return values.filter((value) => value !== null).length;
}
