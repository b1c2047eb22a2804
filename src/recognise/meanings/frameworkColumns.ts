import type { ColumnReading } from "../../domain/assessment.ts";
import type { Role } from "../../domain/department.ts";
import type { IndicatorKind } from "../../domain/indicator.ts";
import { placeSoleMarks } from "./reviewColumns.ts";
import type { MarkScale } from "../../domain/settings.ts";
import { hierarchyOf, holdsNumbersOnly, ownTexts, takeNamingColumns, takeReasonsForNames } from "./nameColumns.ts";
import { takeLevelNames, type LevelNames } from "./levelNames.ts";
import { ColumnMeanings } from "../columns/columnMeanings.ts";
import { takeSignedColumns, type SignedColumns } from "../columns/signedColumns.ts";
import { placeMarksColumns, type MarksColumns } from "./marksColumns.ts";
import { isMark, roughMarks } from "../columns/columnMarks.ts";
import { namesKinds } from "./kindColumn.ts";
import { tickedDepartments, type TickedDepartments } from "../departments/tickedDepartments.ts";
import { normaliseName } from "../text/normalise.ts";
import type { HeaderColumn } from "../table/header.ts";
import type { Table } from "../table/table.ts";

/** The columns of each kind of marks, left to right. */
interface FieldColumns {
  readonly full: readonly number[];
  readonly actual: readonly number[];
  readonly review: readonly number[];
  /** 扣分, or several: what was taken off month by month. */
  readonly deducted: readonly number[];
}

/** What each column of a framework is used for, after weighing the columns against each other. Columns are 1-based. */
export interface FrameworkColumns extends MarksColumns, FieldColumns {
  /** As `Table.columns`, with the meanings finally taken. */
  readonly readings: readonly ColumnReading[];
  /** Text columns from the broadest to the narrowest: item, indicator, content, standard; left to right, as a rule. */
  readonly hierarchy: readonly number[];
  /** The names of each level of marks, the broadest first; empty where the marks show no levels. */
  readonly levelNames: LevelNames;
  readonly item: readonly number[];
  readonly standard: readonly number[];
  /** 指标编号, or 序号 where that is all there is. */
  readonly code: number | null;
  /** 序号 beside a code of its own. */
  readonly serial: number | null;
  /** `full`, `actual`, `review`: what adds up to totals. */
  readonly counted: readonly number[];
  /** What was given or taken off: `actual`, `review`, `deducted`. */
  readonly earned: readonly number[];
  /** `full` and `earned`. */
  readonly marks: readonly number[];
  /** `marks`, 加分 and 减分 beside them, and those of vetoes. */
  readonly scored: readonly number[];
  readonly reason: number | null;
  readonly evidence: number | null;
  readonly kind: number | null;
  readonly vetoes: readonly { readonly column: number; readonly precondition: boolean; readonly heading: string }[];
  readonly departments: readonly { readonly column: number; readonly role: Role | null }[];
  /** Those of `departments` that are headed by a department and ticked. */
  readonly ticked: TickedDepartments;
  /** 加分 and 减分 beside the mark of each row. */
  readonly bonus: readonly number[];
  readonly penalty: readonly number[];
  /** 加减分 with signs: what is added on a row is a bonus, wherever it stands. */
  readonly signed: SignedColumns;
}

const CODE_WORDS = /编号|代码|编码|指标号|条款/u;
const REMARKS = /^(?:评分|计分|打分|扣分)说明$/u;

/** What a second reading takes for granted of the columns. */
export interface AssumedOfColumns {
  /** Where no column says what was earned, all of the full marks were. */
  readonly isAllEarned?: boolean;
  /** What stands above zero under 扣分 beside figures below it was added. */
  readonly areSigned?: boolean;
}

const KNOWN = new WeakMap<Table, Map<string, FrameworkColumns>>();

/**
 * Looked at once for each table, whoever asks.
 *
 * @param scale what the user says marks beside weights are
 * @param kind of all rows, by the sheet's name or title
 */
export function frameworkColumns(
  table: Table,
  scale?: MarkScale,
  kind: IndicatorKind = "base",
  assumed: AssumedOfColumns = {},
): FrameworkColumns {
  const known = KNOWN.get(table) ?? new Map<string, FrameworkColumns>();
  KNOWN.set(table, known);
  const asked = [scale, kind, assumed.isAllEarned, assumed.areSigned].join();
  const columns = known.get(asked) ?? weighedColumns(table, scale, kind, assumed);
  known.set(asked, columns);
  return columns;
}

function weighedColumns(
  table: Table,
  scale: MarkScale | undefined,
  kind: IndicatorKind,
  { isAllEarned = false, areSigned = false }: AssumedOfColumns,
): FrameworkColumns {
  const meanings = new ColumnMeanings(table);
  const ticked = tickedDepartments(table);
  const isTicked = new Set(ticked.columns.map(({ column }) => column));
  meanings.take([...isTicked], "responsible");
  const marks = placeMarksColumns(table, meanings, scale);
  const { soleBonus } = marks;
  const changes = takeSignedColumns(table, meanings, marks.follows, areSigned);
  const asBonus = soleBonus && kind === "base" ? ({ column: soleBonus, ways: ["bonus", "actual"] } as const) : null;
  const signed = { ...changes, untold: changes.untold ?? asBonus };
  const levelNames = takeLevelNames(table, meanings, marks.levels);
  if (kind === "bonus" || kind === "deduction") {
    placeSoleMarks(table, meanings);
    takeReasonsForNames(table, meanings);
  }
  takeNamingColumns(table, meanings);
  takeRemarksForReasons(meanings);
  takeWordsOfLosses(table, meanings);
  const numbers = meanings.all("number");
  const codes = numbers.filter(({ column, at }) => CODE_WORDS.test(at.text) || holdsLetters(table, column));
  const code = mostSpecificCode(table, codes) ?? numbers[0];
  const serial = numbers.find((column) => column !== code && !codes.includes(column));
  const evidence = meanings.all("evidence");
  const vetoes = meanings.all("veto");
  const { byReviewer } = marks;
  const [full, actual] = [meanings.columns("full"), meanings.columns("actual")];
  const [review, deducted] = [meanings.columns("review"), meanings.columns("deducted")];
  const earned = [...actual, ...review, ...deducted, ...(byReviewer === null ? [] : [byReviewer])];
  const [bonus, penalty] = [meanings.columns("bonus"), meanings.columns("penalty")];
  return {
    readings: meanings.readings(),
    hierarchy: hierarchyOf(table, meanings),
    levelNames,
    item: meanings.columns("item"),
    standard: meanings.columns("standard"),
    code: code?.column ?? null,
    serial: serial?.column ?? null,
    full,
    actual,
    review,
    deducted,
    counted: [...full, ...actual, ...review],
    earned,
    marks: [...full, ...earned],
    scored: [...full, ...earned, ...bonus, ...penalty, ...vetoes.map(({ column }) => column)],
    reason: meanings.columns("reason")[0] ?? meanings.columns("note")[0] ?? null,
    evidence: (evidence.find(({ at }) => !/要求|清单|说明/u.test(at.text)) ?? evidence[0])?.column ?? null,
    kind: meanings.columns("kind").find((column) => namesKinds(table, column)) ?? null,
    vetoes: vetoes.map(({ column, at }) => ({
      column,
      precondition: /条件|前置/u.test(at.text),
      heading: at.text,
    })),
    ticked,
    departments: table.columns.flatMap(({ column, at }): { column: number; role: Role | null }[] => {
      const taken = meanings.of(column);
      if (isTicked.has(column)) return [{ column, role: "responsible" }];
      // 科室初评 holds the marks that departments gave.
      if (holdsNumbersOnly(table, column)) return [];
      if (taken === "lead" || taken === "support") return [{ column, role: taken }];
      // 责任分工 and 部门 leave it to the text who leads.
      if (taken === "responsible") return [{ column, role: /分工|^部门$|^科室$|^单位$/u.test(at.text) ? null : taken }];
      return [];
    }),
    bonus,
    penalty,
    signed,
    ...marks,
    isAllEarned: marks.isAllEarned || (isAllEarned && earned.length === 0),
  };
}

/** 评分说明 behind the marks, beside a 评价标准 of its own, says why marks were lost. */
function takeRemarksForReasons(meanings: ColumnMeanings): void {
  const standards = meanings.all("standard");
  const marks = Math.max(...meanings.columns("actual", "review", "deducted"));
  if (meanings.all("reason").length > 0 || standards.length < 2) return;
  const remarks = standards.filter(({ column, at }) => column > marks && REMARKS.test(normaliseName(at.text)));
  meanings.take(remarks, "reason");
}

/** 扣减事由 or any other heading: words beside rows that lost marks, and beside no others, say why. */
function takeWordsOfLosses(table: Table, meanings: ColumnMeanings): void {
  if (meanings.all("reason").length + meanings.all("note").length > 0) return;
  const [full] = meanings.columns("full");
  const [mark] = meanings.columns("actual", "review");
  if (full === undefined || mark === undefined) return;
  const open = meanings.all("unknown").filter(({ column }) => column > full);
  if (open.length === 0) return;
  const scored = table.dataRows.flatMap((row) => {
    const [whole, earned] = [full, mark].map((column) => roughMarks(table, row, column));
    return typeof whole === "number" && typeof earned === "number" ? [{ row, isLost: earned < whole }] : [];
  });
  const lost = scored.filter(({ isLost }) => isLost);
  const found = open.filter(({ column }) => {
    const written = scored.filter(({ row }) => table.text(row, column) !== "");
    const isWords = written.every(
      ({ row }) => /\p{Script=Han}/u.test(table.text(row, column)) && !isMark(table, row, column),
    );
    return isWords && written.length > 1 && written.every(({ isLost }) => isLost) && written.length * 2 >= lost.length;
  });
  if (found.length === 1 && lost.length < scored.length) meanings.take(found, "reason");
}

/** The column that has a text of its own on most rows, the leftmost of equals. */
function mostSpecificCode(table: Table, columns: readonly HeaderColumn[]): HeaderColumn | undefined {
  if (columns.length < 2) return columns[0];
  const counts = columns.map(({ column }) => ownTexts(table, column));
  return columns[counts.indexOf(Math.max(...counts))];
}

/** 代号 over A1, A2 is no 序号. */
function holdsLetters(table: Table, column: number): boolean {
  return table.dataRows.some((row) => /^[A-Z]/iu.test(table.text(row, column)));
}

/**
 * Whether full marks below zero (−10 among 0.5 and 2) say what can be taken off on a row. Beside a mark that was earned the sign
 * slipped in.
 */
export function isTakenOff(
  table: Table,
  row: number,
  { full, actual, review }: Pick<FrameworkColumns, "full" | "actual" | "review">,
): boolean {
  const isNegative = full.some((column) => {
    const value = table.value(row, column);
    return typeof value === "number" && value < 0;
  });
  return isNegative && ![...actual, ...review].some((column) => (roughMarks(table, row, column) ?? 0) > 0);
}
