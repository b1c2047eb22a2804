import { parseA1 } from "../../domain/address.ts";
import type { Table } from "./table.ts";

const SUBTOTAL = /^SUBTOTAL\(\s*(?:10)?9\s*,\s*\$?[A-Z]{1,3}\$?(\d+)\s*:\s*\$?[A-Z]{1,3}\$?(\d+)\s*\)$/iu;

/** How many data rows a total by SUBTOTAL leaves out because they are hidden; 0 for any other total. `cell` in A1. */
export function filteredRows(table: Table, cell: string): number {
  const at = parseA1(cell);
  const [, first, last] = SUBTOTAL.exec((at && table.formula(at.row, at.column)) ?? "") ?? [];
  if (first === undefined || last === undefined) return 0;
  const { hiddenRows } = table.sheet;
  return table.dataRows.filter((row) => row >= Number(first) && row <= Number(last) && hiddenRows.has(row)).length;
}
