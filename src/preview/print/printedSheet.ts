import { type CellRange, type CellValue, cellKey } from "../../domain/cells.ts";
import type { SheetGrid, SheetLayout } from "../../domain/grid.ts";
import { columnMillimetres, paperSize, printedWidth, type PageSize } from "../../report/draft/pageSetup.ts";
import type { CellStyle } from "../../report/sheetPlan.ts";
import type { SheetAppearance } from "../../workbook/file/read/appearance.ts";
import type { PrintSetup } from "../../workbook/file/read/printSetup.ts";

/** A sheet laid out for paper. Lengths are in millimetres, heights and font sizes in points at 100 %. */
export interface PrintedSheet {
  readonly name: string;
  readonly size: readonly [width: number, height: number];
  readonly margins: SheetLayout["margins"];
  /** In Excel's codes. */
  readonly header: string;
  readonly footer: string;
  readonly centred: boolean;
  /** Scale that makes it fit the width. */
  readonly zoom: number;
  /** Widths at 100 %. */
  readonly columns: readonly number[];
  readonly pages: readonly (readonly PrintedRow[])[];
}

interface PrintedRow {
  readonly height: number;
  /** Without cells covered by others. */
  readonly cells: readonly PrintedCell[];
}

export interface PrintedCell {
  readonly text: string;
  readonly style: CellStyle;
  /** Numbers are right-aligned unless the style says otherwise. */
  readonly isNumber: boolean;
  readonly rows: number;
  readonly columns: number;
}

/**
 * Formats a number.
 *
 * @param format Excel's code; "" is General
 */
export type ShowNumber = (value: number, format: string) => string;

/** Used if the workbook gives no size that we know. */
const USUAL = "A4";

/** Splits a sheet into pages: print area, visible rows and columns, page breaks, repeated rows. */
export function printedSheet(
  grid: SheetGrid,
  layout: SheetLayout,
  look: SheetAppearance,
  setup: PrintSetup,
  usualFooter: string,
  show: ShowNumber,
): PrintedSheet {
  const page: PageSize = { ...layout, paper: layout.paper ?? USUAL };
  const area = setup.area ?? usedArea(grid);
  const width = widthsOf(look);
  const columns = between(area.left, area.right).filter((column) => !grid.hiddenColumns.has(column));
  const characters = columns.reduce((sum, column) => sum + width(column), 0);
  return {
    name: grid.name,
    size: paperSize(page),
    margins: layout.margins,
    header: layout.header ?? "",
    footer: layout.footer ?? usualFooter,
    centred: setup.centred,
    zoom: layout.scale === null ? Math.min(1, printedWidth(page) / characters) : layout.scale / 100,
    columns: columns.map((column) => columnMillimetres(width(column))),
    pages: pagesOf(area, grid, setup).map((rows) => pageRows(rows, columns, grid, look, show)),
  };
}

function usedArea({ values }: SheetGrid): CellRange {
  const right = values.reduce((most, row) => Math.max(most, row?.length ?? 0), 1);
  return { top: 1, left: 1, bottom: Math.max(1, values.length), right };
}

function pagesOf(area: CellRange, grid: SheetGrid, { breaks, repeated }: PrintSetup): readonly (readonly number[])[] {
  const starts = [area.top, ...breaks.filter((row) => row > area.top && row <= area.bottom)];
  const visible = (row: number): boolean => !grid.hiddenRows.has(row);
  return starts.map((start, at) => {
    const rows = between(start, (starts[at + 1] ?? area.bottom + 1) - 1).filter(visible);
    const again = repeated && start > repeated[1] ? between(...repeated).filter(visible) : [];
    return [...again, ...rows];
  });
}

function pageRows(
  rows: readonly number[],
  columns: readonly number[],
  grid: SheetGrid,
  look: SheetAppearance,
  show: ShowNumber,
): readonly PrintedRow[] {
  const rowAt = new Map(rows.map((row, at) => [row, at]));
  const columnAt = new Map(columns.map((column, at) => [column, at]));
  /** For each merge on this page: the cell that represents it, and its extent. */
  const spans = new Map<number, { readonly from: CellRange; readonly rows: number; readonly columns: number }>();
  const covered = new Set<number>();
  for (const merge of grid.merges) {
    const down = between(merge.top, merge.bottom).filter((row) => rowAt.has(row));
    const across = between(merge.left, merge.right).filter((column) => columnAt.has(column));
    const [top] = down;
    const [left] = across;
    if (top === undefined || left === undefined) continue;
    for (const row of down) for (const column of across) covered.add(cellKey(row, column));
    spans.set(cellKey(top, left), { from: merge, rows: down.length, columns: across.length });
  }
  const styleOf = (row: number, column: number): CellStyle =>
    look.styles[look.styleOf.get(cellKey(row, column)) ?? -1] ?? {};
  return rows.map((row) => ({
    height: look.rows.get(row)?.height ?? look.defaultRowHeight,
    cells: columns.flatMap((column): PrintedCell[] => {
      const key = cellKey(row, column);
      const span = spans.get(key);
      if (!span && covered.has(key)) return [];
      // On a later page a merged cell continues without its text.
      const [textRow, textColumn] = span ? [span.from.top, span.from.left] : [row, column];
      const value = textRow === row ? (grid.values[textRow - 1]?.[textColumn - 1] ?? null) : null;
      const style = styleOf(row, column);
      return [
        {
          text: textOf(value, grid.numberFormats.get(cellKey(textRow, textColumn)) ?? "", show),
          style: span ? framed(style, styleOf(row + span.rows - 1, column), styleOf(row, span.from.right)) : style,
          isNumber: typeof value === "number",
          rows: span?.rows ?? 1,
          columns: span?.columns ?? 1,
        },
      ];
    }),
  }));
}

/** A merged cell has the borders of its outer cells. */
function framed(style: CellStyle, bottom: CellStyle, right: CellStyle): CellStyle {
  const edges = {
    ...style.border,
    ...(bottom.border?.bottom === undefined ? {} : { bottom: bottom.border.bottom }),
    ...(right.border?.right === undefined ? {} : { right: right.border.right }),
  };
  return Object.keys(edges).length === 0 ? style : { ...style, border: edges };
}

function textOf(value: CellValue, format: string, show: ShowNumber): string {
  if (value === null) return "";
  if (typeof value === "number") return show(value, format);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "string" ? value : value.error;
}

function widthsOf({ columns, defaultColumnWidth }: SheetAppearance): (column: number) => number {
  return (column) => columns.find(({ first, last }) => column >= first && column <= last)?.width ?? defaultColumnWidth;
}

function between(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}
