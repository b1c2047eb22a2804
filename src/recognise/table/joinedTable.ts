import type { CellRange, CellValue } from "../../domain/cells.ts";
import { cellsOf } from "../../domain/grid.ts";
import type { FurtherTable, TableAbove } from "./furtherTable.ts";
import { cellsElsewhere, type Table } from "./table.ts";

/**
 * One table of the one whose header is fullest and those above and below it: beside each header a column is looked for where that
 * table has it.
 */
export function joinedTable<M extends string>(
  main: Table<M>,
  above: readonly TableAbove[],
  further: readonly FurtherTable[],
): Table<M> {
  const [top] = above;
  const others = [...above, ...further];
  if (others.length === 0) return main;
  const [own] = main.headerRows;
  const starts = [...others.map((table) => ({ from: table.headerRows[0], table })), { from: own, table: null }].sort(
    (one, next) => one.from - next.from,
  );
  const tableOf = new Map<number, FurtherTable | null>();
  for (const [at, { from, table }] of starts.entries()) {
    const until = starts[at + 1]?.from ?? main.sheet.values.length + 1;
    for (let row = from; row < until; row++) tableOf.set(row, table);
  }
  const tableAt = (row: number): FurtherTable | null => tableOf.get(row) ?? null;
  const inHeaders = new Set(
    others.flatMap(({ headerRows: [start, end], section }) => [
      ...Array.from({ length: end - start + 1 }, (_, n) => start + n),
      ...(section ? [section.row] : []),
    ]),
  );
  const cells = cellsElsewhere(
    main,
    (row, column) => {
      const table = tableAt(row);
      const place = !table || isLine(main, row) ? column : placeIn(main, table, row, column);
      return place === undefined ? null : [row, place];
    },
    (range, row, column) => {
      const table = tableAt(row);
      return table && !isLine(main, row) ? acrossColumns(range, table, column) : range;
    },
  );
  return {
    ...main,
    ...cells,
    headerRows: top?.headerRows ?? main.headerRows,
    furtherTables: further,
    headersAt: [
      ...above.map(({ headerRows }) => headerRows[0]),
      own,
      ...further.map(({ headerRows }) => headerRows[0]),
    ],
    dataRows: main.dataRows.filter((row) => !inHeaders.has(row) && tableAt(row)?.isRecap !== true),
  };
}

/** Whether nothing but a text at its left edge stands on a row, which is in none of the table's columns. */
function isLine({ sheet }: Table<string>, row: number): boolean {
  const [first, ...others] = cellsOf(sheet, row);
  return typeof first === "string" && isText(first) && !others.some((value) => (value ?? "") !== "");
}

/** Where a table has what the column of the first one holds: what a row without a name begins with names it, 表一得分 under 序号. */
function placeIn<M extends string>(
  main: Table<M>,
  { columnOf, named }: FurtherTable,
  row: number,
  column: number,
): number | undefined {
  const place = columnOf.get(column);
  if (column !== named || place === undefined || main.text(row, place) !== "") return place;
  const cells = cellsOf(main.sheet, row);
  const first = cells.findIndex((value) => (value ?? "") !== "");
  const isOwn = [...columnOf.values()].includes(first + 1);
  return isOwn || !isText(cells[first] ?? null) ? place : first + 1;
}

function isText(value: CellValue): boolean {
  return typeof value === "string" && /\p{L}/u.test(value);
}

/** A merged area in the columns of the first table, as far as it covers any. */
function acrossColumns(range: CellRange, { columnOf }: FurtherTable, column: number): CellRange {
  const covered = [...columnOf].flatMap(([own, place]) => (place >= range.left && place <= range.right ? [own] : []));
  return { ...range, left: Math.min(column, ...covered), right: Math.max(column, ...covered) };
}
