import { a1 } from "../../domain/address.ts";
import type { CellRange } from "../../domain/cells.ts";
import type { FurtherTable, TableAbove } from "./furtherTable.ts";
import type { Table } from "./table.ts";

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
  const tableAt = (row: number): FurtherTable | undefined => {
    const found = others.findLast(({ headerRows }) => row >= headerRows[0]);
    return found && found.headerRows[0] < own && row >= own ? undefined : found;
  };
  /** null where the table has no such column. */
  const at = (row: number, column: number): number | null => {
    const table = tableAt(row);
    return table ? (table.columnOf.get(column) ?? null) : column;
  };
  const inHeaders = new Set(
    others.flatMap(({ headerRows: [start, end], section }) => [
      ...Array.from({ length: end - start + 1 }, (_, n) => start + n),
      ...(section ? [section.row] : []),
    ]),
  );
  const merge = (row: number, column: number): CellRange | null => {
    const place = at(row, column);
    const range = place === null ? null : main.merge(row, place);
    const table = tableAt(row);
    return range && table ? acrossColumns(range, table, column) : range;
  };
  return {
    ...main,
    headerRows: top?.headerRows ?? main.headerRows,
    furtherTables: further,
    dataRows: main.dataRows.filter((row) => !inHeaders.has(row) && tableAt(row)?.isRecap !== true),
    value: (row, column) => (column === null ? null : main.value(row, at(row, column))),
    text: (row, column) => (column === null ? "" : main.text(row, at(row, column))),
    has: (row, column) => at(row, column) !== null,
    cell: (row, column) => {
      const place = at(row, column);
      return place === null ? a1({ row, column: 1 }) : main.cell(row, place);
    },
    isMergeTop: (row, column) => {
      const place = at(row, column);
      return place === null || main.isMergeTop(row, place);
    },
    merge,
    span: (row, column) => merge(row, column) ?? { top: row, left: column, bottom: row, right: column },
    formula: (row, column) => {
      const place = at(row, column);
      return place === null ? undefined : main.formula(row, place);
    },
    format: (row, column) => {
      const place = at(row, column);
      return place === null ? undefined : main.format(row, place);
    },
  };
}

/** A merged area in the columns of the first table, as far as it covers any. */
function acrossColumns(range: CellRange, { columnOf }: FurtherTable, column: number): CellRange {
  const covered = [...columnOf].flatMap(([own, place]) => (place >= range.left && place <= range.right ? [own] : []));
  return { ...range, left: Math.min(column, ...covered), right: Math.max(column, ...covered) };
}
