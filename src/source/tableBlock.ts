import type { TableBlock, TableCell } from "../blocks/block.ts";

/** A cell of a table being read; its columns are those of the format's own grid, 1-based. */
export interface CellDraft {
  readonly row: number;
  readonly column: number;
  rowSpan: number;
  columnSpan: number;
  text: string;
}

/**
 * Makes a table without the grid lines at which no cell begins, because programs use finer grids than their cells need.
 *
 * @param widths of the format's grid; missing ones count as the mean of the others
 */
export function tableBlock(number: number, drafts: readonly CellDraft[], widths: readonly number[]): TableBlock {
  const starts = [...new Set([1, ...drafts.map(({ column }) => column)])].sort((a, b) => a - b);
  const last = Math.max(1, ...drafts.map(({ column, columnSpan }) => column + columnSpan - 1));
  const placeOf = new Map(starts.map((column, place) => [column, place + 1]));
  const known = widths.filter((width) => width > 0);
  const usual = known.length > 0 ? known.reduce((sum, width) => sum + width, 0) / known.length : 1;
  const cells = drafts.map(({ row, column, rowSpan, columnSpan, text }): TableCell => {
    const from = placeOf.get(column) ?? 1;
    const after = starts.findIndex((start) => start >= column + columnSpan);
    const to = after < 0 ? starts.length : after;
    return { row, column: from, rowSpan, columnSpan: Math.max(1, to - from + 1), text: cellWords(text) };
  });
  return {
    kind: "table",
    number,
    rows: Math.max(0, ...drafts.map(({ row, rowSpan }) => row + rowSpan - 1)),
    widths: starts.map((start, place) => {
      const end = starts[place + 1] ?? last + 1;
      let width = 0;
      for (let column = start; column < end; column++) width += widths[column - 1] || usual;
      return width;
    }),
    cells,
  };
}

/** Trims lines, and removes empty lines at both ends. */
export function cellWords(text: string): string {
  return text
    .replace(/\t/gu, " ")
    .replace(/[^\S\n]+\n/gu, "\n")
    .trim();
}
