import { MARKS } from "../../domain/meaning.ts";
import { findTable } from "../../recognise/table/findTable.ts";
import type { Table } from "../../recognise/table/table.ts";
import { marksWithin } from "../../recognise/text/textMarks.ts";
import { gridOf, type ImportedTable } from "./importedTable.ts";

/** Share of the table's width. */
const SHARE = { marks: 0.08, reason: 0.16 } as const;

/** Adds empty columns for the marks earned to rules that only give full marks, as a self-assessment needs them. */
export function withMarksToFill(table: ImportedTable): ImportedTable {
  const found = findTable(gridOf("测评体系", table.cells, table.rows), "framework");
  if (!found || !statesFull(found) || MARKS.some((meaning) => meaning !== "full" && found.column(meaning) !== null))
    return table;
  const total = table.widths.reduce((sum, width) => sum + width, 0);
  const added = [
    { text: "自评分", width: total * SHARE.marks },
    ...(found.column("reason") === null ? [{ text: "扣分原因", width: total * SHARE.reason }] : []),
  ];
  const [first, last] = table.header;
  const right = table.widths.length;
  return {
    ...table,
    widths: [...table.widths, ...added.map(({ width }) => width)],
    cells: [
      ...table.cells.map((cell) =>
        cell.columnSpan === right && cell.row > last ? { ...cell, columnSpan: right + added.length } : cell,
      ),
      ...added.map(({ text }, at) => ({
        row: first,
        column: right + 1 + at,
        rowSpan: last - first + 1,
        columnSpan: 1,
        text,
      })),
    ].sort((a, b) => a.row - b.row || a.column - b.column),
  };
}

/** In a column of full marks, or else in the texts. */
function statesFull(table: Table): boolean {
  if (table.column("full") !== null) return true;
  const named = (["indicator", "content", "standard", "item"] as const).flatMap((meaning) => table.columnsOf(meaning));
  return table.dataRows.some((row) => named.some((column) => marksWithin(table.text(row, column)) !== null));
}
