import { MARKS } from "../../domain/meaning.ts";
import { holdsNames } from "../meanings/nameColumns.ts";
import { holdsGradedFull } from "../meanings/impliedFull.ts";
import { figureColumns, isAboutMarks, isOfOthers } from "../meanings/figureColumns.ts";
import { holdsPartWeights } from "../columns/blockColumns.ts";
import { tickColumns } from "../columns/tickColumns.ts";
import { markedRows, roughMarks, sumOfMarks } from "../columns/columnMarks.ts";
import { gradeOn } from "../text/sheetGrades.ts";
import { marksWithin } from "../text/textMarks.ts";
import { scoreOf } from "../table/header.ts";
import type { Table } from "../table/table.ts";
import type { Wanted } from "../text/sheetName.ts";
import { endsLikeDepartment, looksLikePerson } from "../departments/departmentName.ts";
import { withTickedDepartments } from "../departments/tickedDepartments.ts";
import { frameworkColumns } from "../meanings/frameworkColumns.ts";

/** 0 where the header is another kind of table; else by steps, so that a column more or less makes no sheet fit better. */
export function headerFit(table: Table, wanted: Wanted): number {
  const has = (meaning: Parameters<Table["column"]>[0]): boolean => table.column(meaning) !== null;
  const headed = MARKS.filter(has).length;
  // Marks whose headings nobody knows are told by their figures.
  const isOpen = wanted === "framework" && !has("full");
  const isHeaded = isOpen && headed > 0 && (holdsPartWeights(table) || holdsGradedFull(table));
  const byFigures = isOpen && (figureColumns(table) !== null || isHeaded);
  const isTold = isOpen && (byFigures || tickColumns(withTickedDepartments(table)).size > 0);
  const marks = isTold ? 2 : headed;
  const people = has("person") || has("leader") ? 1 : 0;
  const duties = (["lead", "responsible", "support"] as const).filter(has).length + people;
  const planned = (["task", "deadline", "progress", "measure"] as const).filter(has).length;
  const named = (["item", "indicator", "content", "standard"] as const).filter(has).length;
  const filled = table.dataRows.length > 0 ? 1 : 0;
  if (wanted === "framework") {
    const scores =
      named > 0 ||
      has("number") ||
      has("veto") ||
      (has("task") && (marks > 1 || (has("full") && isShownEarned(table)) || textsSayMarks(table))) ||
      (has("full") && (headed > 1 || isEarnedIn(table)) && holdsNames(table)) ||
      (byFigures && headed > 0 && holdsNames(table)) ||
      (isOpen && headed > 0 && mostSayMarks(table, table.columnsOf("unknown")));
    if (marks > 0) return scores ? 10 + Math.min(marks, 2) * 4 + filled : 0;
    // Marks may stand inside the texts; a list of duties without them is no framework.
    const isListOfDuties = duties > 0 && !textsSayMarks(table);
    return named > 0 && planned === 0 && !isListOfDuties && scoreOf(table.columns, "framework") >= 3 ? 2 + filled : 0;
  }
  if (marks > 1 && !has("task")) return 0;
  // Numbered rows with a date and nothing that names or assigns them are records of any kind.
  if (duties + named === 0 && !has("task") && !has("measure")) return 0;
  if (duties + planned === 0 || (duties + planned < 2 && named === 0 && !has("number"))) return 0;
  return 5 + Math.min(duties, 1) * 4 + Math.min(planned, 2) * 2 + filled;
}

/** Whether something was earned, or is to be, by columns that no heading tells: figures or grades, ticks, or what a title speaks of. */
function isEarnedIn(table: Table): boolean {
  return isShownEarned(table) || (isAboutMarks(table) && !holdsOtherFigures(table));
}

/** 分值 | 页码 over 2 and 113: figures right of the full marks that nobody can have earned. */
function holdsOtherFigures(table: Table): boolean {
  const full = table.column("full") ?? 0;
  const rows = markedRows(table, full);
  const isAbove = (row: number, column: number): boolean =>
    (roughMarks(table, row, column) ?? 0) > (roughMarks(table, row, full) ?? Infinity);
  return table.columns.some(
    ({ meaning, column }) =>
      meaning === "unknown" && column > full && rows.filter((row) => isAbove(row, column)).length * 2 > rows.length,
  );
}

function isShownEarned(table: Table): boolean {
  return holdsEarned(table) || tickColumns(withTickedDepartments(table)).size > 0;
}

/** Whether most rows say in the text of an indicator or task what it can earn: 制度健全（15分）. */
function textsSayMarks(table: Table): boolean {
  return mostSayMarks(table, table.columnsOf("indicator", "content", "standard", "task"));
}

function mostSayMarks(table: Table, columns: readonly number[]): boolean {
  const marked = table.dataRows.filter((row) =>
    columns.some((column) => marksWithin(table.text(row, column)) !== null),
  );
  return marked.length > 1 && marked.length * 2 > table.dataRows.length;
}

/**
 * Whether marks that a column can be headed as anything were earned: figures right of the full marks, none above them, most of them in
 * all, or grades beside nearly all of them.
 */
function holdsEarned(table: Table): boolean {
  const full = table.column("full") ?? 0;
  const rows = markedRows(table, full);
  const most = sumOfMarks(table, rows, full);
  const isWithin = (row: number, column: number): boolean => {
    const mark = roughMarks(table, row, column);
    return mark !== null && mark <= (roughMarks(table, row, full) ?? 0);
  };
  const unknown = table.columns.filter(
    ({ meaning, column, at }) => meaning === "unknown" && column > full && !isOfOthers(at.text),
  );
  const isEarned = (column: number): boolean =>
    rows.every((row) => isWithin(row, column)) && sumOfMarks(table, rows, column) * 2 > most;
  const isGraded = (column: number): boolean =>
    rows.filter((row) => gradeOn(table.sheet, table.text(row, column)) !== null).length * 5 >= rows.length * 4;
  return rows.length > 2 && unknown.some(({ column }) => isEarned(column) || isGraded(column));
}

/** A column that every framework has in some form: what can be earned, and what for. */
export type FrameworkColumn = "full" | "indicator";

/**
 * What a table lacks to be a framework, however many marks stand in it: a source of full marks (a column, weights, marks inside
 * its texts), or rows that are indicators at all. A poll or a list with 状态 lacks the first; a table of the units
 * that were judged, whatever they could earn, the second. null where it lacks nothing.
 */
export function missingForFramework(table: Table): FrameworkColumn | null {
  if (namesWhoIsJudged(table)) return "indicator";
  return saysFullMarks(table) ? null : "full";
}

const NAMING = ["item", "indicator", "content", "standard"] as const;
const NAMING_FOR_SURE = ["indicator", "content"] as const;
const NAMING_IF_NEED_BE = [...NAMING, "task", "target", "measure"] as const;

function saysFullMarks(table: Table): boolean {
  if (table.column("full") !== null || saidInTexts(table)) return true;
  // 标准 beside 得分 and never below it can be recognised only by comparing the two columns.
  const { full, ticks, hierarchy } = frameworkColumns(table);
  const isTicked = [...ticks.values()].some(({ says }) => says !== null && "points" in says);
  // Names under a heading that nobody knows.
  return full.length > 0 || isTicked || mostSayMarks(table, hierarchy);
}

/** Marks within the names of indicators, items and tasks (组织领导（20分）), or a section row that says them from the left edge. */
function saidInTexts(table: Table): boolean {
  const columns = [...NAMING, "task" as const].flatMap((meaning) => table.columnsOf(meaning));
  if (columns.length === 0) return false;
  const [left] = table.columns;
  const searched = left && !columns.includes(left.column) ? [left.column, ...columns] : columns;
  return table.dataRows.some((row) => searched.some((column) => marksWithin(table.text(row, column)) !== null));
}

/** 参评单位, 姓名, 投标人（名称）: a heading over those who are judged. */
const WHO =
  /(?:单位|部门|科室|处室|股室|机关|对象|姓名|人员|选手|队伍|班组|小组|组别|企业|公司|学校|班级|社区|乡镇|街道|村居|家庭|[人者方商村队])(?:编号|代码|名称|全称|简称|[与和及])*$/u;

/** Whether no column names indicators, and the one that names the rows holds units or persons. */
function namesWhoIsJudged(table: Table): boolean {
  // 内容 A, 内容 B count as names if the heading says so.
  if (NAMING_FOR_SURE.some((meaning) => table.columnsOf(meaning).some((column) => holds(table, column, /\p{L}/u))))
    return false;
  if (NAMING_IF_NEED_BE.some((meaning) => table.columnsOf(meaning).some((column) => holdsText(table, column))))
    return false;
  const names = table.columns.find(({ column, meaning }) => meaning !== "number" && holdsText(table, column));
  if (!names) return false;
  if (WHO.test(names.at.text.normalize("NFKC").replace(/[\s()]+/gu, ""))) return true;
  const texts = table.dataRows.map((row) => table.text(row, names.column)).filter((text) => text !== "");
  const judged = texts.filter((text) => endsLikeDepartment(text) || looksLikePerson(text));
  return texts.length > 2 && judged.length * 5 >= texts.length * 4;
}

/** Texts rather than numbers or signs stand in most of its cells. */
function holdsText(table: Table, column: number): boolean {
  return holds(table, column, /\p{Script=Han}|\p{L}{2}/u);
}

/** Most cells of a column look like that; a legend below the table has no marks beside it. */
function holds(table: Table, column: number, look: RegExp): boolean {
  const marks = table.columnsOf(...MARKS);
  const marked = table.dataRows.filter((row) => marks.some((one) => one !== column && table.text(row, one) !== ""));
  const rows = marked.length > 0 ? marked : table.dataRows;
  const written = rows.map((row) => table.text(row, column)).filter((text) => text !== "");
  return written.filter((text) => look.test(text)).length * 2 > written.length;
}
