import type { TableCell } from "../../blocks/block.ts";
import { inlinePoints, splitLabel } from "../../blocks/numberLabel.ts";
import { sumMarks, type Marks } from "../../domain/marks.ts";
import { findTable } from "../../recognise/table/findTable.ts";
import { parseFull } from "../../recognise/text/marksText.ts";
import { marksWithin } from "../../recognise/text/textMarks.ts";
import { gridOf, type ImportedTable } from "./importedTable.ts";

/**
 * Rows that hold several numbered items with marks in one cell (1．学习（8分） 2．培训（12分）), as one row for each item: only
 * where the items come to the marks that the row states, in the column of full marks or in another text, or where that
 * column holds a mark for each. Cells with as many numbered items are parted likewise; all others span the rows.
 */
export function withItemsApart(table: ImportedTable): ImportedTable {
  const found = findTable(gridOf("测评体系", table.cells, table.rows), "framework");
  if (!found) return table;
  const full = found.column("full");
  const parted = new Map<number, ReadonlyMap<number, readonly string[]>>();
  for (let row = table.header[1] + 1; row <= table.rows; row++) {
    const cells = table.cells.filter((cell) => cell.row === row);
    const items = cells.every(({ rowSpan }) => rowSpan === 1) ? itemsOf(cells, full) : null;
    if (items) parted.set(row, items);
  }
  if (parted.size === 0) return table;
  const lines = (row: number): number => [...(parted.get(row)?.values() ?? [])][0]?.length ?? 1;
  const tops = [0];
  let next = 1;
  for (let row = 1; row <= table.rows + 1; row++) {
    tops.push(next);
    next += lines(row);
  }
  const top = (row: number): number => tops[row] ?? row;
  return {
    ...table,
    rows: top(table.rows + 1) - 1,
    places: table.places.flatMap((place, at) => Array<typeof place>(lines(at + 1)).fill(place)),
    cells: table.cells
      .flatMap((cell): readonly TableCell[] => {
        const texts = parted.get(cell.row)?.get(cell.column);
        if (texts) return texts.map((text, at) => ({ ...cell, row: top(cell.row) + at, text }));
        return [{ ...cell, row: top(cell.row), rowSpan: top(cell.row + cell.rowSpan) - top(cell.row) }];
      })
      .sort((a, b) => a.row - b.row || a.column - b.column),
  };
}

/** The texts of each parted cell of a row, by column; null if the row is one item. */
function itemsOf(cells: readonly TableCell[], full: number | null): ReadonlyMap<number, readonly string[]> | null {
  const numbered = new Map(cells.map(({ column, text }) => [column, numberedItems(text)]));
  const partedInto = (marks: readonly string[]) => {
    const parted = [...numbered].filter(([, items]) => items.length === marks.length);
    return new Map([...parted, ...(full === null ? [] : [[full, marks] as const])]);
  };
  // 20 above 30 in the column of full marks, beside 1. and 2.
  const listed = (cells.find(({ column }) => column === full)?.text ?? "").split("\n").map((line) => line.trim());
  const isListed = listed.length > 1 && listed.every((line) => parseFull(line) !== null);
  if (isListed) return partedInto(listed).size > 1 ? partedInto(listed) : null;
  const marked = cells.flatMap(({ column }) => {
    const marks = (numbered.get(column) ?? []).map((item) => marksWithin(item)?.marks ?? null);
    return marks.length > 1 && marks.every((one) => one !== null) ? [{ column, marks }] : [];
  });
  const [only, ...more] = marked;
  if (!only || more.length > 0) return null;
  const stated = cells.flatMap(({ column, text }): readonly Marks[] => {
    const marks = column === full ? parseFull(text) : column === only.column ? null : marksWithin(text)?.marks;
    return marks ? [marks] : [];
  });
  if (!stated.some((whole) => sumMarks(only.marks).eq(whole))) return null;
  return partedInto(only.marks.map(String));
}

/** The items 1 to n that a cell numbers, on lines or within a line, each with what belongs to it; none if it begins otherwise. */
function numberedItems(text: string): readonly string[] {
  const items: string[] = [];
  const style = splitLabel(text)?.label.style;
  for (const line of text.split("\n").filter((one) => one.trim() !== "")) {
    const label = splitLabel(line.trim())?.label;
    if (label && label.style === style && label.ordinal === items.length + 1) items.push(line.trim());
    else if (items.length === 0) return [];
    else items[items.length - 1] += `\n${line}`;
  }
  if (items.length > 1) return items;
  const points = inlinePoints(text.trim());
  return points[0]?.from === 0 ? points.map(({ from, to }) => text.trim().slice(from, to).trim()) : items;
}
