import { isBroader } from "../meanings/nameColumns.ts";
import type { Label, RowFeatures } from "./rowFeatures.ts";
import { groupingColumns, GroupNames, groupTotal, isFormTotal } from "./groupTexts.ts";
import { normaliseName } from "../text/normalise.ts";
import { parseFull } from "../text/marksText.ts";
import { isMark } from "../columns/columnMarks.ts";
import { isVerdict } from "../marks/veto.ts";
import { isRuledHeading, kindOfType, sectionKind } from "../text/sectionKind.ts";
import type { Table } from "../table/table.ts";
import { listsGrades } from "../text/grades.ts";
import { enumeratorOf, splitEnumerator, marksWithin, type Enumerator } from "../text/textMarks.ts";
import { saidFigures, statesTotals, totalLabel, type TotalLabel } from "../meanings/totalLabel.ts";
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
  /** A section of vetoes, bonuses or deductions ends above it, without a heading. */
  readonly ends: boolean;
  /** It carries marks, or may: something stands in a marks column, or in its own text. */
  readonly scored: boolean;
}

/** What each row of a framework may be by its own looks. */
export function rowCandidates(features: RowFeatures): readonly RowCandidate[] {
  const { table, columns, leaf: leafColumn, labelColumns } = features;
  const otherColumns = table.columns
    .map(({ column }) => column)
    .filter((column) => !labelColumns.includes(column) && !columns.scored.includes(column));
  const sections = new Set<string>();
  const isSection = (name: string): boolean => sections.has(name);
  const grouping = groupingColumns(features);
  const groups = new GroupNames();
  const candidates: RowCandidate[] = [];

  for (const row of table.dataRows) {
    if (isTextOverMarks(features, row)) {
      if (!features.written(row).some((column) => saidFigures(table.text(row, column)).length > 0)) continue;
    }
    const labels = features.labels(row);
    const [only, ...others] = labels;
    // 去年同期, 上年得分: what was earned another time, to compare with.
    const isOfEarlier = only && others.length === 0 && EARLIER_ROW.test(normaliseName(only.text));
    if (isOfEarlier && !columns.full.some((one) => features.isFilled(row, one))) continue;
    const marked = columns.scored.some((column) => {
      const { top, left } = table.span(row, column);
      // A text merged over the marks columns from the left is none of theirs.
      return top === row && columns.scored.includes(left) && features.isFilled(row, column);
    });
    const sentence = labels.find(({ column, text }) => features.coversMarks(row, column) && statesTotals(text));
    const total =
      sentence ??
      labels.find(({ text }) => totalLabel(text, isSection) !== null) ??
      (labels.length === 0 ? totalElsewhere(table, row, otherColumns) : undefined);
    if (total) {
      const label = sentence ? ({ kind: "total", prefix: "" } as const) : totalLabel(total.text, isSection);
      candidates.push(candidate(row, "total", total.text, total.column, null, marked, { label }));
      continue;
    }
    const ofGroup = marked ? groupTotal(features, row, grouping, groups) : null;
    if (ofGroup) {
      const { text, column, prefix } = ofGroup;
      const label = { kind: "subtotal", prefix } as const;
      candidates.push(candidate(row, "total", text, column, null, true, { label }));
      continue;
    }
    if (!marked && isFormTotal(features, row, grouping, groups)) continue;
    if (marked) for (const column of grouping) groups.add(table.text(row, column));
    // A text that names the row where nothing else does is no number, however short.
    const isNumber = ({ column, text, right }: Label): boolean =>
      (column === columns.code || column === columns.serial) &&
      !isHeadingText(text, labels.length === 1 || labelColumns.some((other) => other > column && other <= right));
    const names = labels.filter((label) => !isNumber(label));
    const number = labels.find(isNumber);
    const leaf = names.find(({ column }) => column === leafColumn);
    const last = names.findLast(({ column }) => isBroader(columns, column, leafColumn)) ?? names.at(-1);
    if (table.span(row, leafColumn).top < row) {
      // A row inside a merged leaf: its marks, if it has any of its own, count for the leaf's further parts.
      if (marked) candidates.push(candidate(row, "leaf", table.text(row, leafColumn), leafColumn, null, true));
      continue;
    }
    const result = resultLabel(features, row, names);
    if (leaf && !result && !features.coversMarks(row, leafColumn)) {
      const inText = splitEnumerator(leaf.text)?.enumerator ?? null;
      const inCell = number && table.span(row, number.column).bottom === row ? enumeratorOf(number.text) : null;
      const scored = marked || (marksWithin(leaf.text) !== null && !isRuledHeading(leaf.text));
      for (const name of names) if (name !== leaf) sections.add(normaliseName(name.text));
      const looks = { inCell, inText, alone: names.length === 1, group: groupOf(names, leaf) };
      candidates.push(candidate(row, "leaf", leaf.text, leafColumn, inCell ?? inText, scored, looks));
      continue;
    }
    const heading = result ?? leaf ?? last;
    if (!heading) {
      // Marks without a name are marks all the same; a number alone is a line still to be filled in.
      const inCell = number ? enumeratorOf(number.text) : null;
      if (marked) candidates.push(candidate(row, "leaf", "", leafColumn, inCell, true, { inCell }));
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
    candidates.push(candidate(row, shape, heading.text, heading.column, enumerator, scored, { group }));
  }
  return candidates;
}

/** Whether a label and its full marks are merged over the same rows, in which nothing else has a name: one indicator, whatever it lists. */
function isBlock(table: Table, row: number, column: number, leafColumn: number, full: readonly number[]): boolean {
  const { top, bottom } = table.span(row, column);
  if (bottom === top) return false;
  const isFull = full.some((one) => table.merge(row, one)?.bottom === bottom);
  for (let one = top; isFull && one <= bottom; one++) if (table.text(one, leafColumn) !== "") return false;
  return isFull;
}

function groupOf(names: readonly Label[], own: Label): RowCandidate["group"] {
  const [first] = names;
  return first && first.column < own.column ? { column: first.column, text: first.text } : null;
}

/**
 * 考核成绩 | | 100 | 优秀：90分以上，良好：80分以上: a label of all columns of names, or of the first alone, beside the grades that
 * results have, which are no criterion. undefined on any other row.
 */
function resultLabel({ table, columns }: RowFeatures, row: number, names: readonly Label[]): Label | undefined {
  if (names.length < 2) return undefined;
  const at = names.findIndex(({ text }) => listsGrades(text));
  const label = names[at - 1];
  const grades = names[at];
  if (!label || !grades) return undefined;
  const skips = table.columns.some(
    ({ column }) =>
      column > label.column &&
      column < grades.column &&
      !columns.scored.includes(column) &&
      table.text(row, column) === "",
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
  { label = null, inCell = null, inText = null, alone = true, group = null }: Partial<RowCandidate> = {},
): RowCandidate {
  return {
    row,
    shape,
    text,
    column,
    enumerator,
    scored,
    label,
    inCell,
    inText,
    alone,
    group,
    heads: false,
    ends: false,
  };
}

/**
 * Texts where marks should stand, in at least two columns and no mark beside them: names to sign with, headings of a further
 * part. One alone is no mark that cannot be read where it asks for something itself: 审核人：
 */
function isTextOverMarks(features: RowFeatures, row: number): boolean {
  const { table, columns } = features;
  const texts: string[] = [];
  for (const column of columns.marks) {
    if (!table.isMergeTop(row, column) || !features.isFilled(row, column)) continue;
    // Nearly every row has a mark in the first of them.
    if (typeof table.value(row, column) !== "string" || isMark(table, row, column)) return false;
    const text = table.text(row, column);
    if (parseFull(text) !== null) return false;
    texts.push(text);
  }
  // 否决 | 无: what the row is, and that nothing happened.
  if (texts.some(isVerdict) && texts.every((text) => isVerdict(text) || kindOfType(text) !== null)) return false;
  return texts.length > 1 || texts.some((text) => /[:：]\s*$/u.test(text));
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
