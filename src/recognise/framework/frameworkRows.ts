import { isBroader, type FrameworkColumns } from "./frameworkColumns.ts";
import { normaliseName } from "../normalise.ts";
import { sectionKind } from "./sectionKind.ts";
import type { Table } from "../table/table.ts";
import { enumeratorOf, splitEnumerator, marksWithin, type Enumerator } from "../marks/textMarks.ts";
import { totalLabel, type TotalLabel } from "./totalLabel.ts";

/** What a row of a framework is: a scored leaf, a heading over leaves, a total, or a part of the leaf above. */
export type FrameworkRow =
  | { readonly kind: "leaf"; readonly row: number; readonly nameColumn: number }
  | HeadingRow
  | {
      readonly kind: "total";
      readonly row: number;
      readonly label: TotalLabel;
      readonly text: string;
      readonly column: number;
    };

export interface HeadingRow {
  readonly kind: "heading";
  readonly row: number;
  readonly text: string;
  readonly column: number;
  /** How deep its number says it is; null where it has none. */
  readonly rank: number | null;
  /** Last row that stands under it, where the numbers of the rows say so; null: until the next heading. */
  readonly until: number | null;
}

/** A row before it is known what stands below it. */
interface Candidate {
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
  /** It is numbered as a section (一、) where the rows between such ones have no number. */
  readonly heads: boolean;
  /** It carries marks, or may: something stands in a marks column, or in its own text. */
  readonly scored: boolean;
}

const RANK: Readonly<Record<Enumerator["style"], number>> = {
  part: 0,
  han: 1,
  roman: 1,
  "han-bracket": 2,
  dotted: 3,
  letter: 3,
  "arabic-bracket": 6,
  circled: 7,
};

function rankOf(enumerator: Enumerator | null): number | null {
  if (!enumerator) return null;
  const dots = enumerator.text.match(/[.．-]/gu)?.length ?? 0;
  return RANK[enumerator.style] + Math.min(dots, 2);
}

/** Sorts the rows of a framework. `leafColumn` is the column whose cells name the leaves. */
export function frameworkRows(table: Table, columns: FrameworkColumns, leafColumn: number): readonly FrameworkRow[] {
  const candidates = withUnnumberedRows(readCandidates(table, columns, leafColumn).map(asSpecialSection));
  const rows: FrameworkRow[] = [];
  for (const [place, one] of candidates.entries()) {
    if (one.shape === "total" && one.label) {
      rows.push({ kind: "total", row: one.row, label: one.label, text: one.text, column: one.column });
      continue;
    }
    const below = childrenOf(candidates, place);
    const asHeading = one.shape === "heading" ? below.any : isOutlineParent(candidates, place);
    if (asHeading && (below.scored || !one.scored)) {
      const until = one.shape === "leaf" ? lastBelow(candidates, place) : null;
      const rank = rankOf(one.enumerator);
      rows.push({ kind: "heading", row: one.row, text: one.text, column: one.column, rank, until });
    } else if (one.shape === "leaf" || one.scored) {
      rows.push({ kind: "leaf", row: one.row, nameColumn: one.column });
    }
    // A heading over nothing, without marks: a note, or a section still empty.
  }
  return dropClauses(rows, candidates);
}

/** Clauses under a leaf that carries the marks for them (its points written on rows of their own) are no leaves. */
function dropClauses(rows: readonly FrameworkRow[], candidates: readonly Candidate[]): readonly FrameworkRow[] {
  const parents = new Set<number>();
  candidates.forEach((one, place) => {
    const heading = one.shape === "heading" ? childrenOf(candidates, place).any : isOutlineParent(candidates, place);
    if (heading && one.scored && !childrenOf(candidates, place).scored) parents.add(one.row);
  });
  if (parents.size === 0) return rows;
  const dropped = new Set<number>();
  candidates.forEach((one, place) => {
    if (!parents.has(one.row)) return;
    for (let next = place + 1; next < candidates.length && isBelow(one, candidates[next]); next++) {
      const child = candidates[next];
      if (child) dropped.add(child.row);
    }
  });
  return rows.filter(({ row }) => !dropped.has(row));
}

/** Whether `other`, somewhere after `one`, still stands under it. */
function isBelow(one: Candidate, other: Candidate | undefined): boolean {
  if (!other || other.shape === "total") return false;
  if (one.shape === "heading") {
    if (other.shape === "leaf") return true;
    const own = rankOf(one.enumerator);
    const next = rankOf(other.enumerator);
    return own !== null && next !== null ? next > own : other.column > one.column;
  }
  return leafNests(one, other);
}

/** The last row of a leaf-like parent's children; totals among them do not end them. */
function lastBelow(candidates: readonly Candidate[], place: number): number {
  const one = candidates[place];
  let last = one?.row ?? 0;
  for (let next = place + 1; one && next < candidates.length; next++) {
    const other = candidates[next];
    if (!other || (other.shape !== "total" && !isBelow(one, other))) break;
    last = other.row;
  }
  return last;
}

function childrenOf(candidates: readonly Candidate[], place: number): { any: boolean; scored: boolean } {
  const one = candidates[place];
  let any = false;
  if (!one) return { any, scored: false };
  for (let next = place + 1; next < candidates.length; next++) {
    const other = candidates[next];
    if (!other || !isBelow(one, other)) break;
    if (other.shape === "leaf") any = true;
    // The nearest scored leaf settles it; a heading's leaves without marks are few before one with.
    if (other.shape === "leaf" && other.scored) return { any, scored: true };
  }
  return { any, scored: false };
}

/** 一 over 1, 2, 3; 1 over 1.1, 1.2: a row of the leaf column whose number says that the next ones stand under it. */
function isOutlineParent(candidates: readonly Candidate[], place: number): boolean {
  const one = candidates[place];
  const next = candidates[place + 1];
  return one?.shape === "leaf" && next?.shape === "leaf" && leafNests(one, next);
}

/** Numbers are compared only where they stand alike: both in cells of their own, or both in the text. */
function leafNests(outer: Candidate, inner: Candidate): boolean {
  if (outer.heads) return !inner.enumerator || nests(outer.enumerator, inner.enumerator);
  if (outer.inCell && inner.inCell) return nests(outer.inCell, inner.inCell);
  if (outer.inText && inner.inText) return nests(outer.inText, inner.inText);
  if (!outer.alone) return false;
  if (outer.inCell && !outer.inText && !inner.inCell) return nests(outer.inCell, inner.inText);
  // 一、组织领导 without a number of its own over rows that have one each: 1, 2, 3.
  if (!outer.inText || outer.inCell || !inner.inCell || inner.inText) return false;
  return SECTION_STYLES.has(outer.inText.style) && nests(outer.inText, inner.inCell);
}

function nests(outer: Enumerator | null, inner: Enumerator | null): boolean {
  if (!outer || !inner) return false;
  if (outer.style === "dotted" && inner.style === "dotted") {
    if (inner.text.length <= outer.text.length) return false;
    const prefix = outer.text.normalize("NFKC");
    const text = inner.text.normalize("NFKC");
    return text.length > prefix.length && text.startsWith(prefix) && /[.-]/u.test(text[prefix.length] ?? "");
  }
  if (outer.style === "roman" && inner.style === "roman") return inner.text.startsWith(`${outer.text}-`);
  return outer.style !== inner.style && RANK[inner.style] > RANK[outer.style];
}

/** 三、一票否决项 alone on its row is no indicator: it stands over the rows below it, numbered or not. */
function asSpecialSection(one: Candidate): Candidate {
  const isSection = one.shape === "leaf" && one.alone && !one.scored && SECTION_STYLES.has(one.enumerator?.style ?? "");
  return isSection && sectionKind(one.text) !== null ? { ...one, heads: true } : one;
}

const SECTION_STYLES: ReadonlySet<string> = new Set(["part", "han", "han-bracket", "roman"]);

/**
 * 一、组织领导 | 成立机构 | 制定方案 | 二、… in one column: where every row numbered as a section is followed by one without
 * a number, those are its leaves. One section numbered among plain rows is no such pattern.
 */
function withUnnumberedRows(candidates: readonly Candidate[]): readonly Candidate[] {
  const leaves = candidates.filter(({ shape }) => shape === "leaf");
  const isSection = (one: Candidate | undefined): boolean =>
    one?.enumerator !== null && one !== undefined && one.alone && SECTION_STYLES.has(one.enumerator.style);
  if (!isSection(leaves[0]) || leaves.some(({ enumerator }) => enumerator && !SECTION_STYLES.has(enumerator.style))) {
    return candidates;
  }
  const sections = leaves.filter(isSection);
  const followed = leaves.every((one, place) => !isSection(one) || leaves[place + 1]?.enumerator === null);
  if (!followed || sections.length < 2) return candidates;
  return candidates.map((one) => (one.shape === "leaf" && isSection(one) ? { ...one, heads: true } : one));
}

function readCandidates(table: Table, columns: FrameworkColumns, leafColumn: number): readonly Candidate[] {
  const labelColumns = [columns.serial, columns.code, ...columns.hierarchy]
    .filter((column) => column !== null)
    .sort((a, b) => a - b);
  const marksColumns = [...columns.full, ...columns.actual, ...columns.review];
  if (columns.deducted !== null) marksColumns.push(columns.deducted);
  const scoredColumns = [...marksColumns, ...columns.vetoes.map(({ column }) => column)];
  const sections = new Set<string>();
  const candidates: Candidate[] = [];

  for (const row of table.dataRows) {
    const labels: { text: string; column: number; right: number }[] = [];
    for (const column of labelColumns) {
      const text = table.text(row, column);
      if (text === "") continue;
      const merge = table.merge(row, column);
      if (merge && (merge.top !== row || (merge.left !== column && labelColumns.includes(merge.left)))) continue;
      labels.push({ text, column, right: merge?.right ?? column });
    }
    const marked = scoredColumns.some(
      (column) => hasContent(table, row, column) && (table.merge(row, column)?.top ?? row) === row,
    );
    const total = labels.find(({ text }) => totalLabel(text, (name) => sections.has(name)) !== null);
    if (total) {
      const label = totalLabel(total.text, (name) => sections.has(name));
      candidates.push({
        row,
        shape: "total",
        text: total.text,
        column: total.column,
        label,
        enumerator: null,
        inCell: null,
        inText: null,
        alone: true,
        heads: false,
        scored: marked,
      });
      continue;
    }
    const names = labels.filter(
      ({ column, text }) => (column !== columns.code && column !== columns.serial) || isLongText(text),
    );
    const number = labels.find(
      ({ column, text }) => (column === columns.code || column === columns.serial) && !isLongText(text),
    );
    const leaf = names.find(({ column }) => column === leafColumn);
    const last = names.filter(({ column }) => isBroader(columns, column, leafColumn)).at(-1) ?? names.at(-1);
    if ((table.merge(row, leafColumn)?.top ?? row) < row) {
      // A row inside a merged leaf: its marks, if it has any of its own, count for the leaf's further parts.
      if (marked) candidates.push(candidate(row, "leaf", table.text(row, leafColumn), leafColumn, null, true));
      continue;
    }
    if (leaf && leaf.column === leafColumn && !coversMarks(leaf.right, leafColumn, marksColumns)) {
      const inText = splitEnumerator(leaf.text)?.enumerator ?? null;
      const inCell =
        number && (table.merge(row, number.column)?.bottom ?? row) === row ? enumeratorOf(number.text) : null;
      const scored = marked || marksWithin(leaf.text) !== null;
      for (const name of names) if (name !== leaf) sections.add(normaliseName(name.text));
      candidates.push({
        ...candidate(row, "leaf", leaf.text, leafColumn, inCell ?? inText, scored),
        inCell,
        inText,
        alone: names.length === 1,
      });
      continue;
    }
    const heading = leaf ?? last;
    if (!heading) {
      // Marks without a name are marks all the same; a number alone is a line still to be filled in.
      if (marked) candidates.push(candidate(row, "leaf", "", leafColumn, null, true));
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
    candidates.push(candidate(row, "heading", heading.text, heading.column, enumerator, marked || inText !== null));
  }
  return candidates;
}

function candidate(
  row: number,
  shape: "leaf" | "heading",
  text: string,
  column: number,
  enumerator: Enumerator | null,
  scored: boolean,
): Candidate {
  return {
    row,
    shape,
    text,
    column,
    label: null,
    enumerator,
    inCell: null,
    inText: null,
    alone: true,
    heads: false,
    scored,
  };
}

function coversMarks(right: number, column: number, marksColumns: readonly number[]): boolean {
  return marksColumns.some((mark) => mark > column && mark <= right);
}

function hasContent(table: Table, row: number, column: number): boolean {
  const value = table.value(row, column);
  if (value === null) return table.formula(row, column) !== undefined;
  return typeof value !== "string" || value.trim() !== "";
}

/** A text in the number column that is no number: a section heading written from the left edge. */
function isLongText(text: string): boolean {
  return text.length > 3 && enumeratorOf(text) === null && !/^[\w.\-－—#]+$/u.test(text.normalize("NFKC"));
}
