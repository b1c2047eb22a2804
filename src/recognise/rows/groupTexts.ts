import { normaliseName } from "../text/normalise.ts";
import { readNamedText } from "../text/textMarks.ts";
import { bareFigure, partNamed } from "../text/formTotal.ts";
import { beginsAt, type RowFeatures } from "./rowFeatures.ts";

/** Texts left of the marks that may put rows together (基础指标 in 指标类型, 一级指标), and the rows that say what these come to. */

/** Columns left of the marks and other than that of the leaves' names and numbers, whose texts may put leaves together. */
export function groupingColumns({
  table,
  columns,
  leaf,
}: Pick<RowFeatures, "table" | "columns" | "leaf">): readonly number[] {
  const first = Math.min(...columns.marks.filter((column) => column !== leaf));
  const numbers = [columns.serial, columns.code];
  return table.columns.flatMap(({ column }) =>
    column < first && column !== leaf && !numbers.includes(column) ? [column] : [],
  );
}

/** A text as it is compared with the name of a group: without its number and what stands in brackets. */
export function groupKey(text: string): string {
  const open = text.normalize("NFKC").replace(/[([【][^()[\]【】]*[)\]】]/gu, "");
  return normaliseName(readNamedText(open.trim()).name);
}

/** The groups that the texts of rows name, each text looked at once. */
export class GroupNames {
  private readonly texts = new Map<string, string>();
  private readonly keys = new Set<string>();

  /** The group that a text names, which it is from now on. */
  add(text: string): string {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    const key = groupKey(text);
    this.texts.set(text, key);
    this.keys.add(key);
    return key;
  }

  /** The key of a group that is known by that name; null where none is. */
  find(name: string): string | null {
    const key = groupKey(name);
    return this.keys.has(key) ? key : null;
  }
}

/** 自评总得分 | 86.9 below the rows: a form's line, whose figure only stands where their names do. */
export function isFormTotal(
  { table, leaf }: RowFeatures,
  row: number,
  grouping: readonly number[],
  groups: GroupNames,
): boolean {
  if (bareFigure(table.text(row, leaf)) === null) return false;
  return grouping.some((column) => {
    const text = beginsAt(table, row, column) ? table.text(row, column) : "";
    return partNamed(text, (name) => groups.find(name)) !== null;
  });
}

/**
 * 甲类得分 | | 50 | 46.5 below rows of 甲类: the only text of its row, left of the names, that says what such a group comes to; null on
 * any other.
 */
export function groupTotal(
  { table, leaf, columns }: RowFeatures,
  row: number,
  grouping: readonly number[],
  groups: GroupNames,
): { readonly text: string; readonly column: number; readonly prefix: string } | null {
  // A label merged over the names stands in their column, too.
  if (table.text(row, leaf) !== "" && table.span(row, leaf).left === leaf) return null;
  const texts = table.columns.filter(({ column }) => beginsAt(table, row, column) && !columns.scored.includes(column));
  const [only, ...others] = texts;
  if (!only || others.length > 0 || !grouping.includes(only.column)) return null;
  const text = table.text(row, only.column);
  const named = partNamed(text, (name) => groups.find(name));
  return named?.isSum ? { text, column: only.column, prefix: named.part } : null;
}
