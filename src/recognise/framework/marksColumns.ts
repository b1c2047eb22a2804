import { placeBareScores } from "./bareScores.ts";
import type { ColumnMeanings } from "./columnMeanings.ts";
import { placeImpliedFull, placeImpliedReview } from "./impliedColumns.ts";
import { normaliseName } from "../normalise.ts";
import { soleMarksColumn } from "./soleMarksColumn.ts";
import type { Table } from "../table/table.ts";
import type { Issue } from "../../domain/issue.ts";

const COMBINED = /(?:合计|总分|小计|总计|平均分?|综合得?分?|总评|年均分?|折算分?|最终得?分)$/u;
const SUM_ALONE = /^(?:合计|总分|总计|小计|平均分?|综合|总评|年度|全年)(?:得分|分)?$/u;
const GRADE_HEADING = /(?:等级|状态|等次|情况|结果|档次)$/u;
const WEIGHT = /权重|比重/u;

/** Weighs the columns that may hold marks against each other; returns what cannot be decided. */
export function placeMarksColumns(table: Table, meanings: ColumnMeanings): readonly Issue[] {
  placeImpliedFull(table, meanings);
  const issues = placeBareScores(table, meanings);
  placeImpliedReview(table, meanings);
  dropGradesBesideMarks(table, meanings);
  const full = meanings.all("full");
  const weights = full.filter(({ at }) => WEIGHT.test(at.text));
  if (weights.length > 0 && weights.length < full.length) meanings.take(weights, "unknown");
  for (const field of ["full", "actual", "review"] as const) keepSumsAlone(field, meanings);
  if (["actual", "review", "deducted"].every((field) => meanings.all(field).length === 0)) {
    const sole = soleMarksColumn(table, meanings.all("unknown"), meanings.columns("full"));
    if (sole) meanings.take([sole], "actual");
  }
  return issues;
}

/** 等级 beside 自评得分 describes the mark, it is not a second one. */
function dropGradesBesideMarks(table: Table, meanings: ColumnMeanings): void {
  for (const field of ["actual", "review"]) {
    const columns = meanings.all(field);
    const graded = columns.filter(({ at }) => GRADE_HEADING.test(normaliseName(at.text)));
    if (graded.length > 0 && graded.length < columns.length && columns.some((one) => holdsNumbers(table, one.column))) {
      meanings.take(graded, "unknown");
    }
  }
}

/** A column 合计 beside its parts already is what they come to. */
function keepSumsAlone(field: "full" | "actual" | "review", meanings: ColumnMeanings): void {
  if (field !== "full" && meanings.all(field).length > 1) {
    // 合计 after 1月 | 2月 | 3月 has no word of marks in it.
    const alone = meanings.all("unknown").filter(({ at }) => SUM_ALONE.test(normaliseName(at.text)));
    meanings.take(alone.slice(0, 1), field);
  }
  const columns = meanings.all(field);
  const sums = columns.filter(({ at, groups }) =>
    [at, ...groups.slice(-1)].some(({ text }) => COMBINED.test(normaliseName(text))),
  );
  if (sums.length !== 1 || columns.length < 2) return;
  meanings.take(
    columns.filter((column) => !sums.includes(column)),
    "unknown",
  );
}

function holdsNumbers(table: Table, column: number): boolean {
  return table.dataRows.some((row) => typeof table.value(row, column) === "number");
}
