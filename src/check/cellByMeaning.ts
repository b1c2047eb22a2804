import { a1 } from "../domain/address.ts";
import type { ColumnReading } from "../domain/assessment.ts";
import type { ColumnMeaning } from "../domain/meaning.ts";

/** A1 of the first column with one of these meanings, in a row of a sheet; null where the sheet has no such column. */
export function cellByMeaning(
  columns: readonly ColumnReading[],
  sheet: string,
  row: number,
  ...meanings: readonly ColumnMeaning[]
): string | null {
  for (const meaning of meanings) {
    const column = columns.find((reading) => reading.sheet === sheet && reading.meaning === meaning);
    if (column?.turned) return a1({ row: column.column, column: row });
    if (column) return a1({ row, column: column.column });
  }
  return null;
}
