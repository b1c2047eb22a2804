import type { ColumnReading } from "../../domain/assessment.ts";
import type { Role } from "../../domain/department.ts";
import type { MarkScale } from "../../domain/settings.ts";
import type { Issue } from "../../domain/issue.ts";
import type { ColumnRelation } from "../columns/formulaRelation.ts";
import type { ColumnScales } from "../columns/columnScales.ts";
import type { TickWorths } from "../columns/tickColumns.ts";
import { byBreadth, takeNames } from "./nameColumns.ts";
import { ColumnMeanings } from "../columns/columnMeanings.ts";
import { placeMarksColumns } from "./marksColumns.ts";
import { isMark, roughMarks } from "../columns/columnFigures.ts";
import { LONGEST_VERDICT } from "../marks/veto.ts";
import { parseMarks } from "../text/marksText.ts";
import { normaliseName } from "../text/normalise.ts";
import type { HeaderColumn } from "../table/header.ts";
import { cellText, type Table } from "../table/table.ts";

/** What each column of a framework is used for, after weighing the columns against each other. Columns are 1-based. */
export interface FrameworkColumns {
  /** As `Table.columns`, with the meanings finally taken. */
  readonly readings: readonly ColumnReading[];
  /** Text columns from the broadest to the narrowest: item, indicator, content, standard; left to right, as a rule. */
  readonly hierarchy: readonly number[];
  readonly item: readonly number[];
  readonly standard: readonly number[];
  /** 指标编号, or 序号 where that is all there is. */
  readonly code: number | null;
  /** 序号 beside a code of its own. */
  readonly serial: number | null;
  readonly full: readonly number[];
  readonly actual: readonly number[];
  readonly review: readonly number[];
  /** 扣分, or several: what was taken off month by month. */
  readonly deducted: readonly number[];
  readonly reason: number | null;
  readonly evidence: number | null;
  readonly kind: number | null;
  readonly vetoes: readonly { readonly column: number; readonly precondition: boolean; readonly heading: string }[];
  readonly departments: readonly { readonly column: number; readonly role: Role | null }[];
  /** How marks columns are to be read whose figures are no marks as they stand: weights, marks out of 100, shares. */
  readonly scales: ColumnScales;
  /** Columns whose ticks are marks. */
  readonly ticks: TickWorths;
  /** 加分 and 减分 beside the mark of each row. */
  readonly bonus: readonly number[];
  readonly penalty: readonly number[];
  /** Columns that follow from others row by row: 加权得分. */
  readonly follows: readonly ColumnRelation[];
  /** Columns of what the rows of each part come to (模块得分). */
  readonly partResults: ReadonlySet<number>;
  readonly issues: readonly Issue[];
}

const CODE_WORDS = /编号|代码|编码|指标号|条款/u;
const REMARKS = /^(?:评分|计分|打分|扣分)说明$/u;

/** @param scale what the user says marks beside weights are */
export function frameworkColumns(table: Table, scale?: MarkScale): FrameworkColumns {
  const meanings = new ColumnMeanings(table);
  const { issues, scales, ticks, follows, partResults } = placeMarksColumns(table, meanings, scale);
  takeMattersForNames(table, meanings);
  takeTasksForNames(table, meanings);
  takeNames(table, meanings);
  takeGroupsForItems(table, meanings);
  takeRemarksForReasons(meanings);
  takeWordsOfLosses(table, meanings);
  const hierarchy = byBreadth(
    table,
    (["item", "indicator", "content", "standard"] as const).map((one) => meanings.columns(one)),
  );
  const numbers = meanings.all("number");
  const codes = numbers.filter(({ at }) => CODE_WORDS.test(at.text));
  const code = mostSpecificCode(table, codes) ?? numbers[0];
  const serial = numbers.find((column) => column !== code && !codes.includes(column));
  const evidence = meanings.all("evidence");
  return {
    readings: meanings.readings(),
    hierarchy: hierarchy.length > 0 ? hierarchy : namelessText(table, meanings),
    item: meanings.columns("item"),
    standard: meanings.columns("standard"),
    code: code?.column ?? null,
    serial: serial?.column ?? null,
    full: meanings.columns("full"),
    actual: meanings.columns("actual"),
    review: meanings.columns("review"),
    deducted: meanings.columns("deducted"),
    reason: meanings.columns("reason")[0] ?? meanings.columns("note")[0] ?? null,
    evidence: (evidence.find(({ at }) => !/要求|清单|说明/u.test(at.text)) ?? evidence[0])?.column ?? null,
    kind: meanings.columns("kind").find((column) => namesKinds(table, column)) ?? null,
    vetoes: meanings.all("veto").map(({ column, at }) => ({
      column,
      precondition: /条件|前置/u.test(at.text),
      heading: at.text,
    })),
    departments: table.columns.flatMap(({ column, at }): { column: number; role: Role | null }[] => {
      const taken = meanings.of(column);
      // 科室初评 holds the marks that departments gave.
      if (holdsNumbersOnly(table, column)) return [];
      if (taken === "lead" || taken === "support") return [{ column, role: taken }];
      // 责任分工 and 部门 leave it to the text who leads.
      if (taken === "responsible") return [{ column, role: /分工|^部门$|^科室$|^单位$/u.test(at.text) ? null : taken }];
      return [];
    }),
    scales,
    ticks,
    bonus: meanings.columns("bonus"),
    penalty: meanings.columns("penalty"),
    follows,
    partResults,
    issues,
  };
}

const NAMES_OF_ROWS = ["item", "indicator", "content", "standard", "task", "target"] as const;

/** 序号 | 否决事项 | 是否发生: what would be a veto is all that names the rows. */
function takeMattersForNames(table: Table, meanings: ColumnMeanings): void {
  if (NAMES_OF_ROWS.some((meaning) => meanings.all(meaning).length > 0)) return;
  const isMatter = (text: string): boolean => text.length > LONGEST_VERDICT;
  const named = meanings
    .all("veto")
    .find(({ column }) => table.dataRows.some((row) => isMatter(table.text(row, column))));
  if (named) meanings.take([named], "content");
}

/** 责任科室 | 目标任务 | 分值 | 得分: where no column is called indicators, the tasks are what is scored, or else the targets. */
function takeTasksForNames(table: Table, meanings: ColumnMeanings): void {
  if (meanings.all("indicator").length + meanings.all("content").length > 0) return;
  const namesRows = meanings.columns("item").some((column) => ownTexts(table, column) >= table.dataRows.length * 0.8);
  if (namesRows) return;
  const names = (["item", "standard", "task"] as const).flatMap((meaning) => meanings.columns(meaning));
  const targets = meanings.all("target").filter(({ column }) => !holdsNumbersOnly(table, column));
  meanings.take(names.length > 0 ? meanings.all("task") : targets.slice(0, 1), "content");
}

/** 主要任务 or a heading nobody knows, left of the names and merged over several of them, is what they are grouped by. */
function takeGroupsForItems(table: Table, meanings: ColumnMeanings): void {
  const names = (["indicator", "content"] as const).flatMap((meaning) => meanings.columns(meaning));
  if (meanings.all("item").length > 0 || names.length === 0) return;
  const first = Math.min(...names);
  const groups = (["unknown", "task", "target"] as const)
    .flatMap((meaning) => meanings.all(meaning))
    .filter(({ column }) => column < first && (groupsRows(table, column) || isWrittenOnce(table, column, names)));
  if (groups.length === 1) meanings.take(groups, "item");
}

/** Texts only, some of them merged over several rows that have texts of their own beside them. */
function groupsRows(table: Table, column: number): boolean {
  const texts = table.dataRows.filter((row) => table.text(row, column) !== "");
  if (texts.length === 0 || texts.some((row) => parseMarks(table.text(row, column)) !== null)) return false;
  return texts.some((row) => !table.isMergeTop(row, column));
}

/** Texts only, each written once above rows with names of their own. */
function isWrittenOnce(table: Table, column: number, names: readonly number[]): boolean {
  const rows = table.dataRows.filter((row) => names.some((name) => table.text(row, name) !== ""));
  const texts = rows.map((row) => table.text(row, column));
  const written = texts.filter((text) => text !== "");
  // A single group is told by the rows without a name, sections and totals, that begin in its column.
  const labels = table.dataRows.filter((row) => !rows.includes(row) && table.text(row, column) !== "");
  return (
    texts[0] !== "" &&
    (written.length > 1 || labels.length > 1) &&
    written.length < texts.length &&
    written.every((text) => /\p{L}{2}/u.test(text) && parseMarks(text) === null)
  );
}

/** 评分说明 behind the marks, beside a 评价标准 of its own, says why marks were lost. */
function takeRemarksForReasons(meanings: ColumnMeanings): void {
  const standards = meanings.all("standard");
  const marks = Math.max(...(["actual", "review", "deducted"] as const).flatMap((field) => meanings.columns(field)));
  if (meanings.all("reason").length > 0 || standards.length < 2) return;
  meanings.take(
    standards.filter(({ column, at }) => column > marks && REMARKS.test(normaliseName(at.text))).slice(0, 1),
    "reason",
  );
}

/** 扣减事由 or any other heading: words beside rows that lost marks, and beside no others, say why. */
function takeWordsOfLosses(table: Table, meanings: ColumnMeanings): void {
  if (meanings.all("reason").length + meanings.all("note").length > 0) return;
  const [full] = meanings.columns("full");
  const [mark] = (["actual", "review"] as const).flatMap((field) => meanings.columns(field));
  if (full === undefined || mark === undefined) return;
  const scored = table.dataRows.flatMap((row) => {
    const [whole, earned] = [full, mark].map((column) => roughMarks(table, row, column));
    return typeof whole === "number" && typeof earned === "number" ? [{ row, isLost: earned < whole }] : [];
  });
  const lost = scored.filter(({ isLost }) => isLost);
  const found = meanings.all("unknown").filter(({ column }) => {
    const written = scored.filter(({ row }) => table.text(row, column) !== "");
    const isWords = written.every(
      ({ row }) => /\p{Script=Han}/u.test(table.text(row, column)) && !isMark(table, row, column),
    );
    return (
      column > full &&
      isWords &&
      written.length > 1 &&
      written.every(({ isLost }) => isLost) &&
      written.length * 2 >= lost.length
    );
  });
  if (found.length === 1 && lost.length < scored.length) meanings.take(found, "reason");
}

/** The column that has a text of its own on most rows, the leftmost of equals. */
function mostSpecificCode(table: Table, columns: readonly HeaderColumn[]): HeaderColumn | undefined {
  if (columns.length < 2) return columns[0];
  const counts = columns.map(({ column }) => ownTexts(table, column));
  return columns[counts.indexOf(Math.max(...counts))];
}

function holdsNumbersOnly(table: Table, column: number): boolean {
  let numbers = 0;
  for (const row of table.dataRows) {
    const value = table.value(row, column);
    if (typeof value === "string" && value.trim() !== "") return false;
    if (typeof value === "number") numbers += 1;
  }
  return numbers > 0;
}

function ownTexts(table: Table, column: number): number {
  return table.dataRows.filter((row) => table.isMergeTop(row, column) && table.text(row, column) !== "").length;
}

function namesKinds(table: Table, column: number): boolean {
  // 性质 and 类型 head other things too: only a column that speaks of kinds decides them.
  return table.dataRows.some((row) =>
    /加分|减分|扣分|否决|前置|基本|基础|奖励|特色|附加|负面|条件|必备|常规/u.test(table.text(row, column)),
  );
}

/** The column that names the rows where no heading says so: the one with the most text. */
function namelessText(table: Table, meanings: ColumnMeanings): number[] {
  let best: { column: number; count: number } | null = null;
  for (const { column } of table.columns) {
    if (meanings.of(column) !== "unknown") continue;
    const count = table.dataRows.filter((row) => {
      const text = cellText(table.value(row, column));
      return text !== "" && parseMarks(text) === null;
    }).length;
    if (count > 0 && (!best || count > best.count)) best = { column, count };
  }
  return best ? [best.column] : [];
}
