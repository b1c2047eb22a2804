import type { ColumnReading } from "../../domain/assessment.ts";
import type { Role } from "../../domain/department.ts";
import { issue, type Issue } from "../../domain/issue.ts";
import { a1 } from "../../domain/address.ts";
import { gradeOf } from "../marks/grades.ts";
import type { HeaderColumn } from "../table/header.ts";
import { isNotApplicable, parseMarks } from "../marks/marksText.ts";
import { normaliseName } from "../normalise.ts";
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
  readonly deducted: number | null;
  readonly reason: number | null;
  readonly evidence: number | null;
  readonly kind: number | null;
  readonly vetoes: readonly { readonly column: number; readonly precondition: boolean; readonly heading: string }[];
  readonly departments: readonly { readonly column: number; readonly role: Role | null }[];
  readonly issues: readonly Issue[];
}

const COMBINED = /(?:合计|总分|小计|总计|平均分?|综合得?分?|总评|年均分?|折算分?|最终得?分)$/u;
const SUM_ALONE = /^(?:合计|总分|总计|小计|平均分?|综合|总评|年度|全年)(?:得分|分)?$/u;
const GRADE_HEADING = /(?:等级|状态|等次|情况|结果|档次)$/u;
const WEIGHT = /权重|比重/u;

export function frameworkColumns(table: Table): FrameworkColumns {
  const { sheet } = table;
  const issues: Issue[] = [];
  const meaning = new Map(table.columns.map((column) => [column.column, column.meaning]));
  const byMeaning = (wanted: string): HeaderColumn[] =>
    table.columns.filter(({ column }) => meaning.get(column) === wanted);
  const take = (columns: readonly HeaderColumn[], as: string): void => {
    for (const { column } of columns) meaning.set(column, as);
  };

  placeBareScores(table, byMeaning, take, issues);
  // 等级 beside 自评得分 describes the mark, it is not a second one.
  for (const field of ["actual", "review"]) {
    const columns = byMeaning(field);
    const graded = columns.filter(({ at }) => GRADE_HEADING.test(normaliseName(at.text)));
    if (graded.length > 0 && graded.length < columns.length && columns.some((one) => holdsNumbers(table, one.column))) {
      take(graded, "unknown");
    }
  }
  const weights = byMeaning("full").filter(({ at }) => WEIGHT.test(at.text));
  if (weights.length > 0 && weights.length < byMeaning("full").length) take(weights, "unknown");
  for (const field of ["full", "actual", "review"]) {
    const marks = byMeaning(field);
    // 合计 after 1月 | 2月 | 3月 has no word of marks in it.
    if (field !== "full" && marks.length > 1) {
      take(
        byMeaning("unknown")
          .filter(({ at }) => SUM_ALONE.test(normaliseName(at.text)))
          .slice(0, 1),
        field,
      );
    }
    const columns = byMeaning(field);
    const sums = columns.filter(({ at, groups }) =>
      [at, ...groups.slice(-1)].some(({ text }) => COMBINED.test(normaliseName(text))),
    );
    // A column 合计 beside its parts already is what they come to.
    if (sums.length === 1 && columns.length > 1)
      take(
        columns.filter((column) => !sums.includes(column)),
        "unknown",
      );
  }
  if (!["actual", "review", "deducted"].some((field) => byMeaning(field).length > 0)) {
    const sole = soleMarksColumn(
      table,
      byMeaning("unknown"),
      byMeaning("full").map(({ column }) => column),
    );
    if (sole) take([sole], "actual");
  }

  const columnsOf = (wanted: string): number[] => byMeaning(wanted).map(({ column }) => column);
  const hierarchy = byBreadth(table, ["item", "indicator", "content", "standard"].map(columnsOf));
  const numbers = byMeaning("number");
  const code = numbers.find(({ at }) => /编号|代码|编码|指标号/u.test(at.text)) ?? numbers[0];
  const serial = numbers.find((column) => column !== code);
  const evidence = byMeaning("evidence");
  return {
    readings: table.columns.map(({ column, heading, confidence }) => {
      const taken = meaning.get(column) ?? "unknown";
      const changed = taken !== table.columns.find((one) => one.column === column)?.meaning;
      return {
        sheet: sheet.name,
        column,
        heading,
        meaning: taken,
        confidence: changed ? Math.min(confidence || 0.4, 0.7) : confidence,
      };
    }),
    hierarchy: hierarchy.length > 0 ? hierarchy : namelessText(table, meaning),
    item: columnsOf("item"),
    standard: columnsOf("standard"),
    code: code?.column ?? null,
    serial: serial?.column ?? null,
    full: columnsOf("full"),
    actual: columnsOf("actual"),
    review: columnsOf("review"),
    deducted: columnsOf("deducted")[0] ?? null,
    reason: columnsOf("reason")[0] ?? columnsOf("note")[0] ?? null,
    evidence: (evidence.find(({ at }) => !/要求|清单|说明/u.test(at.text)) ?? evidence[0])?.column ?? null,
    kind: columnsOf("kind").find((column) => namesKinds(table, column)) ?? null,
    vetoes: byMeaning("veto").map(({ column, at }) => ({
      column,
      precondition: /条件|前置/u.test(at.text),
      heading: at.text,
    })),
    departments: table.columns.flatMap(({ column, at }): { column: number; role: Role | null }[] => {
      const taken = meaning.get(column);
      if (taken === "lead" || taken === "support") return [{ column, role: taken }];
      // 责任分工 and 部门 leave it to the text who leads.
      if (taken === "responsible") return [{ column, role: /分工|^部门$|^科室$|^单位$/u.test(at.text) ? null : taken }];
      return [];
    }),
    issues,
  };
}

/** Whether one column of the hierarchy stands above another; columns outside it are compared by place. */
export function isBroader({ hierarchy }: FrameworkColumns, column: number, than: number): boolean {
  const own = hierarchy.indexOf(column);
  const other = hierarchy.indexOf(than);
  return own < 0 || other < 0 ? column < than : own < other;
}

/**
 * A broader column to the right of what it groups (考核内容 | 考核项目) is broader all the same, where it tells fewer rows apart.
 * Where an item column stands on the left already, such a one only classifies and is no level.
 */
function byBreadth(table: Table, columns: readonly (readonly number[])[]): readonly number[] {
  const rankOf = new Map(columns.flatMap((list, rank) => list.map((column) => [column, rank] as const)));
  const rank = (column: number): number => rankOf.get(column) ?? 0;
  const known = new Map<number, number>();
  const distinct = (column: number): number => {
    const count = known.get(column) ?? new Set(table.dataRows.map((row) => table.text(row, column))).size;
    known.set(column, count);
    return count;
  };
  // An item is one even where each has a single row.
  const groups = (column: number, other: number): boolean =>
    rank(column) < rank(other) && distinct(column) < distinct(other) + (rank(column) === 0 ? 1 : 0);
  const sorted: number[] = [];
  for (const column of [...rankOf.keys()].sort((left, right) => left - right)) {
    const place = sorted.findIndex((other) => groups(column, other));
    if (place < 0) sorted.push(column);
    else if (rank(column) > 0 || !sorted.some((other) => rank(other) === 0)) sorted.splice(place, 0, column);
  }
  return sorted;
}

/** 得分 says not whose: alone it is actual, beside a self column review, beside a review column nobody knows. */
function placeBareScores(
  table: Table,
  byMeaning: (meaning: string) => HeaderColumn[],
  take: (columns: readonly HeaderColumn[], as: string) => void,
  issues: Issue[],
): void {
  const scores = byMeaning("score");
  const actual = byMeaning("actual");
  const review = byMeaning("review");
  if (scores.length > 0) {
    if (actual.length > 0 && review.length === 0) take(scores, "review");
    else if (actual.length === 0) take(scores, "actual");
    else take(scores, "unknown");
    const [score] = scores;
    if (score && review.length > 0 && differ(table, score.column, [...actual, ...review])) {
      issues.push(
        issue(
          "column-ambiguous",
          { sheet: table.sheet.name, cell: a1({ row: score.at.row, column: score.at.left }) },
          { name: score.at.text, text: score.at.text, names: ["actual", "review"] },
        ),
      );
    }
    return;
  }
  // A sole marks column is actual, whatever its heading; several assessors alone are the marks there are.
  if (actual.length === 0 && review.length > 0) take(review, "actual");
}

/** Whether a column holds marks that none of the others holds on the same row, so that the choice moves a total. */
function differ(table: Table, column: number, others: readonly HeaderColumn[]): boolean {
  return table.dataRows.some((row) => {
    const own = table.text(row, column);
    return own !== "" && others.some((other) => table.text(row, other.column) !== own);
  });
}

function holdsNumbers(table: Table, column: number): boolean {
  return table.dataRows.some((row) => typeof table.value(row, column) === "number");
}

function namesKinds(table: Table, column: number): boolean {
  // 性质 and 类型 head other things too: only a column that speaks of kinds decides them.
  return table.dataRows.some((row) =>
    /加分|减分|扣分|否决|前置|基本|基础|奖励|特色|附加|负面|条件|必备|常规/u.test(table.text(row, column)),
  );
}

/** The one column of unknown heading that holds marks on most rows that can earn any; null where there is none or several. */
function soleMarksColumn(table: Table, unknown: readonly HeaderColumn[], full: readonly number[]): HeaderColumn | null {
  const rows = table.dataRows.filter((row) => full.length === 0 || full.some((column) => isMark(table, row, column)));
  const candidates = unknown.filter(({ column, at }) => {
    if (/[人员话号]$|日期|时间/u.test(at.text)) return false;
    const written = rows.filter((row) => table.text(row, column) !== "");
    const marked = written.filter((row) => isMark(table, row, column));
    return marked.length > 0 && marked.length >= written.length * 0.6 && written.length >= rows.length * 0.4;
  });
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}

function isMark(table: Table, row: number, column: number): boolean {
  const value = table.value(row, column);
  if (typeof value === "number") return true;
  if (typeof value !== "string" || value.length > 12) return false;
  return parseMarks(value) !== null || isNotApplicable(value) || gradeOf(value) !== null;
}

/** The column that names the rows where no heading says so: the one with the most text. */
function namelessText(table: Table, meaning: ReadonlyMap<number, string>): number[] {
  let best: { column: number; count: number } | null = null;
  for (const { column } of table.columns) {
    const taken = meaning.get(column);
    if (taken !== "unknown" && taken !== "task" && taken !== "target") continue;
    let count = 0;
    for (const row of table.dataRows) {
      const text = cellText(table.value(row, column));
      if (text !== "" && parseMarks(text) === null) count++;
    }
    if (count > 0 && (!best || count > best.count)) best = { column, count };
  }
  return best ? [best.column] : [];
}
