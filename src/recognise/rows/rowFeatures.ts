import { isMark, roughMarks } from "../columns/columnMarks.ts";
import { toNumber } from "../../domain/marks.ts";
import { isVerdict } from "../marks/veto.ts";
import { parseFull } from "../text/marksText.ts";
import { sectionKind } from "../text/sectionKind.ts";
import type { Table } from "../table/table.ts";
import type { FrameworkColumns } from "../meanings/frameworkColumns.ts";

/** A text that names or numbers a row. */
export interface Label {
  readonly text: string;
  readonly column: number;
  /** The last column that it is merged over. */
  readonly right: number;
}

/**
 * What the rows of a framework's table look like, whatever they turn out to be. Whoever asks what a row's cells hold, and how they are
 * merged, asks here. Rows and columns are 1-based.
 */
export class RowFeatures {
  /** The columns of numbers and names, left to right. */
  readonly labelColumns: readonly number[];
  /** The only column of full marks; null where there is none, or several. */
  readonly onlyFull: number | null;

  /** @param leaf the column whose cells name the leaves */
  constructor(
    readonly table: Table,
    readonly columns: FrameworkColumns,
    readonly leaf: number,
  ) {
    const { serial, code, hierarchy, full } = columns;
    this.labelColumns = [serial, code, ...hierarchy].filter((column) => column !== null).sort((a, b) => a - b);
    this.onlyFull = full.length === 1 ? (full[0] ?? null) : null;
  }

  /** The columns in which something is written that begins on the row, left to right. */
  written(row: number): readonly number[] {
    const { table } = this;
    return table.columns.flatMap(({ column }) =>
      table.text(row, column) !== "" && table.isMergeTop(row, column) ? [column] : [],
    );
  }

  /** The texts in the columns of numbers and names, each merged one once, on the row where it begins. */
  labels(row: number): readonly Label[] {
    const { table, labelColumns } = this;
    const found: Label[] = [];
    for (const column of labelColumns) {
      const text = table.text(row, column);
      if (text === "") continue;
      const merge = table.merge(row, column);
      // A label merged over several columns of labels is one label, also where it begins left of them. A mark is none.
      if (merge && (merge.top !== row || this.columns.marks.includes(merge.left))) continue;
      if (merge && labelColumns.some((other) => other >= merge.left && other < column)) continue;
      found.push({ text, column, right: merge?.right ?? column });
    }
    return found;
  }

  /** Whether anything stands in a cell, a formula without a result too. */
  isFilled(row: number, column: number): boolean {
    const value = this.table.value(row, column);
    if (value === null) return this.table.formula(row, column) !== undefined;
    return typeof value !== "string" || value.trim() !== "";
  }

  /** Whether any of the columns has on the row, in a cell of its own, a mark, what can be earned, or a formula. */
  isMarked(row: number, columns: readonly number[] = this.columns.marks): boolean {
    const { table } = this;
    return columns.some(
      (column) =>
        table.isMergeTop(row, column) &&
        (isMark(table, row, column) ||
          parseFull(table.text(row, column)) !== null ||
          table.formula(row, column) !== undefined),
    );
  }

  /** Whether a text that begins in a column is merged over a column of marks, which leaves no room for these. */
  coversMarks(row: number, column: number): boolean {
    const { right } = this.table.span(row, column);
    return this.columns.marks.some((mark) => mark > column && mark <= right);
  }

  /** Whether a text is merged over several columns. */
  isWide(row: number, column: number): boolean {
    const { left, right } = this.table.span(row, column);
    return right > left;
  }

  /** Whether the cells of two columns on a row are not one merged cell. */
  isApart(row: number, one: number, other: number): boolean {
    const { table } = this;
    return (table.merge(row, one)?.left ?? one) !== (table.merge(row, other)?.left ?? other);
  }

  /** What the marks of some rows in a column come to; those without one count nothing. */
  sum(rows: readonly { readonly row: number }[], column: number): number {
    return rows.reduce((made, { row }) => made + (roughMarks(this.table, row, column) ?? 0), 0);
  }

  /** Whether a name on the row, or merged over it, speaks of bonuses, deductions or vetoes. */
  saysKind(row: number): boolean {
    return this.columns.hierarchy.some((column) => sectionKind(this.table.text(row, column)) !== null);
  }
}

/** What can be earned by the figure, or the text, of a row's own cell; null where it says nothing. */
export function fullAt(table: Table, row: number, column: number): number | null {
  if (!table.isMergeTop(row, column)) return null;
  const value = table.value(row, column);
  const said = typeof value === "number" ? null : parseFull(table.text(row, column));
  return typeof value === "number" ? value : said && toNumber(said);
}

/** The column of vetoes that says of a row without marks whether something happened: 发生重大事故 | | | 否. */
export function vetoBeside(
  { table, columns }: Pick<RowFeatures, "table" | "columns">,
  row: number,
): FrameworkColumns["vetoes"][number] | undefined {
  const isWritten = (column: number): boolean => table.text(row, column) !== "";
  if (columns.full.length === 0 || columns.marks.some(isWritten)) return undefined;
  return columns.vetoes.find(({ column }) => isWritten(column) && isVerdict(table.text(row, column)));
}

/** Whether a text begins in a cell, rather than being merged from elsewhere. */
export function beginsAt(table: Table, row: number, column: number): boolean {
  const value = table.value(row, column);
  return typeof value === "string" && value !== "" && table.isMergeTop(row, column);
}
