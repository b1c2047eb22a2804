import type { TableCell } from "../../blocks/block.ts";
import type { CellRange } from "../../domain/cells.ts";
import { pageSetup } from "../../report/draft/pageSetup.ts";
import type { CellPlan, CellStyle, RowPlan, SheetPlan } from "../../report/sheetPlan.ts";
import { CENTRE, HEADER, PLAIN, SUBHEADING, TEXT, TITLE } from "../../report/draft/styles.ts";
import { ORIGIN_HEADING } from "../../recognise/sheets/withoutOrigins.ts";
import { originWords } from "../origin.ts";
import { cellValue, type ImportedTable } from "../tables/importedTable.ts";

/** Width of all columns together, in characters. */
const WIDTH = 120;
const NARROWEST = 6;
const WIDEST = 60;
const ORIGIN_WIDTH = 20;
const NUMBER: CellStyle = { ...CENTRE };

/** A table as it is in its document, with an additional last column for the origin of each row. */
export function tableSheet(name: string, table: ImportedTable): SheetPlan {
  const columns = table.widths.length;
  const right = columns + 1;
  const total = table.widths.reduce((sum, width) => sum + width, 0) || 1;
  const rows: { cells: (CellPlan | null)[] }[] = [];
  const merges: CellRange[] = [];
  const addLine = (value: string, style: CellStyle): void => {
    rows.push({ cells: [{ value, style }, ...Array.from({ length: right - 1 }, () => ({ value: null, style }))] });
    merges.push({ top: rows.length, left: 1, bottom: rows.length, right });
  };
  table.titles.forEach((line, at) => addLine(line, at === 0 ? TITLE : PLAIN));
  const top = rows.length;
  for (let row = 1; row <= table.rows; row++) rows.push({ cells: Array.from({ length: right }, () => null) });
  const cellsIn = Array.from({ length: table.rows + 1 }, () => 0);
  for (const cell of table.cells) {
    place(rows, merges, cell, top, styleOf(cell, table));
    cellsIn[cell.row] = (cellsIn[cell.row] ?? 0) + (cell.text === "" ? 0 : 1);
  }
  const [first, last] = table.header;
  const heading: TableCell = {
    row: first,
    column: right,
    rowSpan: last - first + 1,
    columnSpan: 1,
    text: ORIGIN_HEADING,
  };
  place(rows, merges, heading, top, HEADER);
  for (let row = last + 1; row <= table.rows; row++) {
    const where = table.places[row - 1];
    // A row with a single text heads others and stays alone in its row.
    const value =
      where && (cellsIn[row] ?? 0) > 1 ? originWords({ document: table.document, place: where, quote: "" }) : null;
    const line = rows[top + row - 1];
    if (line) line.cells[right - 1] = { value, style: TEXT };
  }
  for (const line of table.foot) addLine(line, PLAIN);
  return {
    product: null,
    name,
    columns: [...table.widths.map((width) => ({ width: clamp((width / total) * WIDTH) })), { width: ORIGIN_WIDTH }],
    rows: rows as readonly RowPlan[],
    merges,
    page: pageSetup("landscape", { top: 1, left: 1, bottom: rows.length, right: columns }, [top + first, top + last]),
  };
}

function place(
  rows: { cells: (CellPlan | null)[] }[],
  merges: CellRange[],
  { row, column, rowSpan, columnSpan, text }: TableCell,
  above: number,
  style: CellStyle,
): void {
  for (let down = 0; down < rowSpan; down++) {
    const line = rows[above + row - 1 + down];
    if (!line) continue;
    for (let across = 0; across < columnSpan; across++) line.cells[column - 1 + across] = { value: null, style };
  }
  const value = cellValue(text);
  const line = rows[above + row - 1];
  if (line) line.cells[column - 1] = { value: typeof value === "object" ? null : value, style };
  if (rowSpan > 1 || columnSpan > 1) {
    merges.push({
      top: above + row,
      left: column,
      bottom: Math.min(above + row + rowSpan - 1, rows.length),
      right: column + columnSpan - 1,
    });
  }
}

function styleOf({ row, column, columnSpan, text }: TableCell, { header, widths }: ImportedTable): CellStyle {
  if (row >= header[0] && row <= header[1]) return HEADER;
  if (column === 1 && columnSpan === widths.length) return SUBHEADING;
  return typeof cellValue(text) === "number" ? NUMBER : TEXT;
}

function clamp(width: number): number {
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)) * 10) / 10;
}
