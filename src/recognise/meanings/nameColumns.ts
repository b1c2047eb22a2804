import { MARKS } from "../../domain/meaning.ts";
import { ColumnMeanings } from "../columns/columnMeanings.ts";
import { levelsAbove } from "../columns/levelMarks.ts";
import { takeLevelNames } from "./levelNames.ts";
import { endsLikeDepartment } from "../departments/departmentName.ts";
import { isOfOthers } from "./figureColumns.ts";
import { namesKinds } from "./kindColumn.ts";
import { normaliseName } from "../text/normalise.ts";
import type { HeaderColumn } from "../table/header.ts";
import { cellText, type Table } from "../table/table.ts";
import { LONGEST_VERDICT } from "../marks/veto.ts";
import { parseMarks } from "../text/marksText.ts";

/** Whether a column that no heading calls so names the rows. */
export function holdsNames(table: Table): boolean {
  const meanings = new ColumnMeanings(table);
  takeLevelNames(table, meanings, levelsAbove(table, meanings.columns("full")));
  takeNames(table, meanings);
  return meanings.all("indicator").length > 0;
}

/**
 * 要素 | 评审项 | 评审方法 | 应得分: where no heading says indicators, the leftmost column nobody knows with a text of its own on the rows
 * that have marks names them; right of what groups them, left of what they are judged by.
 */
function takeNames(table: Table, meanings: ColumnMeanings): void {
  const marks = meanings.columns(...MARKS);
  const rows = table.dataRows.filter((row) => marks.some((column) => table.value(row, column) !== null));
  const named = meanings.all("item", "indicator", "content", "task");
  const [broad, ...others] = named;
  if (others.length > 0 || rows.length === 0) return;
  const item = broad?.column;
  // What is written once, or merged, over several rows groups them, also where it is called 考核事项.
  const underGroup = item === undefined ? [] : rows.filter((row) => isUnderGroup(table, row, item));
  // The weight of a part may stand between its name and those of its rows.
  const beside = marks.filter((column) => !meanings.isWeight(column));
  const until = Math.min(...(beside.length > 0 ? beside : marks), ...meanings.columns("standard"));
  const naming = meanings
    .all("unknown")
    .filter(({ column }) => column > (item ?? 0) && column < until && namesRows(table, rows, column))
    .filter(({ column }) => item === undefined || underGroup.some((row) => table.text(row, column) !== ""));
  // What is blank, or merged over, beside the names of a further column groups them.
  const isOwn = (row: number, { column }: HeaderColumn): boolean =>
    table.isMergeTop(row, column) && table.text(row, column) !== "";
  const isBroader = (one: HeaderColumn, other: HeaderColumn): boolean =>
    rows.some((row) => !isOwn(row, one) && isOwn(row, other));
  const found = naming.find((one) => !naming.some((other) => other.column > one.column && isBroader(one, other)));
  if (!found) return;
  meanings.take([found], "indicator");
  if (broad) meanings.take([broad], "item");
}

/** Blank below a text that is written once, or within one that is merged over several rows. A total is merged sideways. */
function isUnderGroup(table: Table, row: number, column: number): boolean {
  const merge = table.merge(row, column);
  return merge === null ? table.text(row, column) === "" : merge.bottom > merge.top;
}

/** Texts of their own, no two alike, on half of the rows at least; totals have none there. */
function namesRows(table: Table, rows: readonly number[], column: number): boolean {
  const texts = rows.flatMap((row) => (table.isMergeTop(row, column) ? [table.text(row, column)] : [])).filter(Boolean);
  // A closing row may say there what all can earn: 100分.
  const names = texts.length > 2 && parseMarks(texts.at(-1) ?? "") !== null ? texts.slice(0, -1) : texts;
  const own = names.every((text) => parseMarks(text) === null);
  return own && texts.length > 0 && texts.length * 2 >= rows.length && new Set(texts).size === texts.length;
}

function hardlyHoldsAmounts(table: Table, column: number): boolean {
  const rows = table.dataRows.filter((row) => table.text(row, column) !== "");
  const withDigits = rows.filter((row) => /\d/u.test(table.text(row, column)));
  return namesRows(table, rows, column) && withDigits.length * 4 < rows.length;
}

/** Takes the columns that name the rows and their groups. */
export function takeNamingColumns(table: Table, meanings: ColumnMeanings): void {
  takeMattersForNames(table, meanings);
  takeExplanations(table, meanings);
  takeDemandsForStandards(table, meanings);
  takeTasksForNames(table, meanings);
  takeNames(table, meanings);
  takeGroupsForItems(table, meanings);
}

/** 扣分事由 on a sheet of deductions, where no column is called so otherwise, says what they are for: it names them. */
export function takeReasonsForNames(table: Table, meanings: ColumnMeanings): void {
  if (meanings.has("item", "indicator", "content", "task")) return;
  const isNaming = ({ column }: HeaderColumn): boolean => ownTexts(table, column) * 2 >= table.dataRows.length;
  meanings.take(meanings.all("reason").filter(isNaming), "indicator");
}

/** All columns of texts from the broadest to the narrowest; where no heading says so, the one with the most text. */
export function hierarchyOf(table: Table, meanings: ColumnMeanings): readonly number[] {
  const levels = (["item", "indicator", "content", "standard"] as const).map((one) => meanings.columns(one));
  const hierarchy = byBreadth(table, levels);
  return hierarchy.length > 0 ? hierarchy : namelessText(table, meanings);
}

const NAMES_OF_ROWS = ["item", "indicator", "content", "standard", "task", "target"] as const;

/** A heading that only holds a word for names, somewhere. */
const UNSURE = 0.6;

/**
 * 三级指标 | 指标解释: a heading that only speaks of indicators, over longer texts beside the name of nearly every row, right of a column
 * that is called so, heads what explains them.
 */
function takeExplanations(table: Table, meanings: ColumnMeanings): void {
  const named = meanings.all("indicator");
  const surest = named.filter(({ confidence }) => confidence > UNSURE);
  meanings.take(
    named.filter((one) => one.confidence <= UNSURE && !one.mapped && surest.some((name) => explains(table, one, name))),
    "standard",
  );
}

/** Whether texts are longer than those of a column left of theirs beside nearly every one of these. */
function explains(table: Table, by: HeaderColumn, { column }: HeaderColumn): boolean {
  const rows = table.dataRows.filter((row) => table.isMergeTop(row, column) && table.text(row, column) !== "");
  const longer = rows.filter((row) => table.text(row, by.column).length > table.text(row, column).length);
  return column < by.column && rows.length > 2 && longer.length * 5 >= rows.length * 4;
}

/** 工作内容 | 工作要求: where the tasks have a name each, none above several rows, what is asked beside them is what they are judged by. */
function takeDemandsForStandards(table: Table, meanings: ColumnMeanings): void {
  const [demand, ...others] = meanings.all("content");
  const [task, ...further] = meanings.all("task");
  if (!demand || !task || others.length + further.length > 0 || meanings.has("indicator", "standard")) return;
  const own = ownTexts(table, task.column);
  if (demand.mapped || own < ownTexts(table, demand.column) || !explains(table, demand, task)) return;
  meanings.take([demand], "standard");
  meanings.take([task], "content");
}

/** 序号 | 否决事项 | 是否发生: what would be a veto is all that names the rows. */
function takeMattersForNames(table: Table, meanings: ColumnMeanings): void {
  if (meanings.has(...NAMES_OF_ROWS)) return;
  const isMatter = (text: string): boolean => text.length > LONGEST_VERDICT;
  const named = meanings
    .all("veto")
    .find(({ column }) => table.dataRows.some((row) => isMatter(table.text(row, column))));
  if (named) meanings.take([named], "content");
}

/**
 * 责任科室 | 目标任务 | 分值 | 得分: where no column is called indicators, the tasks are what is scored, or else the targets; beside what
 * groups or judges the rows (考核方面 | 考核目标) those in words of their own.
 */
function takeTasksForNames(table: Table, meanings: ColumnMeanings): void {
  if (meanings.all("indicator").length + meanings.all("content").length > 0) return;
  // What is said again on each of its rows groups them.
  const namesRows = meanings.columns("item").some((column) => {
    const own = ownTexts(table, column);
    return own >= table.dataRows.length * 0.8 && differentTexts(table, column) * 4 > own * 3;
  });
  if (namesRows) return;
  const isNamed = meanings.has("item", "standard");
  const targets = meanings.all("target").filter(({ column }) => {
    return isNamed ? hardlyHoldsAmounts(table, column) : !holdsNumbersOnly(table, column);
  });
  meanings.take(meanings.has("task") ? meanings.all("task") : targets.slice(0, 1), "content");
}

/** 主要任务 or a heading nobody knows, left of the names, is what they are grouped by: of several, the broadest, left of the others. */
function takeGroupsForItems(table: Table, meanings: ColumnMeanings): void {
  const items = meanings.all("item");
  const called = meanings.columns("indicator", "content");
  // 测评版块 | 测评标准: nothing but standards names the rows.
  const names = called.length > 0 || items.length > 0 ? called : meanings.columns("standard");
  // 名称 | 评价项目: the items are what is scored where something left of them groups them.
  const areItemsNames = items.length === 1 && names.length === 0;
  if (!areItemsNames && (items.length > 0 || names.length === 0)) return;
  const named = areItemsNames ? items.map(({ column }) => column) : names;
  const unknown = meanings.all("unknown").filter(({ at }) => !isOfOthers(normaliseName(at.text)));
  // 类型 over 技术标准 and 管理标准
  const types = meanings.all("kind").filter(({ column, mapped }) => !mapped && !namesKinds(table, column));
  const groups = [...unknown, ...types, ...(areItemsNames ? [] : meanings.all("task", "target"))]
    .filter(({ column }) => column < Math.min(...named))
    .toSorted((one, other) => one.column - other.column)
    .map((group) => ({ group, count: groupsOver(table, group.column, named) }))
    .filter(({ count }) => count > 0);
  const [broadest, ...finer] = groups;
  if (!broadest || finer.some(({ count }, at) => count <= (groups[at]?.count ?? 0))) return;
  if (areItemsNames) meanings.take(items, "content");
  meanings.take([broadest.group], "item");
}

/**
 * How many groups the texts of a column make of the rows with names: each merged over its rows, written once above them, also on a row
 * of its own, or again on each of them; 0 where it holds anything else.
 */
function groupsOver(table: Table, column: number, names: readonly number[]): number {
  const groups: string[] = [];
  let above = "";
  let rows = 0;
  let labels = 0;
  for (const row of table.dataRows) {
    const text = table.text(row, column);
    const isNamed = names.some((name) => table.isMergeTop(row, name) && table.text(row, name) !== "");
    if (text !== "") above = text;
    if (!isNamed) {
      if (text !== "") labels += 1;
      continue;
    }
    rows += 1;
    if (above !== groups.at(-1)) groups.push(above);
  }
  const areWords = groups.every((text) => /\p{Script=Han}|\p{L}{2}/u.test(text) && parseMarks(text) === null);
  if (!areWords || groups.every((text) => endsLikeDepartment(text))) return 0;
  const isMerged = table.dataRows.some((row) => table.text(row, column) !== "" && !table.isMergeTop(row, column));
  // A single group is told by the rows without a name, sections and totals, that begin in its column.
  const isTold = groups.length > 1 || labels > 1 || isMerged;
  return isTold && groups.length < rows && new Set(groups).size === groups.length ? groups.length : 0;
}

/** Whether one column of the hierarchy is above another. */
export function isBroader(
  { hierarchy }: { readonly hierarchy: readonly number[] },
  column: number,
  than: number,
): boolean {
  return hierarchy.indexOf(column) < hierarchy.indexOf(than);
}

/**
 * Orders columns by breadth. A column to the right of what it groups (考核内容 | 考核项目) is still broader if it distinguishes
 * fewer rows. If there is an item column to the left, such a column only classifies and is no level.
 */
function byBreadth(table: Table, columns: readonly (readonly number[])[]): readonly number[] {
  const rankOf = new Map(columns.flatMap((list, rank) => list.map((column) => [column, rank] as const)));
  const rank = (column: number): number => rankOf.get(column) ?? 0;
  const known = new Map<number, number>();
  const distinct = (column: number): number => {
    const count = known.get(column) ?? differentTexts(table, column);
    known.set(column, count);
    return count;
  };
  // An item stays an item even if each has a single row.
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

/** Whether no texts stand in a column, and some numbers do. */
export function holdsNumbersOnly(table: Table, column: number): boolean {
  let numbers = 0;
  for (const row of table.dataRows) {
    const value = table.value(row, column);
    if (typeof value === "string" && value.trim() !== "") return false;
    if (typeof value === "number") numbers += 1;
  }
  return numbers > 0;
}

/** On how many rows a column has a text of its own. */
export function ownTexts(table: Table, column: number): number {
  return table.dataRows.filter((row) => table.isMergeTop(row, column) && table.text(row, column) !== "").length;
}

function differentTexts(table: Table, column: number): number {
  return new Set(table.dataRows.map((row) => table.text(row, column))).size;
}
