import { EARNED, isEarned, isMarks, type ColumnMeaning } from "../../domain/meaning.ts";
import { sameSum } from "../../domain/marks.ts";
import type { HeaderColumn } from "../table/header.ts";
import type { Table } from "../table/table.ts";
import { saysBoth, signOf } from "../text/signs.ts";
import { roughMarks } from "./columnMarks.ts";
import type { ColumnMeanings } from "./columnMeanings.ts";
import type { ColumnRelation } from "./formulaRelation.ts";

/** A column in which some marks are added and others taken off, as their signs say. */
export interface SignedColumns {
  /** What was taken off stands in it for the mark that there is none of. */
  readonly instead: ReadonlySet<number>;
  /** It says what a mark beside it has more or less than the full marks. */
  readonly explaining: ReadonlySet<number>;
  /** It stands beside a mark of which it explains nothing. */
  readonly beside: ReadonlySet<number>;
  /** Without signs, so that only the sheet's totals say how it is meant. */
  readonly untold: UntoldColumn | null;
  /** Only its figures, not its heading, show that it has changes. */
  readonly guessed: HeaderColumn | null;
  /** Under 扣分, and with nothing beside it that says what was earned, some figures are below zero and others above it. */
  readonly mixed: HeaderColumn | null;
  /** Those figures, where their signs are taken to say it. */
  readonly kept: ReadonlySet<number>;
  /** All of these, and columns of which signs say only on rows without full marks what was done. */
  readonly all: ReadonlySet<number>;
}

/** A column that can be read in two ways. */
export interface UntoldColumn {
  readonly column: HeaderColumn;
  readonly ways: readonly [ColumnMeaning, ColumnMeaning];
}

const NONE: ReadonlySet<number> = new Set();

/**
 * Of the columns that say 加减分 those with signs, and the only column of marks if its signs show that it says what was added and taken
 * off, whatever it is called; and those that a result has in it, as its figures show. What stands beside marks that lack nothing it says is no longer `deducted`.
 */
export function takeSignedColumns(
  table: Table,
  meanings: ColumnMeanings,
  follows: readonly ColumnRelation[],
  areSigned: boolean,
): SignedColumns {
  const full = meanings.columns("full");
  // 加2分 under 加分项 says nothing of the rows above.
  const rows = table.dataRows.filter((row) => full.some((column) => roughMarks(table, row, column)));
  const mixed = mixedAlone(table, meanings, rows);
  const signed = mixed && areSigned ? [mixed] : signedAmong(table, meanings, rows);
  const [guessed = null] = signed.filter(({ column, at }) => isEarned(meanings.of(column)) && !saysBoth(at.text));
  meanings.take(signed, "deducted");
  const saying = meanings.all("deducted").filter(({ at }) => saysBoth(at.text));
  const whenMixed = areSigned ? { mixed: null, kept: setOf(signed) } : { mixed, kept: NONE };
  // 得分 | 加减分 | 最终得分 in the figures of every row.
  const changes = meanings.all("bonus").filter(({ column }) => {
    const isMade = follows.some((one) => one.kind === "adjusted" && one.bonus.includes(column));
    const signs = signsIn(table, rows, column);
    return isMade && signs.isFigures && signs.signed > 0;
  });
  const told = { guessed, ...whenMixed, all: setOf([...signed, ...saying, ...changes]) };
  const marks = meanings.columns(...EARNED);
  if (marks.length === 0) {
    const instead = setOf(signed);
    return { ...told, instead, explaining: NONE, beside: NONE, untold: untoldAlone(table, meanings, rows) };
  }
  const others = table.columns.flatMap(({ column }) => (full.includes(column) ? [] : column));
  const explaining = signed.filter((one) => makesMarks(table, full, one.column, marks));
  // 得分 | 加减分 | 最终得分: the last has the change in it.
  const inside = signed.filter((one) => !explaining.includes(one) && makesMarks(table, others, one.column, marks));
  const beside = [...signed.filter((one) => !explaining.includes(one) && !inside.includes(one)), ...changes];
  const untold = signed.length > 0 ? null : untoldBeside(table, meanings, rows, marks);
  meanings.setAside(inside);
  meanings.take(beside, "penalty");
  return { ...told, instead: NONE, explaining: setOf(explaining), beside: setOf(beside), untold };
}

function setOf(columns: readonly HeaderColumn[]): ReadonlySet<number> {
  return new Set(columns.map(({ column }) => column));
}

function signedAmong(table: Table, meanings: ColumnMeanings, rows: readonly number[]): readonly HeaderColumn[] {
  const open = table.columns.filter(({ column, mapped, putAway }) => {
    const meaning = meanings.of(column);
    return !mapped && putAway === undefined && (meaning === "unknown" || (isMarks(meaning) && meaning !== "full"));
  });
  const said = open.filter((one) => {
    const isBoth = saysBoth(one.at.text);
    if (!isBoth && meanings.of(one.column) !== "deducted") return false;
    const signs = signsIn(table, rows, one.column);
    return signs.isFigures && (isBoth ? signs.signed : signs.plus) > 0;
  });
  if (said.length > 0) return said;
  const [only, ...others] = meanings.all(...EARNED);
  if (!only || only.mapped || others.length > 0 || meanings.has("deducted")) return [];
  return isChange(table, meanings, rows, only.column) ? [only] : [];
}

/** Whether the figures of a column, of which some are below zero, cannot have been earned: those above come to too little. */
function isChange(table: Table, meanings: ColumnMeanings, rows: readonly number[], column: number): boolean {
  const full = meanings.only("full");
  const signs = signsIn(table, rows, column);
  if (full === undefined || signs.signed < 2 || !signs.isFigures) return false;
  let [whole, earned] = [0, 0];
  for (const row of rows) {
    whole += roughMarks(table, row, full) ?? 0;
    earned += Math.max(roughMarks(table, row, column) ?? 0, 0);
  }
  return earned * 4 < whole;
}

interface Signs {
  /** Every cell that is filled in holds a figure or a change in words. */
  readonly isFigures: boolean;
  readonly signed: number;
  /** Said with a sign of their own. */
  readonly plus: number;
}

function signsIn(table: Table, rows: readonly number[], column: number): Signs {
  const written = rows.filter((row) => table.isMergeTop(row, column) && table.text(row, column) !== "");
  const signs = written.map((row) => signAt(table, row, column));
  return {
    isFigures: written.every((row, at) => signs[at] !== null || roughMarks(table, row, column) !== null),
    signed: signs.filter((sign) => sign !== null).length,
    plus: signs.filter((sign) => sign === 1).length,
  };
}

/** 加（扣）分 and no other marks, none of them with a sign, although none is above the full marks: taken off as well as earned. */
function untoldAlone(table: Table, meanings: ColumnMeanings, rows: readonly number[]): UntoldColumn | null {
  const full = meanings.only("full");
  const [column, ...others] = meanings.all("deducted");
  if (full === undefined || !column || others.length > 0 || !isUnsigned(table, rows, column)) return null;
  const isWithin = rows.every((row) => {
    return (roughMarks(table, row, column.column) ?? 0) <= (roughMarks(table, row, full) ?? 0);
  });
  return isWithin ? { column, ways: ["deducted", "actual"] } : null;
}

/** 得分 | 加减分 without signs, of which 加减分 does not say what the marks lack: added to them as well as taken off. */
function untoldBeside(
  table: Table,
  meanings: ColumnMeanings,
  rows: readonly number[],
  marks: readonly number[],
): UntoldColumn | null {
  const [column, ...others] = meanings.all("deducted");
  if (!column || others.length > 0 || !isUnsigned(table, rows, column)) return null;
  const from = table.columns.map((one) => one.column);
  const isMade = [1, -1].some((sign) => makesMarks(table, from, column.column, marks, sign));
  return isMade ? null : { column, ways: ["bonus", "penalty"] };
}

function isUnsigned(table: Table, rows: readonly number[], { column, at, mapped }: HeaderColumn): boolean {
  const hasFigures = rows.some((row) => (roughMarks(table, row, column) ?? 0) > 0);
  return !mapped && saysBoth(at.text) && hasFigures && signsIn(table, rows, column).signed === 0;
}

/** Whether one of some columns with the changes, or less them, on most rows that have any is one of the marks. */
function makesMarks(
  table: Table,
  from: readonly number[],
  change: number,
  marks: readonly number[],
  sign = 1,
): boolean {
  const at = (row: number, column: number): number => roughMarks(table, row, column) ?? Number.NaN;
  const changed = table.dataRows.filter((row) => roughMarks(table, row, change));
  return from.some((one) =>
    marks.some((mark) => {
      const made = changed.filter((row) => sameSum(at(row, one) + sign * at(row, change), at(row, mark)));
      return one !== change && one !== mark && made.length * 2 > changed.length;
    }),
  );
}

function signAt(table: Table, row: number, column: number): 1 | -1 | null {
  return signOf(table.value(row, column));
}

const SAYS_OFF_ALONE = /[扣减失]/u;

/** 扣分 over −2 and 2, and no other marks, unless a reason why marks were lost stands beside each figure. */
function mixedAlone(table: Table, meanings: ColumnMeanings, rows: readonly number[]): HeaderColumn | null {
  const [only, ...others] = meanings.all("deducted");
  if (!only || only.mapped || others.length > 0 || saysBoth(only.at.text) || meanings.has(...EARNED)) return null;
  const rowsOf = (sign: number): readonly number[] =>
    rows.filter((row) => {
      const value = table.isMergeTop(row, only.column) ? table.value(row, only.column) : null;
      return typeof value === "number" && value * sign > 0;
    });
  const reasons = meanings.columns("reason");
  const isLost = (row: number): boolean => reasons.some((column) => table.text(row, column) !== "");
  const [above, below] = [rowsOf(1), rowsOf(-1)];
  return above.length > 0 && below.length > 0 && !above.every(isLost) ? only : null;
}

/**
 * Whether a mark of a signed column is added; one without a sign is, beside others with theirs, unless the heading is 扣分 and nothing
 * assumes that its figures are kept as they are.
 */
export function isAdded(table: Table, { kept }: SignedColumns, row: number, column: number): boolean {
  const sign = signAt(table, row, column);
  if (sign !== null) return sign > 0;
  const heading = table.columns.find((one) => one.column === column)?.at.text ?? "";
  const isOff = !kept.has(column) && SAYS_OFF_ALONE.test(heading) && !saysBoth(heading);
  return !isOff && (roughMarks(table, row, column) ?? 0) > 0;
}
