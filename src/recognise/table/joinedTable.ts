import { a1 } from "../../domain/address.ts";
import type { CellRange } from "../grid.ts";
import type { FurtherTable } from "./furtherTable.ts";
import type { Table } from "./table.ts";

/** One table of the first and those further down: below each header a column is looked for where that table has it. */
export function joinedTable(first: Table, further: readonly FurtherTable[]): Table {
  const [top] = further;
  if (!top) return first;
  const [from] = top.headerRows;
  const below = (row: number): FurtherTable | undefined =>
    row < from ? undefined : further.findLast(({ headerRows }) => row >= headerRows[0]);
  /** null where the table has no such column. */
  const at = (row: number, column: number): number | null => {
    const table = below(row);
    return table ? (table.columnOf.get(column) ?? null) : column;
  };
  const inHeaders = new Set(
    further.flatMap(({ headerRows: [start, end], section }) => [
      ...Array.from({ length: end - start + 1 }, (_, n) => start + n),
      ...(section ? [section.row] : []),
    ]),
  );
  const merge = (row: number, column: number): CellRange | null => {
    const place = at(row, column);
    const range = place === null ? null : first.merge(row, place);
    const table = below(row);
    return range && table ? acrossColumns(range, table, column) : range;
  };
  return {
    ...first,
    furtherTables: further,
    dataRows: first.dataRows.filter((row) => !inHeaders.has(row) && below(row)?.isRecap !== true),
    value: (row, column) => (column === null ? null : first.value(row, at(row, column))),
    text: (row, column) => (column === null ? "" : first.text(row, at(row, column))),
    has: (row, column) => at(row, column) !== null,
    cell: (row, column) => {
      const place = at(row, column);
      return place === null ? a1({ row, column: 1 }) : first.cell(row, place);
    },
    isMergeTop: (row, column) => {
      const place = at(row, column);
      return place === null || first.isMergeTop(row, place);
    },
    merge,
    span: (row, column) => merge(row, column) ?? { top: row, left: column, bottom: row, right: column },
    formula: (row, column) => {
      const place = at(row, column);
      return place === null ? undefined : first.formula(row, place);
    },
    format: (row, column) => {
      const place = at(row, column);
      return place === null ? undefined : first.format(row, place);
    },
  };
}

/** A merged area in the columns of the first table, as far as it covers any. */
function acrossColumns(range: CellRange, { columnOf }: FurtherTable, column: number): CellRange {
  const covered = [...columnOf].flatMap(([own, place]) => (place >= range.left && place <= range.right ? [own] : []));
  return { ...range, left: Math.min(column, ...covered), right: Math.max(column, ...covered) };
}
