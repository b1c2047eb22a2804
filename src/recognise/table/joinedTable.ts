import type { CellRange } from "../../domain/cells.ts";
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
  const tableAt = (row: number): FurtherTable | undefined => {
    const found = others.findLast(({ headerRows }) => row >= headerRows[0]);
    return found && found.headerRows[0] < own && row >= own ? undefined : found;
  };
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
      const place = table ? table.columnOf.get(column) : column;
      return place === undefined ? null : [row, place];
    },
    (range, row, column) => {
      const table = tableAt(row);
      return table ? acrossColumns(range, table, column) : range;
    },
  );
  return {
    ...main,
    ...cells,
    headerRows: top?.headerRows ?? main.headerRows,
    furtherTables: further,
    dataRows: main.dataRows.filter((row) => !inHeaders.has(row) && tableAt(row)?.isRecap !== true),
  };
}

/** A merged area in the columns of the first table, as far as it covers any. */
function acrossColumns(range: CellRange, { columnOf }: FurtherTable, column: number): CellRange {
  const covered = [...columnOf].flatMap(([own, place]) => (place >= range.left && place <= range.right ? [own] : []));
  return { ...range, left: Math.min(column, ...covered), right: Math.max(column, ...covered) };
}
