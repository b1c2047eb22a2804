import type { FollowedCells, GradeWorth, IndicatorKind, MarkField, MarkReading } from "../../domain/indicator.ts";
import { exactMarks, sumMarks, type Marks } from "../../domain/marks.ts";
import type { CombineRule } from "../../domain/settings.ts";
import { gradeOn } from "../text/sheetGrades.ts";
import { isNotApplicable, parseAdded, parseFull, parseMarks, parseTakenOff } from "../text/marksText.ts";
import type { Table } from "../table/table.ts";

export const ABSENT: MarkReading = { state: "absent" };

const DATE_FORMAT = /[ymdhs年月日]/iu;
const FORMAT_NOISE = /\[[^\]]*\]|"[^"]*"|\\.|_.|\*./gu;

/** Reads the cell of a mark: a number, a grade, 不适用, blank, or something unreadable. */
export function readMark(
  table: Table,
  row: number,
  column: number,
  field: MarkField,
  kind: IndicatorKind,
  worthOf: (grade: string) => GradeWorth | null = () => null,
): MarkReading {
  const value = table.value(row, column);
  const cell = table.cell(row, column);
  if (value === null || value === "") {
    return table.formula(row, column) !== undefined && value === null
      ? { state: "formula-error", cell }
      : { state: "blank", cell };
  }
  if (typeof value === "number") return numberReading(table, row, column, field, value, cell);
  if (typeof value === "boolean") return { state: "invalid", cell, text: value ? "TRUE" : "FALSE" };
  if (typeof value === "object") {
    const isFormula = table.formula(row, column) !== undefined;
    return { state: "formula-error", cell, ...(isFormula ? {} : { constant: value.error }) };
  }
  const text = value.trim();
  if (text === "") return { state: "blank", cell, spaces: true };
  const number = textMark(text, field, kind);
  if (number) return { state: "number", cell, value: number, literal: false };
  if (isNotApplicable(text)) return { state: "not-applicable", cell, text };
  const grade = field === "deducted" ? null : gradeOn(table.sheet, text);
  if (grade !== null) return { state: "grade", cell, grade, says: worthOf(grade) };
  return { state: "invalid", cell, text };
}

function numberReading(
  table: Table,
  row: number,
  column: number,
  field: MarkField,
  value: number,
  cell: string,
): MarkReading {
  const format = table.format(row, column);
  // 1.5 that became a date when it was typed is no mark of forty thousand.
  if (isDateFormat(format)) return { state: "invalid", cell, text: String(value) };
  // A weight of 15 % is fifteen marks of a hundred.
  if (field === "full" && codeOf(format).includes("%")) {
    return { state: "number", cell, value: exactMarks(value).times(100), literal: false };
  }
  return { state: "number", cell, value: exactMarks(value), literal: true };
}

/** Whether a cell's number is shown as a day, and no mark: 1 January 2000 is the 36526th. */
export function showsDay(table: Table, row: number, column: number): boolean {
  const value = table.value(row, column);
  return typeof value === "number" && value > FIRST_DAY && isDateFormat(table.format(row, column));
}

const FIRST_DAY = 30_000;

/** Whether a number format shows days or times. */
function isDateFormat(format: string | undefined): boolean {
  if (format === undefined) return false;
  const code = codeOf(format);
  return DATE_FORMAT.test(code) && !/^general$/iu.test(code);
}

/** A number format without texts and colours. */
function codeOf(format: string | undefined): string {
  return (format ?? "").replace(FORMAT_NOISE, "");
}

const SAYS_EARNED = /^(?:实得|自评得?|得|计|记)[:：]?(.+分)$/u;

function textMark(text: string, field: MarkField, kind: IndicatorKind): Marks | null {
  if (text.length > 24) return null;
  if (field === "full") return parseFull(text);
  if (field === "deducted" || kind === "deduction") return parseTakenOff(text);
  if (kind === "bonus") return parseAdded(text);
  return parseMarks(text) ?? parseMarks(SAYS_EARNED.exec(text)?.[1] ?? "");
}

/**
 * Combines several cells into one mark: parts under one merged mark, or columns of one kind (quarters, assessors).
 * Blank ones are left out; an unreadable one makes the whole unreadable, at its own cell. Of stages the last one filled in counts.
 */
export function combineMarks(
  readings: readonly MarkReading[],
  rule: CombineRule,
  weights: readonly (Marks | null)[] = [],
): MarkReading {
  const [first = ABSENT] = readings;
  if (readings.length < 2) return first;
  if (rule === "last") return lastOf(readings);
  const unreadable = readings.find(({ state }) => state === "formula-error" || state === "invalid");
  if (unreadable) return unreadable;
  const followed = followedCells(readings, rule, weights);
  const from = followed ? { from: followed } : {};
  const written = readings.filter(({ state }) => state !== "blank" && state !== "absent");
  const [only] = written;
  if (!only) return { ...blankOf(readings), ...from };
  if (written.length === 1) return only.state === "number" ? { ...only, ...from } : only;
  const numbers = written.filter((reading) => reading.state === "number");
  const grade = written.find((reading) => reading.state === "grade");
  if (numbers.length === 0 && (!grade || written.every((one) => one.state === "grade" && one.grade === grade.grade))) {
    return only;
  }
  if (grade) return { state: "invalid", cell: grade.cell, text: grade.grade };
  const [lead] = numbers;
  if (!lead) return only;
  const values = numbers.map(({ value }) => value);
  const own = numbers.map((reading) => weights[readings.indexOf(reading)] ?? null);
  const parts = { rule, values, cells: numbers.map(({ cell }) => cell) };
  return { state: "number", cell: lead.cell, value: combined(values, own, rule), literal: false, parts, ...from };
}

/** A dash behind a mark says that a later stage left it as it is. */
function lastOf(readings: readonly MarkReading[]): MarkReading {
  const written = readings.filter(({ state }) => state !== "blank" && state !== "absent");
  const isDash = (one: MarkReading): boolean => one.state === "not-applicable" && !/\p{L}/u.test(one.text);
  const last = written.findLast((one) => !isDash(one)) ?? written.at(-1);
  const followed = followedCells(readings, "last", []);
  const from = followed ? { from: followed } : {};
  if (last) return last.state === "number" ? { ...last, ...from } : last;
  return { ...blankOf(readings), ...from };
}

function blankOf(readings: readonly MarkReading[]): MarkReading {
  return readings.find((reading) => reading.state === "blank") ?? ABSENT;
}

/** A cell read as 不适用 holds text, which a formula over numbers ignores, too. */
function followedCells(
  readings: readonly MarkReading[],
  rule: CombineRule,
  weights: readonly (Marks | null)[],
): FollowedCells | null {
  const cells: string[] = [];
  for (const reading of readings) {
    switch (reading.state) {
      case "number":
      case "blank":
        // Made of several rows itself, or read from a text: only the computed value can be written.
        if (reading.from || (reading.state === "number" && !reading.literal)) return null;
        break;
      case "not-applicable":
        break;
      default:
        return null;
    }
    cells.push(reading.cell);
  }
  if (rule !== "weighted") return { rule, cells, weights: [] };
  const known = weights.flatMap((weight) => (weight?.gt(0) ? [weight] : []));
  return known.length === cells.length ? { rule, cells, weights: known } : null;
}

function combined(values: readonly Marks[], weights: readonly (Marks | null)[], rule: CombineRule): Marks {
  const total = sumMarks(values);
  if (rule === "sum") return total;
  if (rule === "weighted") {
    const known = weights.filter((weight) => weight !== null);
    const whole = sumMarks(known);
    if (known.length === values.length && whole.gt(0)) {
      return sumMarks(values.map((value, place) => value.times(known[place] ?? 0))).div(whole);
    }
  }
  if (rule === "trimmed-mean" && values.length > 2) {
    const sorted = [...values].sort((a, b) => a.cmp(b)).slice(1, -1);
    return sumMarks(sorted).div(sorted.length);
  }
  return total.div(values.length);
}
