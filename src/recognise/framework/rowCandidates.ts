import { isBroader } from "./nameColumns.ts";
import type { FrameworkColumns } from "./frameworkColumns.ts";
import { isSumOfTicks } from "../columns/tickColumns.ts";
import { normaliseName } from "../text/normalise.ts";
import { parseFull } from "../text/marksText.ts";
import { isMark, roughMarks } from "../columns/columnFigures.ts";
import { sameSum } from "../../domain/marks.ts";
import { isRuledHeading, sectionKind } from "../text/sectionKind.ts";
import type { Table } from "../table/table.ts";
import { listsGrades } from "../text/grades.ts";
import { enumeratorOf, splitEnumerator, marksWithin, type Enumerator } from "../text/textMarks.ts";
import { saidFigures, statesTotals, totalLabel, type TotalLabel } from "./totalLabel.ts";
import { EARLIER_WORDS } from "../words/marks.ts";

const EARLIER_ROW = new RegExp(
  `^(?:${EARLIER_WORDS.source})度?(?:同期)?(?:自评|考核|实际|最终)?(?:总?得分|总?成绩|[总实]?分数?|情况|数据|完成)?$`,
  "u",
);

/** A row before it is known what stands below it. */
export interface RowCandidate {
  readonly row: number;
  readonly shape: "leaf" | "heading" | "total";
  readonly text: string;
  readonly column: number;
  readonly label: TotalLabel | null;
  /** Its number, in a cell of its own or at the front of its text. */
  readonly enumerator: Enumerator | null;
  /** Of a leaf: where each number stands. A number merged down over several leaves is the item's, not the leaf's. */
  readonly inCell: Enumerator | null;
  readonly inText: Enumerator | null;
  /** Nothing broader (no item) is named on the row. */
  readonly alone: boolean;
  /** The outermost text that begins on the row, left of its own; null where its own is the first. */
  readonly group: { readonly column: number; readonly text: string } | null;
  /** It is numbered as a section (一、) where the rows between such ones have no number. */
  readonly heads: boolean;
  /** It carries marks, or may: something stands in a marks column, or in its own text. */
  readonly scored: boolean;
}

/** What each row of a framework looks like by itself. `leafColumn` is the column whose cells name the leaves. */
export function rowCandidates(table: Table, columns: FrameworkColumns, leafColumn: number): readonly RowCandidate[] {
  const labelColumns = [columns.serial, columns.code, ...columns.hierarchy]
    .filter((column) => column !== null)
    .sort((a, b) => a - b);
  const marksColumns = [...columns.full, ...columns.actual, ...columns.review, ...columns.deducted];
  const scoredColumns = [...marksColumns, ...columns.vetoes.map(({ column }) => column)];
  const otherColumns = table.columns
    .map(({ column }) => column)
    .filter((column) => !labelColumns.includes(column) && !scoredColumns.includes(column));
  const sections = new Set<string>();
  const isSection = (name: string): boolean => sections.has(name);
  const candidates: RowCandidate[] = [];

  for (const row of table.dataRows) {
    const labels: Label[] = [];
    for (const column of labelColumns) {
      const text = table.text(row, column);
      if (text === "") continue;
      const merge = table.merge(row, column);
      // A label merged over several columns of labels is one label, also where it begins left of them.
      if (merge && (merge.top !== row || labelColumns.some((other) => other >= merge.left && other < column))) continue;
      labels.push({ text, column, right: merge?.right ?? column });
    }
    if (isTextOverMarks(table, row, marksColumns)) {
      const texts = table.columns.map(({ column }) => (table.isMergeTop(row, column) ? table.text(row, column) : ""));
      if (!texts.some((text) => saidFigures(text).length > 0)) continue;
    }
    const [only, ...others] = labels;
    // 去年同期, 上年得分: what was earned another time, to compare with.
    const isOfEarlier = only && others.length === 0 && EARLIER_ROW.test(normaliseName(only.text));
    if (isOfEarlier && !columns.full.some((one) => hasContent(table, row, one))) continue;
    const marked = scoredColumns.some((column) => {
      const merge = table.merge(row, column);
      // A text merged over the marks columns from the left is none of theirs.
      const isTheirs = !merge || (merge.top === row && (merge.left === column || scoredColumns.includes(merge.left)));
      return isTheirs && hasContent(table, row, column);
    });
    const sentence = labels.find(
      ({ column, right, text }) => coversMarks(right, column, marksColumns) && statesTotals(text),
    );
    const total =
      sentence ??
      labels.find(({ text }) => totalLabel(text, isSection) !== null) ??
      (labels.length === 0 ? totalElsewhere(table, row, otherColumns) : undefined);
    if (total) {
      const label = sentence ? ({ kind: "total", prefix: "" } as const) : totalLabel(total.text, isSection);
      candidates.push({ ...candidate(row, "total", total.text, total.column, null, marked), label });
      continue;
    }
    // A text that names the row where nothing else does is no number, however short.
    const isNumber = ({ column, text, right }: Label): boolean =>
      (column === columns.code || column === columns.serial) &&
      !isHeadingText(text, labels.length === 1 || labelColumns.some((other) => other > column && other <= right));
    const names = labels.filter((label) => !isNumber(label));
    const number = labels.find(isNumber);
    const leaf = names.find(({ column }) => column === leafColumn);
    const last = names.findLast(({ column }) => isBroader(columns, column, leafColumn)) ?? names.at(-1);
    if ((table.merge(row, leafColumn)?.top ?? row) < row) {
      // A row inside a merged leaf: its marks, if it has any of its own, count for the leaf's further parts.
      if (marked) candidates.push(candidate(row, "leaf", table.text(row, leafColumn), leafColumn, null, true));
      continue;
    }
    const result = resultLabel(table, scoredColumns, row, names);
    if (leaf && !result && !coversMarks(leaf.right, leafColumn, marksColumns)) {
      const inText = splitEnumerator(leaf.text)?.enumerator ?? null;
      const inCell =
        number && (table.merge(row, number.column)?.bottom ?? row) === row ? enumeratorOf(number.text) : null;
      const scored = marked || (marksWithin(leaf.text) !== null && !isRuledHeading(leaf.text));
      for (const name of names) if (name !== leaf) sections.add(normaliseName(name.text));
      candidates.push({
        ...candidate(row, "leaf", leaf.text, leafColumn, inCell ?? inText, scored),
        inCell,
        inText,
        alone: names.length === 1,
        group: groupOf(names, leaf),
      });
      continue;
    }
    const heading = result ?? leaf ?? last;
    if (!heading) {
      // Marks without a name are marks all the same; a number alone is a line still to be filled in.
      const inCell = number ? enumeratorOf(number.text) : null;
      if (marked) candidates.push({ ...candidate(row, "leaf", "", leafColumn, inCell, true), inCell });
      continue;
    }
    if (columns.standard.includes(heading.column) && isBroader(columns, leafColumn, heading.column)) {
      // A further standard of the leaf above, unless it has marks of its own.
      if (marked) candidates.push(candidate(row, "leaf", heading.text, heading.column, null, true));
      continue;
    }
    const split = splitEnumerator(heading.text);
    const enumerator = split?.enumerator ?? (number ? enumeratorOf(number.text) : null);
    sections.add(normaliseName(heading.text));
    if (split) sections.add(normaliseName(split.rest));
    const inText = marksWithin(heading.text);
    if (inText) sections.add(normaliseName(splitEnumerator(inText.name)?.rest ?? inText.name));
    const scored = marked || (inText !== null && !isRuledHeading(heading.text));
    const shape = isBlock(table, row, heading.column, leafColumn, columns.full) ? "leaf" : "heading";
    const group = groupOf(names, heading);
    candidates.push({ ...candidate(row, shape, heading.text, heading.column, enumerator, scored), group });
  }
  return withClosingMarks(candidates, table, columns);
}

/**
 * 折合百分制得分 over all columns up to the marks, at the end of the table: earned marks of all, which nothing can be earned for. So is a
 * figure where the rows above have ticks, and what all rows above come to where only these have full marks. A row of bonuses or
 * deductions is called so.
 */
function withClosingMarks(
  candidates: readonly RowCandidate[],
  table: Table,
  { full, actual, review, ticks }: FrameworkColumns,
): readonly RowCandidate[] {
  const [first] = full;
  const earned = [...actual, ...review];
  const isOverAll = ({ row, column, shape }: RowCandidate): boolean =>
    shape === "heading" &&
    first !== undefined &&
    coversMarks(table.merge(row, column)?.right ?? column, column, [first]) &&
    earned.some((each) => isMark(table, row, each));
  const isOverTicks = ({ row, shape }: RowCandidate): boolean =>
    shape !== "total" && earned.some((column) => ticks.has(column) && isSumOfTicks(table, row, column, ticks));
  const worth = candidates.filter(({ row }) => full.some((column) => hasContent(table, row, column)));
  const lastWorth = worth.at(-1)?.row ?? Infinity;
  // 计入总分 behind the marks, too.
  const results = table.columns.map(({ column }) => column).filter((column) => column > (first ?? Infinity));
  const isSum = ({ row, shape }: RowCandidate): boolean =>
    shape === "leaf" &&
    row > lastWorth &&
    worth.length > 2 &&
    worth.every((one) => one.shape === "leaf") &&
    results.some((column) => {
      const sum = worth.reduce((made, one) => made + (roughMarks(table, one.row, column) ?? 0), 0);
      return sum > 0 && sameSum(roughMarks(table, row, column) ?? Number.NaN, sum);
    });
  const isClosing = (one: RowCandidate): boolean =>
    one.enumerator === null && sectionKind(one.text) === null && (isOverAll(one) || isOverTicks(one) || isSum(one));
  const until = candidates.findLastIndex((one) => one.scored && !isClosing(one));
  return candidates.map((one, place) =>
    place > until && until > 0 && isClosing(one)
      ? { ...one, shape: "total", label: { kind: "earned", prefix: "" } }
      : one,
  );
}

/** Whether a label and its full marks are merged over the same rows, in which nothing else has a name: one indicator, whatever it lists. */
function isBlock(table: Table, row: number, column: number, leafColumn: number, full: readonly number[]): boolean {
  const { top, bottom } = table.span(row, column);
  if (top !== row || bottom === top) return false;
  const isFull = full.some((one) => table.merge(row, one)?.top === top && table.merge(row, one)?.bottom === bottom);
  for (let one = top; isFull && one <= bottom; one++) if (table.text(one, leafColumn) !== "") return false;
  return isFull;
}

function groupOf(names: readonly Label[], own: Label): RowCandidate["group"] {
  const [first] = names;
  return first && first.column < own.column ? { column: first.column, text: first.text } : null;
}

interface Label {
  readonly text: string;
  readonly column: number;
  readonly right: number;
}

/**
 * 考核成绩 | | 100 | 优秀：90分以上，良好：80分以上: a label of all columns of names, or of the first alone, beside the grades that
 * results have, which are no criterion. undefined on any other row.
 */
function resultLabel(table: Table, marks: readonly number[], row: number, names: readonly Label[]): Label | undefined {
  const at = names.findIndex(({ text }) => listsGrades(text));
  const label = names[at - 1];
  const grades = names[at];
  if (!label || !grades) return undefined;
  const skips = table.columns.some(
    ({ column }) =>
      column > label.column && column < grades.column && !marks.includes(column) && table.text(row, column) === "",
  );
  return label.right > label.column || skips ? label : undefined;
}

/** 合计 in a column that names nothing, 责任科室 or 考核方式, on a row without a name. */
function totalElsewhere(table: Table, row: number, columns: readonly number[]): Label | undefined {
  const column = columns.find((one) => table.isMergeTop(row, one) && totalLabel(table.text(row, one), () => false));
  return column === undefined ? undefined : { text: table.text(row, column), column, right: column };
}

export function candidate(
  row: number,
  shape: RowCandidate["shape"],
  text: string,
  column: number,
  enumerator: Enumerator | null,
  scored: boolean,
): RowCandidate {
  const plain = { label: null, inCell: null, inText: null, alone: true, group: null, heads: false };
  return { row, shape, text, column, enumerator, scored, ...plain };
}

function coversMarks(right: number, column: number, marksColumns: readonly number[]): boolean {
  return marksColumns.some((mark) => mark > column && mark <= right);
}

/**
 * Texts where marks should stand, in at least two columns and no mark beside them: names to sign with, headings of a further
 * part. One alone is no mark that cannot be read where it asks for something itself: 审核人：
 */
function isTextOverMarks(table: Table, row: number, marksColumns: readonly number[]): boolean {
  let written = 0;
  let asks = false;
  for (const column of marksColumns) {
    if (!table.isMergeTop(row, column) || !hasContent(table, row, column)) continue;
    // Nearly every row has a mark in the first of them.
    if (typeof table.value(row, column) !== "string" || isMark(table, row, column)) return false;
    const text = table.text(row, column);
    if (parseFull(text) !== null) return false;
    written++;
    asks ||= /[:：]\s*$/u.test(text);
  }
  return written > 1 || asks;
}

function hasContent(table: Table, row: number, column: number): boolean {
  const value = table.value(row, column);
  if (value === null) return table.formula(row, column) !== undefined;
  return typeof value !== "string" || value.trim() !== "";
}

/**
 * Whether a text in the number column is no number but a section heading written from the left edge (加分项).
 *
 * @param isWide it is merged over the columns of names
 */
function isHeadingText(text: string, isWide: boolean): boolean {
  if (text.length <= 3 && !isWide) return sectionKind(text) !== null;
  return enumeratorOf(text) === null && !/^[\w.\-－—#]+$/u.test(text.normalize("NFKC"));
}
