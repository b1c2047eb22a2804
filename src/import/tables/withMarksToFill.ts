import { MARKS } from "../../domain/meaning.ts";
import { frameworkColumns } from "../../recognise/meanings/frameworkColumns.ts";
import { missingForFramework } from "../../recognise/sheets/headerFit.ts";
import { findTable } from "../../recognise/table/findTable.ts";
import type { Table } from "../../recognise/table/table.ts";
import { gridOf, type ImportedTable } from "./importedTable.ts";

/** Share of the table's width. */
const SHARE = { marks: 0.08, reason: 0.16 } as const;

type Columns = Pick<ImportedTable, "cells" | "rows" | "widths">;

/**
 * Adds empty columns for the marks earned to rules that only give full marks, as a self-assessment needs them. What 分数 or another
 * heading means may be plain only then: the only figures are what can be earned.
 */
export function withMarksToFill<T extends Columns>(table: T): T {
  const found = marksTable(table);
  const isTold = found !== null && statesFull(found);
  const hasEarned = found !== null && MARKS.some((one) => one !== "full" && found.column(one) !== null);
  if (isTold && hasEarned) return table;
  const made = withColumns(table, found);
  const filled = isTold ? null : marksTable(made);
  const isShown = filled !== null && (statesFull(filled) || (!hasEarned && missingForFramework(filled) === null));
  return isTold || isShown ? made : table;
}

/** In a column: marks within texts may be those of the sections. */
export function statesFull(table: Table): boolean {
  return frameworkColumns(table).full.length > 0;
}

function marksTable({ cells, rows }: Columns): Table | null {
  return findTable(gridOf("测评体系", cells, rows), "framework");
}

function withColumns<T extends Columns>(table: T, found: Table | null): T {
  const total = table.widths.reduce((sum, width) => sum + width, 0);
  // Rules on how marks are lost (缺一次扣1分) are no reason why they were.
  const reason = found?.column("reason") ?? null;
  const hasReason = found !== null && reason !== null && found.dataRows.every((row) => found.text(row, reason) === "");
  const added = [
    { text: "自评分", width: total * SHARE.marks },
    ...(hasReason ? [] : [{ text: "扣分原因", width: total * SHARE.reason }]),
  ];
  const [first, last] = found?.headerRows ?? [1, 1];
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
