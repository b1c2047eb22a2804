import type { TableBlock } from "../../blocks/block.ts";
import { onItsSide } from "../../recognise/sheets/turnedSheet.ts";
import { gridOf } from "./importedTable.ts";
import { tableUse } from "./tableUse.ts";

/** A framework that lies on its side (指标, 分值 and 得分 below each other at the left) with rows and columns exchanged; null for any other table. */
export function uprightTable({ cells, rows, widths, ...table }: TableBlock): TableBlock | null {
  if (rows >= widths.length || tableUse(cells, rows, []) !== null) return null;
  const turned = onItsSide(gridOf("", cells, rows), {});
  if (turned === null || "code" in turned) return null;
  const upright = cells.map(({ row, column, rowSpan, columnSpan, text }) => ({
    row: column,
    column: row,
    rowSpan: columnSpan,
    columnSpan: rowSpan,
    text,
  }));
  return {
    ...table,
    cells: upright.sort((a, b) => a.row - b.row || a.column - b.column),
    rows: widths.length,
    widths: Array.from({ length: rows }, () => 1),
  };
}
